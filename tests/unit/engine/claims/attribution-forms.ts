import type { AttributionCase } from './attribution-cases';

/**
 * The forms in which English news says who said something, each by sentences of its own; after the
 * kinds of source, cue and content in PARC 3.0. `speaker` is a speaker's id, `=` and a name the pack
 * lacks, ids joined by `+` for several who say it together, or `null`.
 */
const forms: Readonly<Record<string, readonly (readonly [string, string | null])[]>> = {
  'was quoted as saying': [
    ['Ilse Varda was quoted as saying that the dam would stay open.', 'varda'],
    [
      'Piet Tolm, the Ostrian ambassador, was quoted by a daily as saying that the levy had failed.',
      'tolm',
    ],
    [
      'The envoy, Piet Tolm, was quoted by NOVA news agency as saying that Norvia believes in the levy.',
      'tolm',
    ],
    ['“The levy goes,” Tolm was quoted as telling farmers.', 'tolm'],
    ['Reku has been cited as saying the levy would double.', 'reku'],
  ],
  'somebody quotes somebody': [
    ['The Harbour Courier quoted Ilse Varda as saying the dam would stay open.', 'varda'],
    ['Ostrian radio quoted the Norvian water minister as saying that the levy was dead.', 'varda'],
    ['The NOVA news agency cited a statement from Anton Reku, which warns of a drought.', 'reku'],
    ['The dam will stay open, the agency reported, citing Ilse Varda.', 'varda'],
    ['NOVA reported on Monday, quoting Tolm, that the levy had been dropped.', 'tolm'],
  ],
  'with somebody saying': [
    [
      'The offer did not please Ostria, with ambassador Piet Tolm saying in an interview on Monday that it “came a year too late.”',
      'tolm',
    ],
    ['The talks went on, with Varda insisting that the dam stay open.', 'varda'],
    ['Both sides met again, Reku adding that nothing had been signed.', 'reku'],
  ],
  'as somebody put it': [
    ['The levy, as Varda put it, was a tax on rain.', 'varda'],
    ['As Piet Tolm put it, nobody drinks a treaty.', 'tolm'],
    ['The dam, as Norvia sees it, belongs to both.', 'norvia'],
    ['Nothing had been signed, as Reku told reporters.', 'reku'],
  ],
  prepositions: [
    ['In the words of Ilse Varda, the levy is a tax on rain.', 'varda'],
    ['In the opinion of the Ostrian ambassador, the treaty is dead.', 'tolm'],
    ['The treaty is dead in the eyes of Ostria.', 'ostria'],
    ['From Norvia’s perspective the levy is legal.', 'norvia'],
    ['From the point of view of Ostria the levy is illegal.', 'ostria'],
    ['The dam stays open, according to Piet Tolm, who speaks for Ostria.', 'tolm'],
    ['The levy is, in Tolm’s words, a tax on rain.', 'tolm'],
    ['By Reku’s reckoning the reservoir will be empty by May.', 'reku'],
  ],
  labels: [
    ['Ilse Varda: “The dam stays open.”', 'varda'],
    ['Jan Berg: “We never saw the water.”', '=Jan Berg'],
    ['Dam to stay open: Varda', 'varda'],
    ['Dam to stay open – Norvia', 'norvia'],
    ['“The dam stays open” — Ilse Varda', 'varda'],
  ],
  'inverted at the start': [
    ['Said Ilse Varda: “The dam stays open.”', 'varda'],
    ['Added Tolm: “And the levy goes.”', 'tolm'],
  ],
  'documents speak': [
    ['Varda’s statement said the dam would stay open.', 'varda'],
    ['A statement by Piet Tolm said that the levy was illegal.', 'tolm'],
    ['A letter from Norvia says the levy is legal.', 'norvia'],
    ['The statement issued by Ostria said the dam had been closed.', 'ostria'],
  ],
  'nouns of saying': [
    ['Few believed Varda’s claim that the reservoir was full.', 'varda'],
    ['There was a warning from Piet Tolm that the dam might break.', 'tolm'],
    ['Tolm’s position is that the levy must go.', 'tolm'],
    ['Reku issued a warning that the reservoir was low.', 'reku'],
    ['Norvia took the view that the levy was legal.', 'norvia'],
    ['Ostria gave assurances that the dam would stay open.', 'ostria'],
    ['Minister Varda’s offer of talks about the dam came late.', 'varda'],
    ['Tolm’s threat to leave the talks was heard.', 'tolm'],
    ['There was a proposal from Piet Tolm to close the dam.', 'tolm'],
    ['The dam stays open until 20 March, as proposed by Reku.', 'reku'],
  ],
  'states of mind': [
    ['Tolm is convinced that the levy will go.', 'tolm'],
    ['Varda was confident that the dam would hold.', 'varda'],
    ['Ostria is of the opinion that the treaty is dead.', 'ostria'],
    ['Norvia remains adamant that the levy is legal.', 'norvia'],
  ],
  'passives with an agent': [
    ['The levy was rejected by Ostria as a tax on rain.', 'ostria'],
    ['As stated by Ilse Varda, the dam stays open.', 'varda'],
    ['It was announced by Norvia that the dam would stay open.', 'norvia'],
    ['Reporters were told by Reku that the dam would stay open.', 'reku'],
  ],
  'several at once': [
    ['Norvia and Ostria said the dam would stay open.', 'norvia+ostria'],
    [
      'Ilse Varda and Norvian deputy Anton Reku spoke of the dam, saying it would hold.',
      'varda+reku',
    ],
    ['Norvia as well as Ostria claim that the dam is theirs.', 'norvia+ostria'],
    [
      'Replies from Norvia and Ostria were not published, but both rejected the levy.',
      'norvia+ostria',
    ],
  ],
  'plural subjects in the present': [
    ['Ostrian officials say the dam has been closed.', 'ostria'],
    ['Ostria and its neighbours say they hope for rain.', 'ostria'],
    ['Norvian lawmakers accuse Ostria of stealing water.', '=Norvian lawmakers'],
  ],
  'who is named in the verb’s own clause': [
    ['Sergeants counted the boats in eastern Ostria and agreed to wait, Varda said.', 'varda'],
    [
      'A day after envoys discussed the floods in eastern Ostria and agreed to further talks, Norvia’s water minister said she hoped for rain.',
      'varda',
    ],
    ['Norvia worries that Ostria could close the dam and regards that as a threat.', 'norvia'],
    ['Ilse Varda, leading the Norvian side, had denied any plan to close the dam.', 'varda'],
    ['The ambassador, Piet Tolm, said the levy was illegal.', 'tolm'],
    ['On Monday Varda opened the dam and told farmers that it would stay open.', 'varda'],
    [
      'The number two at the Ostrian government told reporters that the levy was illegal.',
      'ostria',
    ],
    ['Rain fell in Portside (NOVA) – It is clear that the dam will hold.', null],
    [
      'After the talks, which took hours, Norvia and Ostria have agreed to meet again.',
      'norvia+ostria',
    ],
    [
      'The levy was defended by Jan Berg, the chief economist at Ostria, who said it had filled the dam.',
      '=Jan Berg',
    ],
    ['Tolm argued that the levy was illegal, as Norvia had suggested.', 'tolm'],
    ['Berg argued that the levy was illegal, as Norvia had suggested.', '=Berg'],
    ['Varda did warn that the dam might break.', 'varda'],
    ['The Belonian government believes that the dam will hold.', '=The Belonian government'],
    ['Norvia and Ostria (OST) have threatened a higher levy.', 'norvia+ostria'],
    ['In Portside Tolm said the dam would stay open.', 'tolm'],
  ],
  'passed on by somebody else': [
    [
      'A Norvian official, Anton Reku, said the reservoir would be empty by May, NOVA spokesman said.',
      'reku',
    ],
    ['Varda warned that the dam might break, the NOVA news agency reported.', 'varda'],
    [
      '“It has begun”, he said after talks with his counterpart from the south, NOVA reports.',
      null,
    ],
    [
      'A spokesman for Varda said on Monday that the levy stays, the Portside Journal reported.',
      '=A spokesman for Varda',
    ],
    ['All sides should keep calm, Berg replied, according to his ministry.', '=Berg'],
  ],
  'somebody’s spokesman is not that person': [
    ['A spokesman for Varda said the dam would stay open.', '=A spokesman for Varda'],
    ['An aide to Piet Tolm said the levy was illegal.', '=An aide'],
  ],
  'no report of anything': [
    ['Norvia handed over its written reply on Monday.', null],
    ['Ostria’s water demands put forward in May include a lower levy.', null],
    ['Norvia was legally assured of the water.', null],
    ['It is vital for Ostria that the levy ends and that it is assured of the water.', null],
    ['The long-promised dam in Norvia broke.', null],
    ['He had made few public remarks on the levy.', null],
    ['Norvia does not intend to hurry its two replies.', null],
    ['Worse floods were likely, Ostria was told.', null],
    ['In Norvia we have seen prices rise.', null],
  ],
};

