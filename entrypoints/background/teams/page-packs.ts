import { learnBundleInSteps } from '../../../engine/match/learning/import-bundle';
import type { Id, PackBundle } from '../../../engine/pack/types';
import type { CrisisHead, StatementContent } from '../../../teams/documents';
import { packOfDocuments } from '../../../teams/pack-of-documents';
import { turns } from '../all-turns';
import { keepStatements } from './kept-statements';

/** Pages whose packs are remembered, in memory: one that changes all the time is not to be learned for anew each time. */
const mostPages = 6;

export type PagePack = { bundle: PackBundle; refused: number };

const remembered = new Map<string, PagePack & { ids: ReadonlySet<Id> }>();

/**
 * The pack that a page is read against: what a server gave for it, checked and learned, in turns with what tabs ask. One
 * that was made for the page and holds all of it already is given again. Null when nothing of it can be used.
 */
export async function packOfPage(
  url: string,
  head: CrisisHead,
  contents: readonly StatementContent[],
): Promise<PagePack | null> {
  const key = `${head.info.id} ${url}`;
  const ids = new Set(contents.map(({ statement }) => statement.id));
  const known = remembered.get(key);
  if (known && [...ids].every((id) => known.ids.has(id))) return known;
  const checked = packOfDocuments(head, contents);
  if (!checked) return null;
  await keepStatements(head.info.id, contents);
  const bundle = await turns.take(undefined, learnBundleInSteps(bundleOf(checked.pack)));
  const made = { bundle, refused: checked.refused, ids };
  remembered.delete(key);
  remembered.set(key, made);
  const [oldest] = remembered.keys();
  if (remembered.size > mostPages && oldest !== undefined) remembered.delete(oldest);
  return made;
}

export function forgetPagePacks(): void {
  remembered.clear();
}

/** Made here and now, of what was checked: there is no file it could differ from. */
const bundleOf = (pack: PackBundle['pack']): PackBundle => ({
  format: 'sidelight-pack',
  formatVersion: 1,
  sha256: '',
  pack,
  learned: null,
});
