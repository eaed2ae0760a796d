import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../../engine/engine';
import type { Pack } from '../../../../../engine/pack/types';
import { bundlePack } from '../../../../../tools/corpus/build-packs';
import { samplePack } from '../../pack/sample-pack';

/** The sample pack with so many statements, of which nothing is known but one outlet's words. */
function barePack(statements: number): Pack {
  const pack = samplePack();
  return {
    ...pack,
    articles: pack.articles.map((article) => ({ ...article, leftOut: [] })),
    statements: pack.statements.slice(0, statements).map((statement) => ({
      ...statement,
      wordings: statement.wordings.slice(0, 1),
      formulations: [],
      nearMisses: [],
      relations: [],
    })),
  };
}

const page = {
  text: [
    'Fishermen at Upper Mill said on Thursday that they had caught nothing for a week.',
    'A theatre in Brask will open its season with a play about the Tarn.',
    'The energy minister of Orvane, Lena Varn, opened a school in the hills.',
  ].join('\n\n'),
  datePublished: '2031-03-14',
};

describe('a pack of so few statements that nothing tells what they are not', () => {
  it.each([1, 2, 3])('of %i: takes no other sentence of its crisis for one of them', (count) => {
    const { claims } = createEngine([bundlePack(barePack(count))]).analyseArticle(page);
    expect(claims.filter(({ matches }) => matches.length > 0)).toEqual([]);
  });
});
