import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polarityOf } from '../../../../../engine/match/receipt/polarity';
import { indexTurnedExamples } from '../../../../../engine/match/receipt/turned-examples';
import { turnedWords } from '../../../../../engine/sentence/negation/negation-scope';
import { tokenise } from '../../../../../engine/text/tokenise';
import { governingCases, polarityCases } from './polarity-cases';

/** Silence costs a reader less than a wrong alarm: hence the two shares. */
const floors = { oppositesFound: 0.85, falseAlarms: 0.04 };

const names = new Set(['orlan']);
const read = (text: string) => turnedWords(text, tokenise(text), ({ norm }) => names.has(norm));
const weightOf = () => 1;
const polarity = (sentence: string, examples: readonly string[]) =>
  polarityOf(read(sentence), indexTurnedExamples(examples.map(read), weightOf), weightOf);
const turns = (text: string) =>
  Object.fromEntries(read(text).map(({ keys, turn }) => [keys[0], turn]));

describe('words that are turned round', () => {
  it.each([
    ['The dam will not open.', { dam: -1, open: -1 }],
    ['Orlan said the dam opened.', { dam: 1, open: 1 }],
    ['They denied that the dam opened.', { deni: 1, dam: -1, open: -1 }],
    ['It is not impossible that the dam opens.', { dam: 1, open: 1 }],
    ['The dam opened, which nobody wanted.', { dam: 1, open: 1, want: -1 }],
    ['Few reasons remain.', { reason: -1, remain: -1 }],
    ['A few reasons remain.', { reason: 1, remain: 1 }],
    ['The plan was rejected by farmers.', { plan: -1, reject: 1, farmer: 1 }],
    ['It threatens nobody.', { threaten: -1 }],
    ['The dam, Orlan adds, has not opened.', { dam: -1, open: -1 }],
    ['The dam opened, but Orlan said it will not close.', { dam: 1, open: 1, close: -1 }],
    ['Not only the dam opened.', { dam: 1, open: 1 }],
    ['A report, denied by Orlan, that the dam leaks.', { dam: -1, leak: -1 }],
    ['a rumour, which the mayor called invented, that the dam leaks', { dam: -1, leak: -1 }],
    ['an open dam, which the farmers ruled out', { open: -1, dam: -1 }],
    ['The open dam, which the farmers rejected, is safe.', { open: 1, dam: 1, safe: 1 }],
    ['The mayor opened a dam, which the farmers rejected.', { mayor: 1, open: 1, dam: 1 }],
  ])('%s', (text, expected) => {
    expect(turns(text)).toMatchObject(expected);
  });
});

describe('polarity', () => {
  const opposites = polarityCases.flatMap(({ opposite, examples }) =>
    opposite.map((sentence) => ({ sentence, examples })),
  );
  const truePairs = polarityCases.flatMap(({ same, examples }) =>
    same.map((sentence) => ({ sentence, examples })),
  );

  it('is measured on enough pairs', () => {
    expect(opposites.length).toBeGreaterThanOrEqual(30);
    expect(truePairs.length).toBeGreaterThanOrEqual(60);
  });

  it(`is opposite for at least ${floors.oppositesFound} of what is turned round`, () => {
    const missed = opposites.filter((pair) => polarity(pair.sentence, pair.examples) === 'same');
    expect(
      1 - missed.length / opposites.length,
      missed.map(({ sentence }) => sentence).join('\n'),
    ).toBeGreaterThanOrEqual(floors.oppositesFound);
  });

  it(`is opposite for at most ${floors.falseAlarms} of what says the same`, () => {
    const wrong = truePairs.filter((pair) => polarity(pair.sentence, pair.examples) === 'opposite');
    expect(
      wrong.length / truePairs.length,
      wrong.map(({ sentence }) => sentence).join('\n'),
    ).toBeLessThanOrEqual(floors.falseAlarms);
  });

  it.each(governingCases)('is the same where a negation governs something else: $same', (each) => {
    expect(polarity(each.same, each.examples)).toBe('same');
  });

  it('is the same for every example against itself', () => {
    for (const { examples } of polarityCases) {
      for (const example of examples) expect(polarity(example, [example])).toBe('same');
    }
  });

  it('is the same where nothing is shared, or nothing is there', () => {
    expect(polarity('Rain fell in the north.', ['The dam will not open.'])).toBe('same');
    expect(polarity('', ['The dam will not open.'])).toBe('same');
    expect(polarity('The dam opens.', [])).toBe('same');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(polarity(a, [a])).toBe('same');
        expect(['same', 'opposite']).toContain(polarity(a, [b]));
      }),
    );
  });

  it('takes time in step with the length of a text', () => {
    const words = 5_000;
    const before = process.cpuUsage();
    read('not denied '.repeat(words));
    read('stop '.repeat(words));
    // Processor milliseconds: other tests run beside this one.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2_000);
  });
});
