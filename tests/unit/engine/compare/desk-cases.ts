import type { DifferenceType } from '../../../../engine/compare/types';
import type { RowText } from '../../../../engine/compare/words/row-tokens';

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
    name: 'what the page says beside the statement is not added',
    rows: [
      clause(
        'The dam broke in 2014, and in spring the council sent boats to the valley.',
        'the council sent boats to the valley',
      ),
      { text: 'The council sent boats to the valley in 2014.' },
    ],
    differences: [[]],
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
  // An opinion is a phrase of its own
  {
    name: 'who believes so does not hide in the phrase behind it',
    rows: [
      { text: 'Orlan said the Belo was planning to lower the dam.', attribution: orlan },
      {
        text: 'Orlan said Alba believes that Cila is planning to lower the dam.',
        attribution: orlan,
      },
    ],
    columns: [
      ['', 'Alba believes that'],
      ['the Belo was', 'Cila is'],
    ],
    differences: [
      [
        ['hedge', 'Alba believes'],
        ['name', 'Cila'],
      ],
    ],
  },
  {
    name: 'an adverb made of a reporting verb reports nothing',
    rows: [
      { text: 'The council announced leaks of the dam.' },
      { text: 'The council repeatedly leaks plans of the dam.' },
    ],
    differences: [
      [
        ['other-word', 'repeatedly'],
        ['added', 'plans'],
      ],
    ],
  },
  // Rows in words of their own
  {
    name: 'a row that shares no word is other words, and leaves nothing out',
    rows: [
      {
        text: 'Both turned down the wishes, offering talks on gates, early warning systems and river traffic.',
      },
      {
        text: 'Both turned down the requests, offering talks on locks, early warning systems and river traffic.',
      },
      { text: 'The valley heard nothing new, though fields for later meetings were outlined.' },
    ],
    differences: [
      [
        ['other-word', 'requests'],
        ['other-word', 'locks'],
      ],
      [['other-word', 'valley heard nothing new fields for later meetings were outlined']],
    ],
  },
  {
    name: 'read from the row in its own words, the others add nothing either',
    rows: [
      { text: 'The valley heard nothing new, though fields for later meetings were outlined.' },
      { text: 'Both turned down the wishes, offering talks on gates and river traffic.' },
      { text: 'Both turned down the requests, offering talks on locks and river traffic.' },
    ],
    differences: [
      [
        ['other-word', 'turned down the wishes'],
        ['other-word', 'offering talks'],
        ['other-word', 'gates'],
        ['other-word', 'river traffic'],
      ],
      [
        ['other-word', 'turned down the requests'],
        ['other-word', 'offering talks'],
        ['other-word', 'locks'],
        ['other-word', 'river traffic'],
      ],
    ],
  },
  {
    name: 'a name alone gives free paraphrases no column',
    rows: [
      { text: 'Farmers near the valley want an end to new gates in Alba before any planting.' },
      { text: 'Their letter asks for pledges of Alba never to lower its reservoirs again.' },
    ],
    columns: [
      [
        'Farmers near the valley want an end to new gates in Alba before any planting',
        'Their letter asks for pledges of Alba never to lower its reservoirs again',
      ],
    ],
  },
  // What makes no difference to a reader
  {
    name: 'what kind of place a name is adds nothing beside the name',
    rows: [
      { text: 'In spring Alba flooded the Belo Peninsula.' },
      { text: 'In spring Alba flooded Belo.' },
      { text: 'In spring Alba flooded the province of Belo.' },
    ],
    differences: [[], []],
  },
  {
    name: 'the kind of place of a name that differs is marked with it',
    rows: [
      { text: 'Alba flooded fields of Belo.' },
      { text: 'Alba flooded fields in the Cila region of Belo.' },
    ],
    differences: [[['added', 'Cila region']]],
  },
  {
    name: 'a kind of place without its name is a word like others',
    rows: [{ text: 'Alba flooded fields.' }, { text: 'Alba flooded province fields.' }],
    differences: [[['added', 'province']]],
  },
  {
    name: 'a word said twice for the sake of grammar is no addition',
    rows: [
      { text: 'It sent long and medium range boats to the valley.' },
      { text: 'It sent long-range and medium-range boats to the valley.' },
    ],
    differences: [[]],
  },
  // Phrases stay whole
  {
    name: 'a phrase for one word of another row is not torn',
    rows: [
      { text: 'The letters of the council were not published.' },
      { text: 'The letters of the council have not been made public.' },
    ],
    columns: [['published', 'made public']],
    differences: [[['other-word', 'made public']]],
  },
  {
    name: 'two names joined by "and" stay together',
    rows: [
      { text: 'Even the thought of a quarrel between our people is unacceptable.' },
      { text: 'Even the thought of a quarrel between Alba and Belo is unacceptable.' },
    ],
    columns: [['between our people is', 'between Alba and Belo is']],
  },
  {
    name: 'a name or two within many other words is no difference of names',
    rows: [
      { text: 'Orlan said builders lack Alba locks, Dora banks soon.' },
      { text: 'Orlan said farmers drained Belo wells, Cila ponds soon.' },
    ],
    differences: [[['other-word', 'farmers drained Belo wells Cila ponds']]],
  },
  // Clauses that stand the other way round
  {
    name: 'a clause that stands first here and last there is level',
    rows: [
      { text: 'Heavy fines will be imposed on Alba if its engineers lower the reservoir.' },
      { text: 'If its engineers lower the reservoir, fines will be imposed on Alba.' },
    ],
    columns: [
      ['Heavy fines will be imposed on Alba', 'fines will be imposed on Alba'],
      ['if its engineers lower the reservoir', 'If its engineers lower the reservoir'],
    ],
    differences: [[['left-out', '']]],
  },
  {
    name: 'a reason told first and a verdict told last are set beside verdict and reason',
    rows: [
      {
        text: 'There aren’t many grounds for hope, given the refusal of the council to repair the gates.',
      },
      {
        text: 'The refusal of the council to repair the gates, as the letter shows, is not giving much optimism.',
      },
    ],
    columns: [
      [
        'given the refusal of the council to repair the gates',
        'The refusal of the council to repair the gates',
      ],
    ],
  },
  {
    name: 'rows that share a word across their halves keep their order',
    rows: [
      { text: 'Orlan left the hall early, while farmers waited for boats.' },
      { text: 'Boats arrived late at night, while the council met again.' },
    ],
    differences: [[['other-word', 'arrived late at night council met']]],
  },
  // What is denied here and said there
  {
    name: 'a sentence of its own for what the other row has under a "cannot say" is a reversal',
    rows: [
      {
        text: '“It cannot be said that our views were heard or that the council took up our worries,” Orlan said.',
        attribution: orlan,
      },
      {
        text: '“It cannot be said that our views were heard. The council took up our worries,” Orlan said.',
        attribution: orlan,
      },
    ],
    differences: [[['negation', 'council took up our worries']]],
  },
  {
    name: 'told the other way round too',
    rows: [
      { text: 'Nobody thinks that the views were heard. The council took up our worries.' },
      {
        text: 'We do not believe that the views were heard or that the council took up our worries.',
      },
    ],
    columns: [['The council took up our worries', 'or that the council took up our worries']],
    differences: [
      [
        ['other-word', 'believe'],
        ['negation', 'council took up our worries'],
      ],
    ],
  },
  {
    name: 'two sentences for one denial are none',
    rows: [
      { text: 'Alba will not attack Belo, it will defend the dam.' },
      { text: 'Alba will not attack Belo. It will defend the dam.' },
    ],
    differences: [[]],
  },
  {
    name: 'no column spans two sentences',
    rows: [
      { text: 'Alba is ready. Boats wait near the dam.' },
      { text: 'Alba is ready and has boats near the dam.' },
    ],
    columns: [['Boats wait near the dam', 'boats near the dam']],
  },
];
