import { describe, expect, it } from 'vitest';
import { packWithout } from '../../../../../engine/engine';
import { mapDeciders } from '../../../../../engine/match/decision/combine';
import { pageClaims } from '../../../../../engine/match/decision/page-claims';
import { readSentences } from '../../../../../engine/match/decision/read-sentences';
import weights from '../../../../../engine/match/decision/weights.json';
import type { Evidence } from '../../../../../engine/match/evidence/gather-evidence';
import { learnPack } from '../../../../../engine/match/learning/learn-pack';
import { buildPackModel } from '../../../../../engine/match/model/pack-model';
import type { TokenRange } from '../../../../../engine/text/span';
import { waterPack } from '../../water-pack';

// Only Harbour Press has the answer, so that without it nobody's words stand beside the first statement.
const pack = packWithout(waterPack, ['harbour']);
const model = buildPackModel(pack, learnPack(pack));
const text =
  'Norvia sent its answer in writing, while Ostria has 40,000 men standing along the Keld.';
const sentences = readSentences(model, { text });

/** The statement at a probability that is its only feature. */
function evidence(id: string, probability: number, stretch: TokenRange): Evidence {
  const statement = model.statementAt(model.placeOf(id) ?? -1);
  if (!statement.examples[0]) throw new Error(`no statement ${id}`);
  const features = { given: Math.log(probability / (1 - probability)) };
  return { statement: statement.index, features, best: 0, stretch };
}

function claimOf(second: { probability: number; stretch: TokenRange }) {
  const found = [
    evidence('answer-handed-over', 0.95, { from: 0, to: 6 }),
    evidence('troops-in-valley', second.probability, second.stretch),
  ].map((item, i) => ({
    evidence: item,
    probability: i ? second.probability : 0.95,
    part: null,
  }));
  const given = mapDeciders(weights, ({ pair }) => ({
    pair,
    page: { bias: 0, weights: { given: 1 } },
    thresholds: { mark: 0.5, suggest: 0.3 },
  }));
  return pageClaims(model, { sentences: sentences.slice(0, 1), found: [found] }, given, [])[0];
}

describe('a statement that other outlets have, behind one that none has', () => {
  const cases = [
    {
      why: 'rests on words of its own',
      probability: 0.6,
      stretch: { from: 7, to: 15 },
      first: 'troops-in-valley',
      marked: true,
    },
    {
      why: 'rests on the same words and is unsure',
      probability: 0.6,
      stretch: { from: 0, to: 6 },
      first: 'answer-handed-over',
      marked: false,
    },
    {
      why: 'rests on the same words and is sure',
      probability: 0.8,
      stretch: { from: 0, to: 6 },
      first: 'troops-in-valley',
      marked: true,
    },
    {
      why: 'rests on words of its own and is below the mark',
      probability: 0.45,
      stretch: { from: 7, to: 15 },
      first: 'answer-handed-over',
      marked: false,
    },
  ];
  for (const { why, first, marked, ...second } of cases) {
    it(`${marked ? 'is marked' : 'stays behind'} when it ${why}`, () => {
      const claim = claimOf(second);
      expect(claim?.matches.map(({ statement }) => statement)[0]).toBe(first);
      expect(claim?.highlighted).toBe(marked);
    });
  }
});
