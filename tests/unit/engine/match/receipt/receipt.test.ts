import { describe, expect, it } from 'vitest';
import { readSentences } from '../../../../../engine/match/decision/read-sentences';
import weights from '../../../../../engine/match/decision/weights.json';
import { learnPack } from '../../../../../engine/match/learning/learn-pack';
import { buildPackModel } from '../../../../../engine/match/model/pack-model';
import { receiptOf } from '../../../../../engine/match/receipt/receipt';
import { waterPack } from '../../water-pack';

const model = buildPackModel(waterPack, learnPack(waterPack));
const text = 'Ilse Varda promised that the gates of the Keld dam would not close before autumn.';
const sentences = readSentences(model, { text });

function receiptFor(features: Record<string, number>) {
  const [sentence] = sentences;
  const statement = model.statementAt(model.placeOf('dam-stays-open') as number);
  if (!sentence || !statement.examples[0])
    throw new Error('the case has no sentence or no example');
  const evidence = { statement: statement.index, features, best: 0, stretch: { from: 0, to: 5 } };
  return receiptOf(model, sentence, evidence, weights);
}

describe('receiptOf', () => {
  it('puts every feature of the combiner into exactly one part', () => {
    for (const [feature, weight] of Object.entries(weights.words.page.weights)) {
      const [own, ...others] = receiptFor({ [feature]: 1 }).parts.filter(
        ({ name }) => name !== 'bias',
      );
      expect([feature, own?.share ?? 0]).toEqual([feature, weight]);
      expect(others).toEqual([]);
    }
  });

  it('shows the bias with the other parts', () => {
    expect(receiptFor({}).parts).toEqual([
      { name: 'bias', value: 1, share: weights.words.page.bias },
    ]);
  });

  it.each([
    [{ speaker_named: 1 }, 'agrees'],
    [{ institution_carried: 1 }, 'agrees'],
    [{ speaker_near: 1 }, 'unknown'],
    [{ speakerOther: 1 }, 'differs'],
    [{ speakerNone: 1 }, 'none'],
  ])('says of the speaker by %o: %s', (features, expected) => {
    expect(receiptFor(features as Record<string, number>).speaker).toBe(expected);
  });

  it('tells the words shared as printed', () => {
    expect(receiptFor({}).matchedWords).toEqual(expect.arrayContaining(['Keld', 'dam']));
  });
});