/** Articles read from the start, with the speaker of each sentence. */
export const attributedArticles: readonly {
  about: string;
  /** Paragraphs of sentences. */
  text: readonly (readonly (readonly [string, string | null])[])[];
}[] = [
  {
    about: '“he” goes to the source of the sentence before, not to the one before that',
    text: [
      [['Ilse Varda said on Sunday that the dam had been opened.', 'varda']],
      [
        [
          'The opening did not please Ostria, with ambassador Piet Tolm saying on Monday that “nobody drinks a treaty.”',
          'tolm',
        ],
      ],
      [
        [
          '“Let us wait for rain,” he further said, adding that the treaty was with Anton Reku.',
          'tolm',
        ],
      ],
    ],
  },
  {
    about: 'a quotation of several sentences is from whom its end names',
    text: [
      [['Ostria argued that the dam was closed.', 'ostria']],
      [
        ['“What is this?', 'varda'],
        ['Is it a drought?', 'varda'],
        ['I do not know, but it is no answer,” Varda said.', 'varda'],
      ],
      [['Nothing else happened.', null]],
    ],
  },
  {
    about: 'straight quotation marks are told by their shape',
    text: [
      [['A Norvian ministry spokesperson told reporters that a reply had come.', 'norvia']],
      [['"We can confirm it," he said, refusing to say more.', 'norvia']],
      [
        ['"It would be wrong to bargain in public.', 'norvia'],
        ['We remain committed to talks," the official added.', 'norvia'],
      ],
    ],
  },
  {
    about: 'a paragraph that begins with a quotation goes on with the last speaker',
    text: [[['“The dam stays open,” Tolm said.', 'tolm']], [['“But the levy goes.”', 'tolm']]],
  },
  {
    about: 'a quotation nobody closes ends with its paragraph',
    text: [[['“The dam stays open, “Tolm said.', 'tolm']], [['The levy was raised in May.', null]]],
  },
  {
    about: 'the ministry, the statement',
    text: [
      [['Anton Reku met the press at the Norvian water ministry.', null]],
      [['Norvia published a letter on the dam.', null]],
      [['Varda said on Monday that the levy stays.', 'varda']],
      [['Nothing had changed, the statement added.', 'varda']],
    ],
  },
  {
    about: 'one official is not “officials”',
    text: [
      [['Piet Tolm met the press.', null]],
      [['Several officials said the dam was full.', '=Several officials']],
      [['The levy, the ambassador remarked, had failed.', 'tolm']],
    ],
  },
  {
    about: 'Mr and Ms tell who “she” is',
    text: [
      [['Ms Varda said the dam stays open.', 'varda']],
      [['Mr Tolm said the levy goes.', 'tolm']],
      [['She disagreed, she said, and would resign.', 'varda']],
    ],
  },
];

export const attributionForms: readonly AttributionCase[] = Object.entries(forms).flatMap(
  ([form, sentences]) =>
    sentences.map(([sentence, speaker]) => ({
      form: `${form}: ${sentence}`,
      sentences: [sentence],
      speaker,
    })),
);
