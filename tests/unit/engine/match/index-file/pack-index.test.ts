import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../../engine/engine';
import { firstProbability } from '../../../../../engine/match/decision/combine';
import { readSentences } from '../../../../../engine/match/decision/read-sentences';
import { runToEnd } from '../../../../../engine/match/decision/run-to-end';
import weights from '../../../../../engine/match/decision/weights.json';
import { gatherEvidence } from '../../../../../engine/match/evidence/gather-evidence';
import { learnedFeatures, learnedLimit } from '../../../../../engine/match/evidence/learned-score';
import { keyView } from '../../../../../engine/match/evidence/page-key-weights';
import { indexPackInSteps, learnPack } from '../../../../../engine/match/learning/learn-pack';
import { openPackModel } from '../../../../../engine/match/model/pack-model';
import type { Pack } from '../../../../../engine/pack/types';
import { syntheticArchive } from '../../../../../tools/bench/synthetic-archive';
import { waterPack } from '../../water-pack';

const day = '2023-12-31';
const archive = syntheticArchive(400);
const { learned, index } = runToEnd(indexPackInSteps(archive.pack));
const page = archive.page(60);

const bundleOf = (pack: Pack) => ({
  format: 'sidelight-pack' as const,
  formatVersion: 1 as const,
  sha256: '',
  pack,
  learned: null,
});

const read = (stored?: ArrayBuffer, pack = archive.pack) =>
  createEngine([{ ...bundleOf(pack), ...(stored && { index: stored }) }]).analyseArticle({
    text: page,
    datePublished: day,
  });

const byPack = read();

const nearMissesOf = ({ statements }: Pack): string[] =>
  statements.flatMap(({ nearMisses }) => nearMisses);

describe('a stored index', () => {
  it('is learned from as the pack is by itself', () => {
    expect(learned).toEqual(learnPack(archive.pack));
  });

  it('gives the same answers as the pack it was made of', () => {
    expect(byPack.claims.length).toBeGreaterThan(5);
    expect(read(index)).toEqual(byPack);
  });

  it.each([
    ['cut short', () => index.slice(0, index.byteLength / 2)],
    ['empty', () => new ArrayBuffer(0)],
    ['of another pack', () => runToEnd(indexPackInSteps(waterPack)).index],
  ])('is made anew when it is %s', (_, damaged) => {
    expect(read(damaged())).toEqual(byPack);
  });

  it('is the same bytes each time', () => {
    const again = runToEnd(indexPackInSteps(archive.pack)).index;
    expect(Buffer.from(again).equals(Buffer.from(index))).toBe(true);
  });
});

it.each([
  ['an archive', archive.pack, page],
  // Near misses have words that no example of their statement has.
  ['a pack with near misses', waterPack, nearMissesOf(waterPack).join(' ')],
])('weighs a sentence for a statement as was learned from %s', (_, pack, text) => {
  const made = runToEnd(indexPackInSteps(pack));
  const model = openPackModel(pack, made.index);
  const { features: names, statements } = made.learned;
  let met = 0;
  for (const { profile } of readSentences(model, { text })) {
    const view = keyView(model, profile.keys, profile.concepts);
    const { scoreOf } = learnedFeatures(profile, view);
    statements.forEach(([bias = 0, ...row], statement) => {
      let expected = bias;
      for (const feature of profile.features) {
        const at = row.findIndex((each, i) => i % 2 === 0 && names[each] === feature);
        if (at < 0) continue;
        met += 1;
        expected += row[at + 1] as number;
      }
      const limited = Math.max(-learnedLimit, Math.min(learnedLimit, expected));
      expect(scoreOf(model.index.rowOf(statement))).toBeCloseTo(limited, 9);
    });
    view.release();
  }
  expect(met).toBeGreaterThan(10);
});

it('finds, of all statements, the one that speaks most for a sentence', () => {
  const model = openPackModel(archive.pack, index);
  const everything = archive.pack.statements.map((_, place) => place);
  let told = 0;
  for (const sentence of readSentences(model, { text: page })) {
    const [best] = gatherEvidence(model, sentence, day, { among: everything });
    const sharesWords = (best?.features.coverExample ?? 0) > 0;
    if (!best || !sharesWords || firstProbability(weights, best.features) < 0.5) continue;
    told += 1;
    const found = gatherEvidence(model, sentence, day).map(({ statement }) => statement);
    expect(found, sentence.text).toContain(best.statement);
  }
  expect(told).toBeGreaterThan(10);
});
