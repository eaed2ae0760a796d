import { describe, expect, it } from 'vitest';
import { createCopyFinder } from '../../../../../engine/match/whole-page/copy-finder';
import type { Pack } from '../../../../../engine/pack/types';
import { pack as samplePack } from '../../../../fixtures/pack';

const paragraphs = [
  'The harbour master said on Monday that both gates would stay shut until the ice had gone.',
  'Two of the nine tugs are under repair, a spokeswoman for the yard told reporters in the port.',
  '“Nobody will be left out on the water,” she said, and added that lamps had been set up.',
  'The last winter in which the gates were shut for so long was that of 2009, records show.',
  'Fishermen of the outer islands asked for a date by which the channel would be cleared.',
  'The council is to meet on Thursday, when the price of the coal will be talked about too.',
];

const pack: Pack = {
  ...samplePack,
  articles: [
    { ...(samplePack.articles[0] as Pack['articles'][number]), text: paragraphs.join('\n\n') },
  ],
  statements: paragraphs.map((exact, index) => ({
    ...(samplePack.statements[0] as Pack['statements'][number]),
    id: `gates-${index}`,
    wordings: [
      {
        article: samplePack.articles[0]?.id as string,
        selector: { exact, prefix: '', suffix: '' },
        quotationType: 'indirect',
        attribution: { source: '', cue: '' },
      },
    ],
  })),
};

const other = [
  'Elsewhere the ferries kept to their winter timetable, and nobody had to wait for long.',
  'A committee of the upper house looks into what the new lamps have cost the port so far.',
  'The ice of this year is thicker than any that was measured since the tower was built.',
  'Traders in the old town said that they had sold out of boots before the month was over.',
];

const joinedBy = (gap: string): string => paragraphs.join('\n\n').replaceAll(' ', gap);

/** The fourth word is another. */
const changed = (paragraph: string): string =>
  paragraph
    .split(' ')
    .map((word, i) => (i === 3 ? 'zeppelins' : word))
    .join(' ');

const cases: [name: string, page: string[], isCopy: boolean][] = [
  ['the article itself', paragraphs, true],
  ['in other quotation marks', [paragraphs.join('\n\n').replaceAll(/[“”]/g, '"')], true],
  ['in capitals', [paragraphs.join('\n\n').toUpperCase()], true],
  ['with a dash or two spaces between words', [joinedBy(' – '), joinedBy('  ')], true],
  ['with accents on its letters', [paragraphs.join('\n\n').replaceAll('o', 'ó')], true],
  ['with one word of each beginning changed', [paragraphs.map(changed).join('\n\n')], false],
  ['its first half, the rest still to be loaded', paragraphs.slice(0, 3), true],
  [
    'a story that prints the same two agency paragraphs',
    [...paragraphs.slice(2, 4), ...other],
    false,
  ],
  ['two paragraphs alone', paragraphs.slice(0, 2), false],
  ['half of it within a longer story', [...paragraphs.slice(0, 3), ...other], false],
  ['another story', other, false],
  ['nothing', [], false],
];

const short = ['The ice held on Monday.', '“ Nobody left the old port”, he said .', 'Rain fell'];

const shortCases: [name: string, page: string, isCopy: boolean][] = [
  ['as they are', short.join(' '), true],
  ['in one run, with words before and behind', `So ${short.join(' and ')}ing on`, true],
  ['with a word of each changed', short.join(' ').replaceAll(/held|the|fell/g, 'took'), false],
];

describe('createCopyFinder', () => {
  it.each(shortCases)('of short wordings %s', (_, page, isCopy) => {
    const [statement] = pack.statements as [Pack['statements'][number]];
    const [wording] = statement.wordings as [Pack['statements'][number]['wordings'][number]];
    const wordings = short.map((exact) => ({
      ...wording,
      selector: { ...wording.selector, exact },
    }));
    const find = createCopyFinder({ ...pack, statements: [{ ...statement, wordings }] });
    expect(find(page)).toEqual(isCopy ? [wording.article] : []);
  });

  it.each(cases)('%s', (_, page, isCopy) => {
    const expected = isCopy ? [pack.articles[0]?.id] : [];
    expect(createCopyFinder(pack)(page.join('\n\n'))).toEqual(expected);
  });
});
