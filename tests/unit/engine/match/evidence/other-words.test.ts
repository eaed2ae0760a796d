import { describe, expect, it } from 'vitest';
import { readSentences } from '../../../../../engine/match/decision/read-sentences';
import { otherWords } from '../../../../../engine/match/evidence/other-words';
import { keyView } from '../../../../../engine/match/evidence/page-key-weights';
import { learnPack } from '../../../../../engine/match/learning/learn-pack';
import { buildPackModel } from '../../../../../engine/match/model/pack-model';
import { waterPack } from '../../water-pack';

const model = buildPackModel(waterPack, learnPack(waterPack));

/** A sentence set beside the gloss of a statement. */
function beside(text: string, statement: string) {
  const [sentence] = readSentences(model, { text });
  const example = model
    .statementAt(model.placeOf(statement) as number)
    .examples.find(({ kind }) => kind === 'gloss');
  if (!sentence || !example) throw new Error(`no sentence in “${text}”, or no gloss`);
  const view = keyView(model, sentence.profile.keys, sentence.profile.concepts);
  const found = otherWords(sentence.profile, view, example, model.keyWeights);
  view.release();
  return found;
}

describe('otherWords', () => {
  it.each([
    'Ostria massed about 40,000 soldiers in the Keld valley.',
    'Ostria has massed about 40,000 soldiers in the Keld valley, where snow fell.',
    'About 40,000 soldiers were massed by Ostria.',
  ])('finds none where a sentence says the same, more of it or less: %s', (text) => {
    expect(beside(text, 'troops-in-valley')).toEqual({ replaced: 0, isContrary: false });
  });

  it.each([
    'Ostria massed about 40,000 soldiers in the Tarn gorge.',
    'Ostria counted about 40,000 soldiers in the Keld valley.',
    'Ostria massed about 90,000 soldiers in the Keld valley.',
  ])('finds what stands for a word of the example: %s', (text) => {
    const { replaced, isContrary } = beside(text, 'troops-in-valley');
    expect(replaced).toBeGreaterThan(0.5);
    expect(replaced).toBeLessThan(2.5);
    expect(isContrary).toBe(false);
  });

  it('a paraphrase stands for nothing else', () => {
    const text = 'Ostria massed about 40,000 troops in the Keld valley.';
    expect(beside(text, 'troops-in-valley').replaced).toBe(0);
  });

  it.each([
    ['Varda said that Norvia would keep the Keld dam shut over the summer.', true],
    ['Varda said that Norvia would not keep the Keld dam shut over the summer.', false],
    ['Varda said that Norvia would keep the Keld dam full over the summer.', false],
  ])('tells the contrary from another word, unless it is denied: %s', (text, isContrary) => {
    expect(beside(text, 'dam-stays-open').isContrary).toBe(isContrary);
  });
});
