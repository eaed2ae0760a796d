import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWordings } from '../../../../../engine/compare/align/align-wordings';
import { stripOf } from '../../../../../engine/compare/strip/strip-of';
import type { DifferenceType, Strip } from '../../../../../engine/compare/types';
import type { RowText } from '../../../../../engine/compare/words/row-tokens';
import { inventedNames } from '../difference-cases';

const strip = (rows: RowText[]): Strip => stripOf(rows, alignWordings(rows, inventedNames, 0));

/** The slots as a reader sees them: type and words, the base row's first. */
const seen = (...texts: (string | RowText)[]): [DifferenceType, ...string[]][] =>
  strip(texts.map((text) => (typeof text === 'string' ? { text } : text))).slots.map(
    ({ type, words }) => [type, ...words.map(({ text }) => text)],
  );

describe('the strip', () => {
  it('has the words that stand in each other’s place, the base row’s first', () => {
    expect(
      seen(
        'A flood is inevitable without measures of restraint.',
        'A flood is inevitable without measures of detention.',
        'A flood is inevitable without measures of control.',
      ),
    ).toEqual([['other-word', 'restraint', 'detention', 'control']]);
  });

  it('tells of each word which rows have it and where', () => {
    const texts = [
      'The army annexed the valley in spring.',
      'The army invaded the valley in spring.',
      'The army annexed the valley in spring.',
    ];
    const [slot] = strip(texts.map((text) => ({ text }))).slots;
    expect(slot?.words.map(({ at }) => at.map(({ row }) => row))).toEqual([[0, 2], [1]]);
    for (const { text, at } of slot?.words ?? []) {
      for (const { row, start, end } of at) expect(texts[row]?.slice(start, end)).toBe(text);
    }
  });

  it.each<[string, string, string, [DifferenceType, ...string[]][]]>([
    [
      'a reversal, with the word that is turned',
      'The council will pay for the dam.',
      'The council will not pay for the dam.',
      [['negation', 'pay', 'not pay']],
    ],
    [
      'a number, with what is counted',
      'The flood took 12 bridges in the valley.',
      'The flood took 20 bridges in the valley.',
      [['number', '12 bridges', '20 bridges']],
    ],
    [
      'who it is done to',
      'The council will pay Belo for the old dam.',
      'The council will pay Carran for the old dam.',
      [['name', 'Belo', 'Carran']],
    ],
    [
      'how sure it is',
      'The dam is clearly close to failing this week.',
      'The dam is possibly close to failing this week.',
      [['hedge', 'clearly close', 'possibly close']],
    ],
    [
      'what one adds, beside the word that both have',
      'The council asked for economic aid in the valley.',
      'The council asked for urgent economic aid in the valley.',
      [['added', 'economic', 'urgent economic']],
    ],
    [
      'another part of one place',
      'The flood took bridges and a mill in western Alba.',
      'The flood took bridges and a mill in eastern Alba.',
      [['other-word', 'western Alba', 'eastern Alba']],
    ],
    [
      'another place',
      'The flood took bridges and a mill in Carran.',
      'The flood took bridges and a mill in Alba.',
      [['other-word', 'Carran', 'Alba']],
    ],
    [
      'a verb of two words whole',
      'The council handed over the plans to the mayor.',
      'The council sold the plans to the mayor.',
      [['other-word', 'handed over', 'sold']],
    ],
    [
      'a hyphenated word whole',
      'Alba-backed boats reached the dam.',
      'Alba-paid boats reached the dam.',
      [['other-word', 'Alba-backed', 'Alba-paid']],
    ],
  ])('shows %s', (_, base, row, expected) => {
    expect(seen(base, row)).toEqual(expected);
  });

  it('puts a reversal before a number, and a number before a word', () => {
    const types = seen(
      'The council will pay 12 guards and repair the old dam of the lower valley at once.',
      'The council will not pay 20 guards and repair the old bridge of the lower valley at once.',
    ).map(([type]) => type);
    expect(types).toEqual(['negation', 'number', 'other-word']);
  });

  it.each([
    ['who says it', 'said', 'warned'],
    ['that it is said at all', 'said', 'told reporters in the hall'],
  ])('leaves out %s', (_, first, second) => {
    const row = (cue: string): RowText => ({
      text: `The mayor ${cue} that the dam will hold.`,
      attribution: { source: 'The mayor', cue },
    });
    expect(seen(row(first), row(second))).toEqual([]);
  });

  it.each([
    [
      'two names of one',
      'Boats of the USA reached the dam.',
      'Boats of the United States reached the dam.',
    ],
    ['synonyms', 'The flood is inevitable now.', 'The flood is unavoidable now.'],
    ['an opening', 'The dam broke in the night.', 'Shortly thereafter the dam broke in the night.'],
    ['word order', 'In spring the dam broke.', 'The dam broke in spring.'],
    [
      'a place that may lie within the other',
      'The flood took bridges and a mill in Carran.',
      'The flood took bridges and a mill in eastern Alba.',
    ],
    [
      'pronouns for nobody in particular',
      'The council does not intend to sue over the dam.',
      'The council does not intend to sue anyone over the dam.',
    ],
    [
      'the last of several names with the verb',
      'Orlan, Belo fail to mend the old dam of the valley.',
      'Orlan is not ready to mend the old dam of the valley.',
    ],
    [
      'a condition that is turned in another way',
      'The dockers will strike on Friday unless the yard pays.',
      'The dockers will strike on Friday if the yard does not pay.',
    ],
    [
      'a thing beside what is done',
      'The army has sent two companies of engineers to the valley to raise the dykes.',
      'Two companies of army engineers have arrived to raise the dykes.',
    ],
    [
      'what ends a verb',
      'Alba pulled its boats back from the dam.',
      'Alba pulled its boats from the dam.',
    ],
    [
      'what goes on behind a noun',
      'Ostria will release the sailors if Norvia lifts the blockade.',
      'Ostria will release the sailors provided that Norvia lifts the blockade.',
    ],
    [
      'more about how many',
      'The storm left 34 people dead in the valley.',
      'Thirty-four people dead in the valley.',
    ],
  ])('leaves out %s', (_, base, row) => {
    expect(seen(base, row)).toEqual([]);
  });

  it.each<[string, string | RowText, string | RowText, [DifferenceType, ...string[]][]]>([
    [
      'a word that does what a “not” does',
      'The ministers could not agree on a date for the ceasefire.',
      'The ministers failed to agree on a date for the ceasefire.',
      [['other-word', 'not agree', 'failed to agree']],
    ],
    [
      'a “not” beside a verb',
      'Norvia refused to pay for the towing of the tanker.',
      'Norvia will not pay for the towing of the tanker.',
      [['other-word', 'refused to pay', 'not pay']],
    ],
    [
      'a denial',
      {
        text: 'The governor denied that the relief money had been stolen.',
        attribution: { source: 'The governor', cue: 'denied' },
      },
      {
        text: 'The relief money had not been stolen, the governor insisted.',
        attribution: { source: 'the governor', cue: 'insisted' },
      },
      [],
    ],
    [
      'a denial of the very speaker',
      {
        text: 'The army said its boats had left the harbour.',
        attribution: { source: 'The army', cue: 'said' },
      },
      {
        text: 'The army denied that its boats had left the harbour.',
        attribution: { source: 'The army', cue: 'denied' },
      },
      [['negation', 'said', 'denied']],
    ],
    [
      'what a noun hands on of a “no”',
      'The mayor will resign on Friday.',
      'The mayor has no intention of resigning on Friday.',
      [['negation', '', 'no intention']],
    ],
    [
      'what is said up to when',
      'The sanctions will be lifted once the troops leave the valley.',
      'The sanctions will not be lifted until the troops leave the valley.',
      [['other-word', 'once', 'until']],
    ],
    [
      'an end',
      'The council has lost control of the valley.',
      'The council is no longer in control of the valley.',
      [],
    ],
    [
      'the very words with a “not”',
      'Berg did not rule out running for mayor of the valley.',
      'Berg ruled out running for mayor of the valley.',
      [['negation', 'not rule out', 'ruled out']],
    ],
    [
      'a rough amount',
      'The flood drove 312 people from the valley.',
      'The flood drove more than 300 people from the valley.',
      [['other-word', '312 people', 'more than 300 people']],
    ],
    [
      'a rough amount in words',
      'The flood drove thousands of people from the valley.',
      'The flood drove some 4,000 people from the valley.',
      [['other-word', 'thousands of people', 'some 4,000 people']],
    ],
    [
      'another amount of thousands',
      'The flood drove 4,000 people from the valley.',
      'The flood drove 12,500 people from the valley.',
      [['number', '4,000 people', '12,500 people']],
    ],
    [
      'an amount under another name',
      'Fuel costs twice what it did in the valley.',
      'Fuel costs double what it did in the valley.',
      [],
    ],
    [
      'a condition turned round',
      'The dockers will strike on Friday unless the yard pays.',
      'The dockers will strike on Friday if the yard pays.',
      [['negation', 'unless', '']],
    ],
  ])('takes %s for what it says', (_, base, row, expected) => {
    expect(seen(base, row)).toEqual(expected);
  });

  it('takes a double “not” for no reversal', () => {
    const types = seen(
      'The minister did not rule out a strike in the harbour.',
      'The minister said that a strike in the harbour was possible.',
    ).map(([type]) => type);
    expect(types).not.toContain('negation');
  });

  it('has no slot where the words are alike, and nobody is apart', () => {
    expect(strip([{ text: 'The dam broke.' }, { text: 'The dam broke' }])).toEqual({
      slots: [],
      apart: [],
    });
  });

  it('leaves out whose it is where another row tells it by a pronoun', () => {
    expect(
      seen(
        'The council refused to answer its key questions on the dam.',
        'The council refused to answer Alba’s binding questions on the dam.',
        'The council refused to answer Alba’s questions on the dam.',
      ),
    ).toEqual([['other-word', 'key', 'binding']]);
  });

  it('names who says it in quite other words', () => {
    const found = strip([
      { text: 'The army annexed the valley in spring.' },
      { text: 'Since then nobody up the river has had a say about fields, schools or boats.' },
      { text: 'The army invaded the valley in spring.' },
    ]);
    expect(found.slots).toHaveLength(1);
    expect(found.apart).toEqual([1]);
  });

  it('has three slots at most, of a few words each that the rows print', () => {
    const word = fc.constantFrom(
      ...'the not 12 30 Alba Orlan dam broke will may old army council, said, valley “paid” in - .'.split(
        ' ',
      ),
    );
    const text = fc.array(word, { maxLength: 24 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const rows = texts.map((each) => ({ text: each }));
        const found = strip(rows);
        expect(strip(rows)).toEqual(found);
        expect(found.slots.length).toBeLessThanOrEqual(3);
        for (const { words } of found.slots) {
          expect(words.length).toBeGreaterThan(1);
          for (const { text: shown, at } of words) {
            expect(shown.length).toBeLessThan(60);
            const [first] = at;
            expect(texts[first?.row ?? -1]?.slice(first?.start, first?.end)).toBe(shown);
          }
        }
      }),
    );
  });
});
