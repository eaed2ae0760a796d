import type { DifferenceType } from '../../../../engine/compare/types';

type RealCase = {
  statement: string;
  /** Article whose wording stands for the page's sentence. */
  page?: string;
  /** Words of different rows that must stand in one column. */
  level: string[][];
  /** Type and marked words of differences that must be told. */
  differences: [DifferenceType, string][];
  /** Words that must not be marked: they say the same. */
  same: string[];
};

/** Statements of the shipped pack with what a careful editor expects of their comparison. */
export const realCases: RealCase[] = [
  {
    statement: 'ermakov-missile-crisis-unavoidable',
    level: [
      ['detention', 'restraint', 'control'],
      ['inevitable', 'unavoidable'],
      ['predictability', 'prognosis'],
    ],
    differences: [
      ['other-word', 'restraint'],
      ['other-word', 'control'],
      ['other-word', 'prognosis'],
      ['other-word', 'unavoidable'],
      ['reporting-verb', 'warned'],
      ['name', 'Russia and the US'],
    ],
    same: ['nuclear', 'missile', 'crisis', 'without', 'measures', 'ensure', 'was'],
  },
  {
    statement: 'ermakov-us-preparing-missile-deployment',
    page: 'press-tv-2022-01-27',
    level: [['preparing to deploy', 'preparing to deploy'], ['Europe and the Asia-Pacific region']],
    differences: [
      ['hedge', 'Moscow believes'],
      ['name', 'Washington'],
      ['left-out', ''],
    ],
    same: ['Ermakov', 'intermediate', 'Europe', 'Pacific'],
  },
  {
    statement: 'crimea-annexed-2014',
    page: 'epoch-times-2022-01-27',
    level: [
      ['annexed', 'invaded', 'annexation'],
      ['Crimean', 'Crimea'],
    ],
    differences: [
      ['other-word', 'invaded'],
      ['name', 'Moscow'],
    ],
    same: ['Crimea', '2014', 'annexation'],
  },
  {
    statement: 'biden-no-troops-to-fight-in-ukraine',
    page: 'epoch-times-2022-01-27',
    level: [['forces', 'forces']],
    differences: [],
    same: ['Biden', 'US', 'allied', 'not'],
  },
  {
    statement: 'nato-forces-on-standby-in-eastern-europe',
    page: 'reuters-copy-2022-01-27',
    level: [
      ['fighters', 'warplanes'],
      ['troops', 'forces'],
      ['standby', 'ready'],
    ],
    differences: [
      ['other-word', 'fighters'],
      ['other-word', 'troops'],
    ],
    same: ['NATO', 'strengthen', 'ships'],
  },
  {
    statement: 'us-nato-reject-demands-offer-arms-control',
    page: 'reuters-copy-2022-01-27',
    level: [['requests', 'demands'], ['management', 'control'], ['confidence']],
    differences: [
      ['other-word', 'requests'],
      ['other-word', 'management'],
    ],
    same: ['rejected', 'confidence', 'military'],
  },
  {
    statement: 'russian-ministry-nato-should-leave-eastern-europe',
    level: [
      ['ease', 'reduce'],
      ['withdraw troops', 'remove NATO forces'],
      ['Eastern Europe', 'Eastern Europe'],
    ],
    differences: [
      ['other-word', 'reduce'],
      ['other-word', 'remove forces'],
      ['left-out', ''],
    ],
    same: ['NATO', 'says', 'tensions'],
  },
  {
    statement: 'peskov-concerns-not-taken-into-account',
    page: 'press-tv-2022-01-27',
    level: [
      ['views', 'considerations'],
      ['cannot be said', 'cannot say'],
    ],
    differences: [
      ['other-word', 'considerations'],
      ['negation', 'concerns are taken into account'],
    ],
    same: ['cannot'],
  },
  {
    statement: 'peskov-little-ground-for-optimism',
    page: 'epoch-times-2022-01-27',
    level: [
      ['Kremlin spokesman Dmitry Peskov', 'Peskov'],
      ['said', 'said', 'said'],
      ['aren’t many', 'aren’t that many'],
      ['optimistic reasons', 'grounds for optimism'],
      ['key demands', 'key demands'],
    ],
    differences: [['left-out', '']],
    same: ['Peskov', 'said', 'many'],
  },
  {
    statement: 'zaitsev-russia-will-not-attack-anyone',
    level: [
      ['Zaytsev', 'spokeswoman Alexei Zaitsev'],
      ['no one in our country', 'our country'],
    ],
    differences: [['name', 'Russian Foreign Ministry spokeswoman Alexei Zaitsev']],
    same: ['country', 'attack “', 'not'],
  },
  {
    statement: 'zaitsev-war-between-peoples-unacceptable',
    level: [
      ['Alexei Zaitsev, Deputy Spokesman', 'Zaytsev'],
      ['Said', 'continued'],
      ['ethnic groups', 'people'],
      ['unacceptable', 'unacceptable', 'unacceptable', 'unacceptable'],
    ],
    differences: [['reporting-verb', 'Said']],
    same: ['unacceptable', 'idea'],
  },
  {
    statement: 'west-threatens-sanctions',
    page: 'reuters-copy-2022-01-27',
    level: [
      ['sanctions', 'sanctions'],
      ['invades', 'attack'],
    ],
    differences: [
      ['name', 'US and the European Union EU'],
      ['reporting-verb', 'threatened'],
      ['added', 'tough economic'],
    ],
    same: ['sanctions', 'Ukraine'],
  },
  {
    statement: 'war-in-eastern-ukraine-since-2014',
    page: 'reuters-copy-2022-01-27',
    level: [
      ['government', 'government'],
      ['troops', 'forces'],
      ['fighting', 'conflict'],
    ],
    differences: [['other-word', 'troops']],
    same: ['began', 'separatists', 'eastern'],
  },
];
