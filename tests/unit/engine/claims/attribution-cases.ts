/** A sentence and whom it is from: the source as resolved, and the cue. `null` when it is from nobody. */
export type AttributionCase = {
  form: string;
  /** Read one after another, as an article; the last one is judged. */
  sentences: string[];
  speaker: string | null;
};

/** The speakers of the cases: a made-up water dispute between two made-up states. */
export const caseSpeakers = [
  {
    id: 'varda',
    type: 'Person' as const,
    name: 'Ilse Varda',
    alternateName: ['Varda', 'Ilsa Varda'],
    titles: ['Norvian water minister', 'Norvia’s water minister'],
    affiliation: 'norvia',
  },
  {
    id: 'tolm',
    type: 'Person' as const,
    name: 'Piet Tolm',
    alternateName: ['Tolm'],
    titles: ['Ostrian ambassador', 'deputy water minister'],
    affiliation: 'ostria',
  },
  {
    id: 'reku',
    type: 'Person' as const,
    name: 'Anton Reku',
    alternateName: ['Reku', 'Rekou'],
    titles: ['deputy water minister'],
    affiliation: 'norvia',
  },
  { id: 'norvia', type: 'Organization' as const, name: 'Norvia', alternateName: [] },
  {
    id: 'ostria',
    type: 'Organization' as const,
    name: 'Ostria',
    alternateName: ['the Ostrian government'],
  },
];

export const attributionCases: readonly AttributionCase[] = [
  {
    form: 'direct, name first',
    sentences: ['Ilse Varda said: “The dam stays open.”'],
    speaker: 'varda',
  },
  {
    form: 'direct, inverted',
    sentences: ['“The dam stays open,” said Ilse Varda.'],
    speaker: 'varda',
  },
  {
    form: 'direct, name behind the quote',
    sentences: ['“The dam stays open,” Varda told reporters.'],
    speaker: 'varda',
  },
  { form: 'split quote', sentences: ['“The dam,” Tolm said, “stays open.”'], speaker: 'tolm' },
  { form: 'indirect', sentences: ['Tolm said that the dam would stay open.'], speaker: 'tolm' },
  {
    form: 'indirect without that',
    sentences: ['Tolm insisted the dam would stay open.'],
    speaker: 'tolm',
  },
  {
    form: 'mixed',
    sentences: ['Reku warned that the levy was “a declaration of drought.”'],
    speaker: 'reku',
  },
  {
    form: 'according to',
    sentences: ['According to Ilse Varda, the dam stays open.'],
    speaker: 'varda',
  },
  {
    form: 'according to, at the end',
    sentences: ['The dam stays open, according to the Norvian water minister.'],
    speaker: 'varda',
  },
  {
    form: 'in somebody’s view',
    sentences: ['In Varda’s view the levy is a mistake.'],
    speaker: 'varda',
  },
  { form: 'parenthesis', sentences: ['The levy, Tolm argued, was never agreed.'], speaker: 'tolm' },
  {
    form: 'parenthesis with a role',
    sentences: [
      'Ilse Varda spoke on Monday.',
      'The levy, the minister stressed, was never agreed.',
    ],
    speaker: 'varda',
  },
  { form: 'headline with a colon', sentences: ['Varda: dam stays open'], speaker: 'varda' },
  {
    form: 'title before the name',
    sentences: ['Norvian water minister Ilse Varda denied that the dam would close.'],
    speaker: 'varda',
  },
  {
    form: 'title without a name',
    sentences: ['Norvia’s water minister announced a new levy.'],
    speaker: 'varda',
  },
  { form: 'misspelt name', sentences: ['Anton Rekou said the dam stays open.'], speaker: 'reku' },
  {
    form: 'organisation',
    sentences: ['Ostria demanded that the dam be opened.'],
    speaker: 'ostria',
  },
  {
    form: 'present tense',
    sentences: ['Norvia says it has no plans to close the dam.'],
    speaker: 'norvia',
  },
  {
    form: 'relative clause between name and verb',
    sentences: ['Piet Tolm, who speaks for Ostria, said Norvia had closed the dam.'],
    speaker: 'tolm',
  },
  {
    form: 'apposition between name and verb',
    sentences: ['Piet Tolm, the Ostrian ambassador, rejected the levy.'],
    speaker: 'tolm',
  },
  {
    form: 'adverb between name and verb',
    sentences: ['Tolm nevertheless conceded that the levy had worked.'],
    speaker: 'tolm',
  },
  {
    form: 'pronoun',
    sentences: ['Ilse Varda spoke in parliament.', 'She added that the levy stays.'],
    speaker: 'varda',
  },
  {
    form: 'pronoun in a parenthesis',
    sentences: ['Tolm said the dam stays.', 'The levy, he went on, goes.'],
    speaker: 'tolm',
  },
  {
    form: 'pronouns of two people',
    sentences: [
      'Ilse Varda said the dam stays.',
      'She said the levy goes.',
      'Piet Tolm said the levy stays.',
      'He smiled.',
      'Nothing is decided, she said.',
    ],
    speaker: 'varda',
  },
  {
    form: 'his account',
    sentences: ['Tolm said the dam stays.', 'By his account the levy goes.'],
    speaker: 'tolm',
  },
  {
    form: 'the nationality leads back',
    sentences: [
      'Ilse Varda said the dam stays.',
      'Piet Tolm said the levy goes.',
      'The Norvian minister called that a mistake.',
    ],
    speaker: 'varda',
  },
  {
    form: 'a title two people hold goes to the one the article names',
    sentences: ['Anton Reku met the press.', 'The deputy water minister said the dam stays.'],
    speaker: 'reku',
  },
  {
    form: 'the paper that reports it is not the source',
    sentences: ['Tolm said the levy goes, the Harbour Courier reported.'],
    speaker: 'tolm',
  },
  {
    form: 'possessive is no subject',
    sentences: ['Varda’s demands were read out; Tolm said nothing had changed.'],
    speaker: 'tolm',
  },
  {
    form: 'plural noun is no verb',
    sentences: ['Tolm spoke first.', 'He said that Norvia states its demands too late.'],
    speaker: 'tolm',
  },
  { form: 'passive is no cue', sentences: ['Ostria was told to wait.'], speaker: null },
  {
    form: 'a name in commas behind its office',
    sentences: ['Lethria’s prime minister, Piet Tolm, said on Monday that the levy goes.'],
    speaker: 'tolm',
  },
  {
    form: 'the same behind what is said, where another verb of saying stands',
    sentences: ['Norvia had warned Ostria too late, the minister of the south, Piet Tolm, said.'],
    speaker: 'tolm',
  },
  {
    form: 'whom such a one accuses says nothing',
    sentences: ['Ostria’s water minister, Piet Tolm, accused Varda of delay.'],
    speaker: 'tolm',
  },
  {
    form: 'whom somebody calls back is nothing said',
    sentences: ['Tolm recalled the envoy to Ostria.'],
    speaker: null,
  },
  {
    form: 'what somebody calls to mind is',
    sentences: ['Tolm recalled that the envoy had gone to Ostria.'],
    speaker: 'tolm',
  },
  { form: 'nobody speaks', sentences: ['The dam was built in 1931.'], speaker: null },
  {
    form: 'lower-case word that looks like a name',
    sentences: ['The reku fish was said to be extinct.'],
    speaker: null,
  },
];
