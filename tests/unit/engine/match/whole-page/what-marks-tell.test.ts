import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../../engine/engine';
import { readSentences } from '../../../../../engine/match/decision/read-sentences';
import { learnPack } from '../../../../../engine/match/learning/learn-pack';
import { buildPackModel } from '../../../../../engine/match/model/pack-model';
import type { Match } from '../../../../../engine/match/types';
import {
  tellingOf,
  type WhatItTells,
  whatItTells,
} from '../../../../../engine/match/whole-page/what-marks-tell';
import type { Pack } from '../../../../../engine/pack/types';
import { waterPack } from '../../water-pack';

const nothing: WhatItTells = {
  reversed: false,
  numbers: false,
  denied: false,
  contrast: 0,
  probability: 0.6,
};

describe('how much a mark tells', () => {
  const falling: [string, Partial<WhatItTells>][] = [
    ['a reversal', { reversed: true }],
    ['a number, a denial and any contrast', { numbers: true, denied: true, contrast: 40 }],
    ['a number', { numbers: true }],
    ['a denial and any contrast', { denied: true, contrast: 40 }],
    ['a denial', { denied: true }],
    ['much contrast', { contrast: 3 }],
    ['some contrast', { contrast: 1.5 }],
    ['the same words, surely', { probability: 0.99 }],
    ['the same words', {}],
  ];

  it.each(falling.slice(1).map((less, i) => [falling[i]?.[0], less[0], i] as const))(
    '%s tells more than %s',
    (_more, _less, i) => {
      const [more, less] = [falling[i]?.[1], falling[i + 1]?.[1]];
      expect(tellingOf({ ...nothing, ...more })).toBeGreaterThan(
        tellingOf({ ...nothing, ...less }),
      );
    },
  );
});

/** Signs of a page's sentence that reports one of the pack's statements. */
function signs(text: string, statement: string, pack: Pack = waterPack, own: string[] = []) {
  const model = buildPackModel(pack, learnPack(pack));
  const [sentence] = readSentences(model, { text });
  const found = pack.statements.find(({ id }) => id === statement);
  if (!sentence || !found) throw new Error(`no sentence, or no statement ${statement}`);
  const wordings = found.wordings
    .filter(({ article }) => !own.includes(article))
    .map(({ article, selector }) => ({ article, sourceFile: '', exact: selector.exact }));
  const match = { statement, wordings, receipt: { polarity: 'same' }, denied: false };
  return whatItTells(model, sentence, match as unknown as Match, own);
}

const harbourTroops = 'Ostria has moved 40,000 soldiers to the Keld valley.';

describe('what the other outlets’ words tell', () => {
  it.each([
    ['the words of one outlet', harbourTroops, false],
    [
      'another number of the same thing',
      'Ostria has moved 30,000 soldiers to the Keld valley.',
      true,
    ],
    [
      'another number of it, under another name',
      'Ostria has moved 30,000 men to the Keld valley.',
      true,
    ],
    [
      'another number of something else',
      'Ostria has moved 40,000 soldiers and 30 lorries to the Keld valley.',
      false,
    ],
    ['no number', 'Its army was sent there.', false],
  ])('numbers: %s', (_, text, expected) => {
    expect(signs(text, 'troops-in-valley').numbers).toBe(expected);
  });

  it('one other word amid the same ones shows better than a free paraphrase, and that than the same words', () => {
    const contrastOf = (text: string) =>
      signs(text, 'troops-in-valley', waterPack, ['ridge']).contrast;
    const falling = [
      'Ostria has marched 40,000 soldiers to the Keld valley.',
      'Its army was sent there.',
      harbourTroops,
    ].map(contrastOf);
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    expect(new Set(falling).size).toBe(3);
    expect(falling.at(-1)).toBe(0);
  });

  it('knows wordings that the pack’s authors note as turned round, the page’s own among them', () => {
    const turned: Pack = {
      ...waterPack,
      statements: waterPack.statements.map((statement) => ({
        ...statement,
        wordings: statement.wordings.map((wording) =>
          wording.selector.exact === harbourTroops
            ? { ...wording, notes: [{ kind: 'reversed-meaning', text: 'Made up.' }] }
            : wording,
        ),
      })),
    };
    expect(signs('Some 40,000 troops.', 'troops-in-valley', turned).reversed).toBe(true);
    expect(signs(harbourTroops, 'troops-in-valley', turned, ['harbour']).reversed).toBe(true);
    expect(signs('Some 40,000 troops.', 'troops-in-valley', turned, ['harbour']).reversed).toBe(
      false,
    );
    expect(signs('Some 40,000 troops.', 'troops-in-valley').reversed).toBe(false);
  });
});

describe('the claims of a page', () => {
  it('tell something where they are marked, and nothing where they are not', () => {
    const engine = createEngine([{ pack: waterPack, learned: null } as never]);
    const { claims } = engine.analyseArticle({
      text: `${harbourTroops}\n\nIlse Varda said the Keld dam would stay open through the summer.`,
      datePublished: '2031-05-05',
    });
    expect(claims.length).toBeGreaterThan(0);
    for (const { telling, highlighted } of claims) expect(telling > 0).toBe(highlighted);
    const denied = claims.find((claim) => claim.denied);
    expect(denied?.telling).toBe(Math.max(...claims.map(({ telling }) => telling)));
  });
});
