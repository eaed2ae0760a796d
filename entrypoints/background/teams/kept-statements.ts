import { browser } from 'wxt/browser';
import type { Id, Pack } from '../../../engine/pack/types';
import type { CrisisHead, StatementContent } from '../../../teams/documents';
import { packOfDocuments } from '../../../teams/pack-of-documents';

/** `storage.session`, in memory: statements that pages were read against, for their cards and the panel. */
const place = 'teamStatements';

/** Of a crisis, the last ones; and characters of all of them, of ten million that the browser gives. */
const mostOfCrisis = 800;
const mostCharacters = 6_000_000;

type Kept = Record<Id, StatementContent[]>;

const opened = new Map<Id, Pack>();
let lastChange: Promise<unknown> = Promise.resolve();

/** Keeps statements of a crisis; the oldest go when there are too many. One after another. */
export function keepStatements(crisis: Id, contents: readonly StatementContent[]): Promise<void> {
  const done = lastChange.then(async () => {
    const kept = await readAll();
    const ids = new Set(contents.map(({ statement }) => statement.id));
    const others = (kept[crisis] ?? []).filter(({ statement }) => !ids.has(statement.id));
    const own = [...others, ...contents].slice(-mostOfCrisis);
    while (JSON.stringify(own).length > mostCharacters) own.splice(0, Math.ceil(own.length / 4));
    opened.delete(crisis);
    try {
      await browser.storage.session.set({ [place]: { ...kept, [crisis]: own } });
    } catch {
      // Other crises fill the memory: this one is what the reader looks at.
      await browser.storage.session.set({ [place]: { [crisis]: own } });
    }
  });
  lastChange = done.catch(() => {});
  return done;
}

/** All that is kept of a crisis as one pack; null when nothing is. */
export async function readKeptPack(head: CrisisHead): Promise<Pack | null> {
  const crisis = head.info.id;
  await lastChange;
  const known = opened.get(crisis);
  if (known) return known;
  const contents = (await readAll())[crisis];
  const pack = contents ? (packOfDocuments(head, [...contents].reverse())?.pack ?? null) : null;
  if (pack) opened.set(crisis, pack);
  return pack;
}

export async function forgetStatements(): Promise<void> {
  opened.clear();
  await browser.storage.session.remove(place);
}

async function readAll(): Promise<Kept> {
  return ((await browser.storage.session.get(place))[place] as Kept | undefined) ?? {};
}
