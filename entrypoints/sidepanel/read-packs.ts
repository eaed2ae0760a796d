import { browser } from 'wxt/browser';
import type { Id, Pack } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';

/** Packs are large and change seldom: each is asked for once, until something that is stored changes. */
const asked = new Map<Id, Promise<Pack | null>>();

browser.storage.onChanged.addListener(() => asked.clear());

type Wanted = { pack: Id; statement?: Id };

/** The packs of these ids that are installed; of large ones what is wanted of them. */
export async function readPacks(wanted: readonly Wanted[]): Promise<ReadonlyMap<Id, Pack>> {
  const statements = new Map<Id, Set<Id>>();
  for (const { pack, statement } of wanted) {
    const own = statements.get(pack) ?? new Set();
    statements.set(pack, own);
    if (statement !== undefined) own.add(statement);
  }
  const packs = await Promise.all(
    Array.from(statements, ([pack, own]) => readPack(pack, [...own])),
  );
  return new Map(packs.filter((pack) => pack !== null).map((pack) => [pack.id, pack]));
}

async function readPack(id: Id, statements: Id[]): Promise<Pack | null> {
  const known = await asked.get(id);
  const has = new Set(known?.statements.map((statement) => statement.id));
  if (known && statements.every((statement) => has.has(statement))) return known;
  const answer = askBackground('readPart', { pack: id, statements });
  asked.set(id, answer);
  // A refusal is not an answer: the next question asks again.
  answer.catch(() => asked.delete(id));
  return answer;
}
