import { describe, expect, it } from 'vitest';
import { readSentences } from '../../../../../engine/match/decision/read-sentences';
import {
  type Evidence,
  gatherEvidence,
  isRival,
} from '../../../../../engine/match/evidence/gather-evidence';
import { learnPack } from '../../../../../engine/match/learning/learn-pack';
import { buildPackModel } from '../../../../../engine/match/model/pack-model';
import { waterPack } from '../../water-pack';

const model = buildPackModel(waterPack, learnPack(waterPack));
const day = '2031-05-04';

function evidenceOf(text: string, pageDate: string | undefined = day): Evidence[] {
  const [sentence] = readSentences(model, { text });
  return sentence ? gatherEvidence(model, sentence, pageDate) : [];
}

function featuresOf(text: string, statement: string, pageDate?: string): Record<string, number> {
  const index = model.placeOf(statement);
  const found = evidenceOf(text, pageDate).find((each) => each.statement === index);
  if (!found) throw new Error(`${statement} is no candidate of “${text}”`);
  return found.features;
}

const promise = 'Ilse Varda promised to keep the Keld dam open until autumn.';

describe('gatherEvidence', () => {
  it('finds no candidate for small talk', () => {
    expect(evidenceOf('The weather was fine.')).toEqual([]);
  });

  it('gives what is said in other words more of everything than a neighbour', () => {
    const right = featuresOf(promise, 'dam-stays-open');
    const wrong = featuresOf(promise, 'troops-in-valley');
    for (const name of ['language', 'coverMean', 'coverExample', 'learned'])
      expect([name, right[name]]).toEqual([name, expect.any(Number)]);
    for (const name of ['language', 'coverMean', 'coverExample', 'learned'])
      expect(right[name]).toBeGreaterThan(wrong[name] as number);
    expect(right.closenessLead).toBeGreaterThan(0);
  });

  it.each([
    [promise, 'speaker_named'],
    ['Piet Tolm promised to keep the Keld dam open until autumn.', 'speakerOther'],
    ['Norvia promised to keep the Keld dam open until autumn.', 'institution_named'],
    ['The Keld dam stays open until autumn.', 'speakerUnknown'],
    ['The governor promised to keep the Keld dam open until autumn.', 'speakerOther'],
    ['The minister promised to keep the Keld dam open until autumn.', 'speakerUnknown'],
  ])('tells who says it: %s %s', (text, feature) => {
    expect(featuresOf(text, 'dam-stays-open')).toMatchObject({ [feature]: 1 });
  });

  it.each([
    ['Some 40,000 Ostrian soldiers stand in the Keld valley.', 'numbersAgree'],
    ['Some 90,000 Ostrian soldiers stand in the Keld valley.', 'numbersDiffer'],
  ])('sets quantities beside those of the examples: %s', (text, feature) => {
    expect(featuresOf(text, 'troops-in-valley')).toMatchObject({ [feature]: 1 });
  });

  it.each([
    'Ostria may station 40,000 soldiers in the Keld valley.',
    'Should Ostria station 40,000 soldiers in the Keld valley, Norvia will act.',
    '“Has Ostria stationed 40,000 soldiers in the Keld valley?” Tolm asked.',
    'Ostria denied having 40,000 soldiers in the Keld valley.',
  ])('tells what is not asserted, of what happened by itself: %s', (text) => {
    const { more_unasserted: more, more_unassertedEvent: ofEvent } = featuresOf(
      text,
      'troops-in-valley',
    );
    expect(more).toBeGreaterThan(0.3);
    expect(ofEvent).toBe(more);
  });

  it('has nothing unasserted where the examples say it so', () => {
    const text = 'Ostria has stationed 40,000 soldiers in the Keld valley.';
    expect(featuresOf(text, 'troops-in-valley').more_unasserted).toBeUndefined();
  });

  it.each([
    ['The written answer was handed over by Norvia on 3 May.', 'rolesSameDoer'],
    ['Norvia was handed a written answer over the dam by Ostria.', 'rolesTurned'],
    ['Piet Tolm handed over the written answer on 3 May.', 'rolesOtherDoer'],
    ['Ilse Varda handed over the written answer on 3 May.', 'rolesSameDoer'],
    ['Ostria handed over its written answer on 3 May.', 'rolesOtherDoer'],
  ])('tells who does it: %s %s', (text, feature) => {
    const found = featuresOf(text, 'answer-handed-over');
    const roles = ['rolesSameDoer', 'rolesTurned', 'rolesOtherDoer'].filter((name) => found[name]);
    expect(roles).toEqual([feature]);
  });

  it('tells two of one office apart by the names of their states', () => {
    const statements = waterPack.statements.map((each) =>
      each.id === 'answer-handed-over'
        ? { ...each, text: 'The envoys of Norvia handed over a written answer on 3 May 2031.' }
        : each,
    );
    const pack = { ...waterPack, statements };
    const envoys = buildPackModel(pack, learnPack(pack));
    const rolesIn = (text: string): string[] => {
      const [sentence] = readSentences(envoys, { text });
      const found = sentence ? gatherEvidence(envoys, sentence, day) : [];
      const at = envoys.placeOf('answer-handed-over');
      const { features = {} } = found.find(({ statement }) => statement === at) ?? {};
      return ['rolesSameDoer', 'rolesOtherDoer'].filter((name) => features[name]);
    };
    const deed = 'handed over a written answer on 3 May.';
    expect(rolesIn(`The envoys of Norvia ${deed}`)).toEqual(['rolesSameDoer']);
    expect(rolesIn(`The envoys of Ostria ${deed}`)).toEqual(['rolesOtherDoer']);
  });

  it('tells nothing of who does it from a passive that does not say by whom', () => {
    const found = featuresOf('Norvia was handed a written answer.', 'answer-handed-over');
    expect(Object.keys(found)).not.toContain('rolesTurned');
  });

  it.each([
    ['In 2027 Norvia handed over its written answer.', ['otherYear']],
    ['Ten years ago Norvia handed over its written answer.', ['otherTime']],
    ['Last autumn Norvia handed over its written answer.', ['otherTime']],
    ['In May 2031 Norvia handed over its written answer.', []],
    ['Norvia, which had a drought in 2027, handed over its written answer.', []],
  ])('tells times that are not its day: %s', (text, times) => {
    const found = featuresOf(text, 'answer-handed-over');
    expect(['otherYear', 'otherTime'].filter((name) => found[name])).toEqual(times);
  });

  it.each([
    ['Tens of thousands of Ostrian soldiers stand in the Keld valley.', 'amountsAgree'],
    ['Some 38,000 Ostrian soldiers stand in the Keld valley.', 'amountsNear'],
    ['Some 90,000 Ostrian soldiers stand in the Keld valley.', 'amountsDiffer'],
    ['Dozens of Ostrian soldiers stand in the Keld valley.', 'amountsDiffer'],
  ])('sets amounts of the same thing side by side: %s %s', (text, feature) => {
    const found = featuresOf(text, 'troops-in-valley');
    const amounts = ['amountsAgree', 'amountsNear', 'amountsDiffer'].filter((name) => found[name]);
    expect(amounts).toEqual([feature]);
  });

  it('does not compare a page with a remark that was made after it', () => {
    const index = model.placeOf('dam-stays-open');
    expect(evidenceOf(promise, '2031-01-01').map(({ statement }) => statement)).not.toContain(
      index,
    );
  });

  it('grades how long after its day a page repeats a remark', () => {
    const late = (pageDate: string) => featuresOf(promise, 'dam-stays-open', pageDate).dateLate;
    expect(late('2031-05-10')).toBeUndefined();
    expect(late('2031-09-10')).toBeGreaterThan(late('2031-05-20') as number);
  });

  it('rests each of two statements of a sentence on words of its own', () => {
    const both =
      'Norvia handed over its written answer, while Ostria massed 40,000 soldiers in the Keld valley.';
    const stretchOf = (id: string) => {
      const index = model.placeOf(id);
      const found = evidenceOf(both).find(({ statement }) => statement === index);
      if (!found) throw new Error(`${id} is no candidate`);
      return found.stretch;
    };
    const [answer, troops] = [stretchOf('answer-handed-over'), stretchOf('troops-in-valley')];
    expect(isRival(answer, troops)).toBe(false);
    expect(answer.to).toBeLessThanOrEqual(troops.from);
  });
});
