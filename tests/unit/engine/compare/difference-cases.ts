import type { PackNames } from '../../../../engine/claims/pack-names';
import type { DifferenceType } from '../../../../engine/compare/types';

/** People and places of an invented crisis. */
export const inventedNames: PackNames = {
  byWords: new Map([
    ['dana orlan', { id: 'orlan', person: true }],
    ['orlan', { id: 'orlan', person: true }],
    ['orlann', { id: 'orlan', person: true }],
    ['ministry of water', { id: 'ministry', person: false }],
    ['water ministry', { id: 'ministry', person: false }],
    ['usa', { person: false, short: 'usa' }],
    ['united states', { person: false, short: 'usa' }],
  ]),
  longest: 3,
};

type DifferenceCase = {
  name: string;
  base: string;
  row: string;
  /** Type and marked words of each differing cell, in order. */
  differences: [DifferenceType, string][];
};

export const differenceCases: DifferenceCase[] = [
  // Folded away
  {
    name: 'inflection is no difference',
    base: 'The minister says talks continue.',
    row: 'The ministers said talks continued.',
    differences: [],
  },
  {
    name: 'quotes, casing and punctuation are none',
    base: 'The council called the plan “dead on arrival”.',
    row: 'the Council called the plan, dead on arrival',
    differences: [],
  },
  {
    name: 'spelling habits are none',
    base: 'The organisation analysed its defence programme.',
    row: 'The organization analyzed its defense program.',
    differences: [],
  },
  {
    name: 'number formats are none',
    base: 'It sent 100,000 soldiers for seven days.',
    row: 'It sent 100 thousand soldiers for 7 days.',
    differences: [],
  },
  {
    name: 'contractions are none',
    base: 'The dam isn’t safe.',
    row: 'The dam is not safe.',
    differences: [],
  },
  {
    name: 'abbreviated names are none',
    base: 'The United States agreed.',
    row: 'The U.S. agreed.',
    differences: [],
  },
  {
    name: 'a country’s adjective is none',
    base: 'Brazil’s border is closed.',
    row: 'The Brazilian border is closed.',
    differences: [],
  },
  {
    name: 'a surname for the whole name is none',
    base: 'Dana Orlan resigned.',
    row: 'Orlan resigned.',
    differences: [],
  },
  {
    name: 'word order that changes nothing is none',
    base: 'On Monday the council met in Alba.',
    row: 'The council met in Alba on Monday.',
    differences: [],
  },
  {
    name: 'reported speech shifts the tense only',
    base: 'He said it will rain.',
    row: 'He said it would rain.',
    differences: [],
  },
  {
    name: 'may and might are one certainty',
    base: 'The dam may break.',
    row: 'The dam might break.',
    differences: [],
  },
  {
    name: 'a negation that stands elsewhere is none',
    base: 'There are no good reasons.',
    row: 'There are not any good reasons.',
    differences: [],
  },
  // Typed
  {
    name: 'another number',
    base: 'The flood killed 13 people.',
    row: 'The flood killed 30 people.',
    differences: [['number', '30']],
  },
  {
    name: 'a number in words against another',
    base: 'The flood killed twelve people.',
    row: 'The flood killed dozens people.',
    differences: [['number', 'dozens']],
  },
  {
    name: 'another weekday',
    base: 'The dam broke on Monday.',
    row: 'The dam broke on Tuesday.',
    differences: [['date', 'Tuesday']],
  },
  {
    name: 'another year',
    base: 'The dam was built in 1987.',
    row: 'The dam was built in 1978.',
    differences: [['date', '1978']],
  },
  {
    name: 'another spelling of a name',
    base: 'The engineer Anton Tchekhov resigned.',
    row: 'The engineer Anton Chekhov resigned.',
    differences: [['name', 'Chekhov']],
  },
  {
    name: 'another spelling the pack knows',
    base: 'Minister Orlan resigned.',
    row: 'Minister Orlann resigned.',
    differences: [['name', 'Orlann']],
  },
  {
    name: 'another name',
    base: 'The vote was lost by Alba.',
    row: 'The vote was lost by Belo.',
    differences: [['name', 'Belo']],
  },
  {
    name: 'another place is other words, not who',
    base: 'The vote in Alba was close.',
    row: 'The vote in Belo was close.',
    differences: [['other-word', 'Belo']],
  },
  {
    name: 'whose or what kind is other words, not who',
    base: 'Boats reached the Beloian border.',
    row: 'Boats reached Carran’s border.',
    differences: [['other-word', 'Carran’s']],
  },
  {
    name: 'a “no” turns nothing that the other does not say',
    base: 'The council rejected the plan while expressing interest in boats.',
    row: 'The council gave the plan no blessing, with interest in boats.',
    differences: [
      ['other-word', 'gave'],
      ['other-word', 'no blessing'],
    ],
  },
  {
    name: 'who did it to whom is no word order',
    base: 'In May Alba attacked Belo.',
    row: 'In May Belo attacked Alba.',
    differences: [
      ['name', 'Belo'],
      ['name', 'Alba'],
    ],
  },
  {
    name: 'a negation added',
    base: 'The council will pay.',
    row: 'The council will not pay.',
    differences: [['negation', 'not']],
  },
  {
    name: 'a negation lost',
    base: 'The council will not pay.',
    row: 'The council will pay.',
    differences: [['negation', '']],
  },
  {
    name: 'an opposite by prefix',
    base: 'The offer is acceptable.',
    row: 'The offer is unacceptable.',
    differences: [['negation', 'unacceptable']],
  },
  {
    name: 'a verb that negates makes up for a not',
    base: 'The letter did not address the dam.',
    row: 'The letter failed to address the dam.',
    differences: [['other-word', 'failed']],
  },
  {
    name: 'a hedge added',
    base: 'The dam will break.',
    row: 'The dam could break.',
    differences: [['hedge', 'could']],
  },
  {
    name: 'certainty lost',
    base: 'The dam will certainly break.',
    row: 'The dam will possibly break.',
    differences: [['hedge', 'possibly']],
  },
  {
    name: 'another reporting verb',
    base: 'Orlan said the dam was safe.',
    row: 'Orlan claimed the dam was safe.',
    differences: [['reporting-verb', 'claimed']],
  },
  {
    name: 'words added',
    base: 'The dam broke.',
    row: 'The dam broke after heavy rain.',
    differences: [['added', 'heavy rain']],
  },
  {
    name: 'words left out',
    base: 'The dam broke after heavy rain.',
    row: 'The dam broke.',
    differences: [['left-out', '']],
  },
  {
    name: 'another word',
    base: 'The committee delivered written answers.',
    row: 'The committee submitted written answers.',
    differences: [['other-word', 'submitted']],
  },
  {
    name: 'a contracted negation is marked whole',
    base: 'The dam is safe.',
    row: 'The dam isn’t safe.',
    differences: [['negation', 'isn’t']],
  },
  {
    name: 'neither and nor are one negation',
    base: 'Neither Alba nor Belo paid.',
    row: 'Alba and Belo have not paid.',
    differences: [],
  },
  {
    name: 'a hyphenated word is marked whole',
    base: 'It sent an answer.',
    row: 'It sent a follow-up answer.',
    differences: [['added', 'follow-up']],
  },
  {
    name: 'an adjective that shares its stem with an adverb hedges nothing',
    base: 'It has the key role.',
    row: 'It has the main role.',
    differences: [['other-word', 'main']],
  },
  {
    name: 'an approximation hedges a number',
    base: 'It sent 100 boats.',
    row: 'It sent about 100 boats.',
    differences: [['hedge', 'about']],
  },
  {
    name: 'a distancing word is a hedge',
    base: 'The plan failed.',
    row: 'The so-called plan failed.',
    differences: [['hedge', 'so-called']],
  },
  {
    name: 'a not and an opposite come to the same',
    base: 'The council did not accept the plan.',
    row: 'The council rejected the plan.',
    differences: [['other-word', 'rejected']],
  },
  {
    name: 'an opposite is a negation',
    base: 'The council accepted the plan.',
    row: 'The council rejected the plan.',
    differences: [['negation', 'rejected']],
  },
  {
    name: 'a noun that shares its stem with a hedge hedges nothing',
    base: 'It asks for promises.',
    row: 'It asks for guarantees.',
    differences: [['other-word', 'guarantees']],
  },
  {
    name: 'a negation of other words is other words',
    base: 'The army will not advance.',
    row: 'The army will halt.',
    differences: [['other-word', 'halt']],
  },
];
