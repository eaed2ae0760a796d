import type { Article, Pack, Statement, Term } from '../../../../engine/pack/types';
import { readPackFolder } from '../../../../tools/corpus/read-pack-folder';

/** A small complete pack of an invented crisis, which obeys every rule. */
export const sampleFolder = 'tests/fixtures/packs/tarn-dam-2031';

const sample = await readPackFolder(sampleFolder);

/** A copy of the sample pack, for a test to spoil. */
export function samplePack(): Pack {
  return structuredClone(sample);
}

/** A statement of the pack, with its index; throws when the test names one that is not there. */
export function statementOf(pack: Pack, id: string): Statement {
  return existing(
    pack.statements.find((statement) => statement.id === id),
    id,
  );
}

export function articleOf(pack: Pack, id: string): Article {
  return existing(
    pack.articles.find((article) => article.id === id),
    id,
  );
}

export function termOf(pack: Pack, id: string): Term {
  return existing(
    pack.terms.find((term) => term.id === id),
    id,
  );
}

/** The entry at an index; throws when there is none. */
export function at<T>(list: readonly T[], index: number): T {
  return existing(list[index], index);
}

function existing<T>(value: T | undefined, name: string | number): T {
  if (value === undefined) throw new Error(`the sample pack has no ${name}`);
  return value;
}
