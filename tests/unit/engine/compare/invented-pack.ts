import { describeQuote } from '../../../../engine/pack/quote-selector';
import type { Article, Pack, Statement, Wording } from '../../../../engine/pack/types';

/** A pack of an invented crisis: a dam, a minister with two spellings, an article that is a copy. */
const articles: Article[] = [
  article('courier', 'courier', '2031-03-04', ['Wire'], {
    text: 'The dam is old.\n\nMinister Dana Orlan warned on Monday that a flood would be inevitable without repairs and patience. She left early.\n\nThe valley council rejected her warning.',
  }),
  article('herald', 'herald', '2031-03-05', ['wire', 'Other Agency'], {
    text: 'Spokesman Dana Orlann said a flood was unavoidable without repairs and patience. Nobody asked why. The army denied the report that the dam of the upper valley was close to failing.',
    copy: 'machine-translated',
    note: 'Translated twice.',
  }),
  article('post', 'post', '2031-03-03', [], {
    text: 'According to the minister, a flood will come without repairs and prayer, the Wire agency reported. The report that the dam of the upper valley was close to failing was denied.',
  }),
];

function article(
  id: string,
  publisher: string,
  datePublished: string,
  basedOn: string[],
  rest: Partial<Article>,
): Article {
  return {
    id,
    publisher,
    datePublished,
    basedOn,
    headline: `Headline of ${id}`,
    inLanguage: 'en',
    sourceFile: `${id}.txt`,
    copy: 'original',
    leftOut: [],
    text: '',
    ...rest,
  };
}

function wording(id: string, exact: string, rest: Partial<Wording> = {}): Wording {
  const text = articles.find((one) => one.id === id)?.text ?? '';
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`"${exact}" is not in ${id}: quote it as printed.`);
  return {
    article: id,
    selector: describeQuote(text, start, start + exact.length),
    quotationType: 'indirect',
    attribution: { source: '', cue: '' },
    ...rest,
  };
}

function statement(id: string, rest: Partial<Statement>): Statement {
  return {
    id,
    dateCreated: '2031-03-03',
    kind: 'remark',
    text: `Gloss of ${id}.`,
    topics: ['dam'],
    wordings: [],
    formulations: [],
    nearMisses: [],
    relations: [],
    ...rest,
  };
}

export const inventedPack: Pack = {
  id: 'upper-valley',
  title: 'Upper Valley',
  description: '',
  version: '1.0.0',
  inLanguage: 'en',
  period: { from: '2031-03-01', to: '2031-03-31' },
  selection: '',
  licence: 'CC0',
  gate: { any: ['dam'], minimumDistinct: 1 },
  outlets: ['courier', 'herald', 'post'].map((id) => ({
    id,
    name: `The ${id[0]?.toUpperCase()}${id.slice(1)}`,
    domains: [`${id}.example`],
    ...(id === 'post' ? { publisherNote: 'Owned by the state.' } : {}),
  })),
  speakers: [
    {
      id: 'orlan',
      type: 'Person',
      name: 'Dana Orlan',
      alternateName: ['Orlan', 'Dana Orlann'],
      jobTitle: 'Minister of Water',
    },
    { id: 'council', type: 'Organization', name: 'Valley Council', alternateName: [] },
    { id: 'brandt', type: 'Person', name: 'Ole Brandt', alternateName: [] },
  ],
  events: [{ id: 'briefing', name: 'Briefing of the ministry', startDate: '2031-03-03' }],
  articles,
  statements: [
    statement('flood-inevitable', {
      speaker: 'orlan',
      event: 'briefing',
      wordings: [
        wording(
          'courier',
          'Minister Dana Orlan warned on Monday that a flood would be inevitable without repairs and patience.',
          { attribution: { source: 'Minister Dana Orlan', cue: 'warned' } },
        ),
        wording(
          'herald',
          'Spokesman Dana Orlann said a flood was unavoidable without repairs and patience.',
          {
            attribution: { source: 'Spokesman Dana Orlann', cue: 'said' },
            notes: [{ kind: 'copy-error', text: 'She is a minister.' }],
          },
        ),
        wording(
          'post',
          'According to the minister, a flood will come without repairs and prayer, the Wire agency reported.',
          {
            attribution: { source: 'the minister', cue: 'According to' },
          },
        ),
      ],
      relations: [{ type: 'followsUp', statement: 'dam-failing' }],
    }),
    statement('council-rejects', {
      speaker: 'council',
      dateCreated: '2031-03-04',
      wordings: [wording('courier', 'The valley council rejected her warning.')],
      relations: [
        { type: 'denies', statement: 'flood-inevitable' },
        { type: 'sameClaimBy', statement: 'dam-failing' },
      ],
    }),
    statement('dam-failing', {
      dateCreated: '2031-03',
      wordings: [
        wording(
          'herald',
          'The army denied the report that the dam of the upper valley was close to failing.',
        ),
        wording(
          'post',
          'The report that the dam of the upper valley was close to failing was denied.',
        ),
      ],
    }),
  ],
  terms: [
    {
      id: 'flood',
      concept: 'the flood',
      gloss: '',
      expressions: [
        { label: 'a flood', forms: ['a flood'], articles: ['courier', 'herald', 'post'] },
        { label: 'deluge', forms: ['deluges', 'deluge'], articles: [] },
      ],
    },
    {
      id: 'army',
      concept: 'the army',
      gloss: '',
      expressions: [{ label: 'the army', forms: ['army'], articles: ['herald'] }],
    },
  ],
};
