import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../engine/engine';
import { growPack } from '../../../../engine/grow/grow-pack';
import type { Decision } from '../../../../engine/grow/types';
import { learnPack } from '../../../../engine/match/learning/learn-pack';
import { checkPack } from '../../../../engine/pack/check-pack';
import { integrityRules } from '../../../../engine/pack/pack-rules';
import { madeUp, passage } from './kept-articles';

const claim = 'Ostria accused Norvia of preparing to close the strait of Tarn to all tankers.';

const readsOf = (articles: readonly (readonly string[])[]) =>
  articles.map((paragraphs, i) => madeUp(`outlet-${i}`, ...paragraphs));

function packOf(articles: readonly (readonly string[])[], decisions: readonly Decision[] = []) {
  return growPack({ id: 'strait', title: 'The strait', articles: readsOf(articles), decisions });
}

/** Each drafted denial as the beginnings of its two statements. */
function denialsOf(...articles: readonly (readonly string[])[]): [string, string][] {
  const { statements } = packOf(articles);
  const words = (id: string) =>
    statements.find((each) => each.id === id)?.wordings[0]?.selector.exact ?? '';
  return statements.flatMap((statement) =>
    statement.relations
      .filter(({ type }) => type === 'denies')
      .map((relation): [string, string] => [
        statement.wordings[0]?.selector.exact ?? '',
        words(relation.statement),
      ]),
  );
}

describe('draftDenialsInSteps', () => {
  it.each<[string, string]>([
    [
      'by its words',
      'Norvia denied preparing to close the strait of Tarn to tankers, its envoy Ilse Moran said.',
    ],
    ['as a plan', 'Norvia has no plans to close the strait of Tarn, its envoy Ilse Moran said.'],
    [
      'as untrue',
      'Ilse Moran, envoy of Norvia, dismissed claims of a plan to close the strait of Tarn as nonsense.',
    ],
  ])('finds what another outlet reports, denied %s', (_, denial) => {
    expect(denialsOf([claim], [denial])).toEqual([[denial, claim]]);
  });

  it('goes back to the claim before it', () => {
    const denial = 'Envoy Ilse Moran of Norvia rejected the accusation at once.';
    expect(denialsOf([claim, denial], ['The weather in Carrow was fine all week.'])).toEqual([
      [denial, claim],
    ]);
  });

  it('knows the contrary, said by somebody else', () => {
    const told =
      'Police cut off the water and the electricity of the embassy in Carrow on Saturday.';
    const denial =
      'Police spokesman Pell Arden said nobody had cut off the water or the electricity of the embassy.';
    expect(denialsOf([told], [denial])).toEqual([[denial, told]]);
  });

  it.each<[string, string[], string[]]>([
    [
      'what is feared of something else',
      ['Norvia has twice closed the strait of Tarn in the past century.'],
      ['Norvia has no plans to close the strait of Tarn, its envoy Ilse Moran said.'],
    ],
    [
      'what hangs on a condition',
      ['If Norvia closes the strait of Tarn, tankers must sail round the cape.'],
      ['Norvia has no plans to close the strait of Tarn, its envoy Ilse Moran said.'],
    ],
    [
      'a demand that is refused',
      ['Ostria demanded that Norvia open the strait of Tarn to all tankers.'],
      ['Norvia rejected the demand of Ostria to open the strait of Tarn to tankers.'],
    ],
    [
      'what the same one says',
      ['Envoy Ilse Moran said that Norvia had closed the strait of Tarn to tankers.'],
      ['Envoy Ilse Moran said that Norvia had not closed the strait of Tarn to tankers.'],
    ],
    [
      'another thing',
      [claim],
      ['Norvia denied buying forty fishing boats from Veld, its envoy Ilse Moran said.'],
    ],
  ])('is not drafted for %s', (_, one, other) => {
    expect(denialsOf(one, other)).toEqual([]);
  });

  const denial =
    'Norvia denied preparing to close the strait of Tarn to tankers, its envoy Ilse Moran said.';

  it('says that nobody has looked at it, and is refused for good', () => {
    const pack = packOf([[claim], [denial]]);
    expect(
      checkPack(
        pack,
        integrityRules.filter(({ name }) => name !== 'gate-tells'),
      ),
    ).toEqual([]);
    const relations = pack.statements.flatMap((statement) => statement.relations);
    expect(relations).toMatchObject([{ type: 'denies', drafted: true }]);
    const reads = readsOf([[claim], [denial]]);
    const refused: Decision = {
      kind: 'no-denial',
      a: passage(reads, 'outlet-1', denial),
      b: passage(reads, 'outlet-0', claim),
      at: '2031-05-17T10:00:00Z',
    };
    const { statements } = packOf([[claim], [denial]], [refused]);
    expect(statements.flatMap((statement) => statement.relations)).toEqual([]);
  });

  it('marks a page’s claim as denied though its own outlet alone has it', () => {
    const pack = packOf([[claim], [denial]]);
    const engine = createEngine([{ pack, learned: learnPack(pack) }]);
    const { claims } = engine.analyseArticle({
      outlet: 'outlet-0',
      url: 'https://outlet-0.example/story',
      text: claim,
    });
    expect(claims).toMatchObject([{ highlighted: true, denied: true }]);
  });
});
