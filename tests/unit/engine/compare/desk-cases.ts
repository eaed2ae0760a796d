import type { RowText } from '../../../../engine/compare/row-tokens';
import type { DifferenceType } from '../../../../engine/compare/types';

/** What a desk editor expects of one table of an invented crisis; the first row is the page's. */
export type DeskCase = {
  name: string;
  rows: RowText[];
  /** Columns that must be there: the words of each row, empty where it has none. */
  columns?: string[][];
  /** For each row but the first, type and marked words of each differing cell in order. */
  differences?: [DifferenceType, string][][];
};

const orlan = { source: 'Orlan', cue: 'said' };
const mayor = { source: 'The mayor', cue: 'promised' };

/** The row whose statement is `stated`, which stands once in the text. */
function clause(text: string, stated: string, rest: Partial<RowText> = {}): RowText {
  const start = text.indexOf(stated);
  if (start < 0) throw new Error(`"${stated}" is not in "${text}": mend the case.`);
  return { text, stated: { start, end: start + stated.length }, ...rest };
}

export const deskCases: DeskCase[] = [
  // A sentence that reports two statements
  {
    name: 'what the sentence tells besides the statement is apart and no difference',
    rows: [
      clause(
        'The mayor promised the dam would hold, but the council ordered boats for the valley.',
        'the council ordered boats for the valley',
      ),
      { text: 'The council ordered boats for the upper valley.' },
    ],
    columns: [['The mayor promised the dam would hold, but', '']],
    differences: [[['added', 'upper']]],
  },
  {
    name: 'a word of the sentence’s other statement does not stand for one of this',
    rows: [
      clause(
        'No boats will be sent to the valley, while trucks wait in Alba.',
        'trucks wait in Alba',
      ),
      { text: 'Boats wait in Alba.' },
    ],
    differences: [[['other-word', 'Boats']]],
  },
  {
    name: 'who says it is looked for in the statement’s own clause',
    rows: [
      clause(
        'Orlan said the dam was old, and The mayor promised new gates.',
        'The mayor promised new gates',
        { attribution: mayor },
      ),
      { text: 'The mayor promised new gates.', attribution: mayor },
    ],
    columns: [
      ['The mayor', 'The mayor'],
      ['promised', 'promised'],
    ],
    differences: [[]],
  },
  // Words that lead to a phrase begin it
  {
    name: 'prepositions, articles and conjunctions stand before their phrase',
    rows: [
      { text: 'Orlan said a quarrel between Alba and Belo was certain in the spring.' },
      { text: 'Orlan said a quarrel between Cila and Dora was certain in the autumn.' },
    ],
    columns: [
      ['between Alba and Belo was', 'between Cila and Dora was'],
      ['certain', 'certain'],
      ['in the spring', 'in the autumn'],
    ],
  },
  {
    name: 'a particle stays with its verb',
    rows: [
      { text: 'Orlan said the council handed over written pledges to Alba.', attribution: orlan },
      { text: 'Orlan said the council submitted written pledges to Alba.', attribution: orlan },
    ],
    columns: [
      ['handed over', 'submitted'],
      ['written pledges to Alba', 'written pledges to Alba'],
    ],
  },
];
