import { describe, expect, it } from 'vitest';
import { collectEvidence } from '../../../../../engine/match/decision/collect-evidence';
import {
  type Combiner,
  mapDeciders,
  type Weights,
} from '../../../../../engine/match/decision/combine';
import { decidePage } from '../../../../../engine/match/decision/decide-page';
import { createSieve } from '../../../../../engine/match/decision/sieve';
import shipped from '../../../../../engine/match/decision/weights.json';
import { learnPack } from '../../../../../engine/match/learning/learn-pack';
import { buildPackModel } from '../../../../../engine/match/model/pack-model';
import type { Pack } from '../../../../../engine/pack/types';
import { mulberry32 } from '../../../../../tools/bench/random';
import { syntheticArchive } from '../../../../../tools/bench/synthetic-archive';
import { waterPack } from '../../water-pack';

const weights: Weights = shipped;

const archive = syntheticArchive(400);

const asked = [
  'Should Ostria station 40,000 soldiers in the Keld valley, Norvia may hand over its answer.',
  'Ilse Varda said that Norvia, which had a drought in 2027, would not keep the Keld dam open.',
  '“Has Ostria massed dozens of soldiers in the valley?” Tolm asked ten years ago.',
  'Norvia was handed a written answer over the dam by Ostria, while the weather was fine.',
  'Residents said that they had seen nothing.',
  'Ostria has not massed 40,000 soldiers in the Keld valley.',
  'Norvia has not handed over its written answer, and the Keld dam does not stay open.',
];

const textsOf = ({ statements }: Pack): string[] =>
  statements.flatMap(({ text, formulations, nearMisses }) => [
    text,
    ...formulations,
    ...nearMisses,
  ]);

const pages = [
  { name: 'an archive', pack: archive.pack, text: archive.page(40), datePublished: '2023-12-31' },
  {
    name: 'a pack with near misses',
    pack: waterPack,
    text: [...textsOf(waterPack), ...asked].join(' '),
    datePublished: '2031-05-04',
  },
];

/** What is told last: weighed so much here that it turns decisions. */
const toldLast = /^(?:less_|more_|amounts|roles|other|opposite)/;

/** Weights that were never fitted: nothing that is certain hangs on what was. */
function otherWeights(seed: number): Weights {
  const random = mulberry32(seed);
  const weigh = (name: string, weight: number): number =>
    toldLast.test(name) ? 16 * random() - 8 : weight * (3 * random() - 0.7);
  const otherwise = (combiner: Combiner): Combiner => ({
    ...combiner,
    bias: combiner.bias + 4 * random() - 1,
    weights: Object.fromEntries(
      Object.entries(combiner.weights).map(([name, weight]) => [name, weigh(name, weight)]),
    ),
  });
  return mapDeciders(weights, ({ pair, page, thresholds }) => ({
    pair: otherwise(pair),
    page: otherwise(page),
    thresholds,
  }));
}

describe.each(pages)('$name', ({ pack, text, datePublished }) => {
  const model = buildPackModel(pack, learnPack(pack));
  const article = { text, datePublished };
  const read = (by: Weights, everything: boolean) => {
    const page = collectEvidence(model, article, by, { gate: false, everything });
    return { told: page.evidence.flat().length, found: decidePage(page, by).found };
  };

  it('is decided as if all had been told of every statement', () => {
    const [all, sieved] = [read(weights, true), read(weights, false)];
    expect(sieved.found).toEqual(all.found);
    expect(all.found.flat().length).toBeGreaterThan(10);
    expect(sieved.told).toBeLessThan(0.8 * all.told);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is so by other weights, too (%i)', (seed) => {
    const by = otherWeights(seed);
    expect(read(by, false).found).toEqual(read(by, true).found);
  });
});

describe('a statement that nobody would hear of', () => {
  const by = mapDeciders(weights, (decider) => ({
    ...decider,
    pair: { bias: -5, weights: { learned: 1, opposite: -9 } },
    page: { bias: -20, weights: { learned: 1 } },
  }));
  const asFarOff = [{ learned: 0 }];

  it.each([
    ['is told of while none is known to be likelier', [], true],
    ['is not told of beside a likelier one', [{ learned: 2 }], false],
    ['is told of beside one that may turn out to say the contrary', [{ learned: 5.5 }], true],
    ['is not told of beside two, of which one cannot', [{ learned: 5.5 }, { learned: 2 }], false],
  ])('%s', (_, before, isTold) => {
    const sieve = createSieve(by, { offTopic: 0, sentenceOffTopic: 0 });
    for (const features of before) sieve.note(features);
    expect(sieve.mayMatter(asFarOff, [])).toBe(isTold);
  });
});
