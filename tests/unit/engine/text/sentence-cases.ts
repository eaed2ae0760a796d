/** One situation in which splitters go wrong: the sentences as they should come out, in order. */
export type SentenceCase = { situation: string; sentences: string[]; joined?: string };

/**
 * The situations of the Golden Rules for English (Dias 2012) in sentences of our own. `joined` is the
 * text where a space between the sentences would not be true to the situation.
 */
export const sentenceCases: readonly SentenceCase[] = [
  { situation: 'simple full stop', sentences: ['The ferry left at noon.', 'Nobody waved.'] },
  { situation: 'question mark', sentences: ['Who paid for the bridge?', 'The town did.'] },
  { situation: 'exclamation mark', sentences: ['Close the valve!', 'Water is rising.'] },
  {
    situation: 'one-letter upper-case abbreviation',
    sentences: ['The prize went to Ada B. Lind of Oslo.'],
  },
  {
    situation: 'one-letter lower-case abbreviation',
    sentences: ['Read p. 12 of the treaty first.'],
  },
  {
    situation: 'two-letter lower-case abbreviation in the middle',
    sentences: ['Some fruits, e.g. pears, keep for weeks.'],
  },
  {
    situation: 'two-letter upper-case abbreviation at the end',
    sentences: ['She flew to the U.K.', 'He stayed in Malta.'],
  },
  {
    situation: 'two-letter abbreviation before a name',
    sentences: ['The U.S. Senate adjourned early.'],
  },
  { situation: 'prepositive abbreviation', sentences: ['I met Mr. Okoye at the quay.'] },
  {
    situation: 'prepositive and postpositive abbreviations',
    sentences: ['Dr. Ruiz works for Nordic Ltd. in Bergen.'],
  },
  { situation: 'possessive two-letter abbreviation', sentences: ["The U.N.'s envoy resigned."] },
  {
    situation: 'multi-period abbreviation in the middle',
    sentences: ['A member of the U.S.S.R. delegation spoke first.'],
  },
  {
    situation: 'multi-period abbreviation at the end',
    sentences: ['They moved to the U.S.', 'It took a year.'],
  },
  {
    situation: 'U.S. as the end of a sentence',
    sentences: ['I live in the E.U.', 'How about you?'],
  },
  {
    situation: 'U.S. as non-boundary before a noun',
    sentences: ['I worked for the U.S. government in Lima.'],
  },
  { situation: 'U.S. as non-boundary before a verb', sentences: ['The U.S. is a large country.'] },
  { situation: 'A.M. and P.M. inside', sentences: ['At 5 a.m. the tide turned.'] },
  {
    situation: 'A.M. and P.M. at the end',
    sentences: ['The shop closes at 6 p.m.', 'Then the street is quiet.'],
  },
  { situation: 'number as non-boundary', sentences: ['She owed him $12.50 exactly.'] },
  { situation: 'number as boundary', sentences: ['She owed him $12.', 'He forgave it.'] },
  { situation: 'number of a document', sentences: ['Resolution No. 7 was adopted.'] },
  { situation: 'parenthetical inside', sentences: ['The dam (built in 1931) held.'] },
  {
    situation: 'parenthetical sentence with full stop',
    sentences: ['The dam held.', '(It was built in 1931.)', 'Nobody was hurt.'],
  },
  {
    situation: 'e-mail address',
    sentences: ['Write to ida.berg@example.org today.', 'They answer soon.'],
  },
  {
    situation: 'web address',
    sentences: ['The minutes are at https://www.example.org/a.b.html now.', 'Read them.'],
  },
  {
    situation: 'single quotation marks inside',
    sentences: ["She said 'this is not a drill' and left."],
  },
  {
    situation: 'double quotation marks inside',
    sentences: ['He called it "a small victory" on Sunday.'],
  },
  {
    situation: 'double quotation marks at the end',
    sentences: ['He called it "a small victory."', 'Nobody agreed.'],
  },
  {
    situation: 'curly quotation marks at the end',
    sentences: ['He called it “a small victory.”', 'Nobody agreed.'],
  },
  { situation: 'two exclamation marks', sentences: ['What a day!!', 'We slept late.'] },
  { situation: 'two question marks', sentences: ['Is that all??', 'It is.'] },
  { situation: 'question and exclamation mark', sentences: ['You did what?!', 'I sold it.'] },
  {
    situation: 'exclamation mark inside a quotation before its verb',
    sentences: ['“Stop the train!” he shouted.'],
  },
  {
    situation: 'question mark inside a quotation before its verb',
    sentences: ['“Who is there?” she asked.'],
  },
  {
    situation: 'list with number and full stop',
    sentences: ['1. The first clause is dropped.', '2. The second one stays.'],
  },
  {
    situation: 'list with number and bracket',
    sentences: ['1) The first clause is dropped', '2) The second one stays'],
    joined: '1) The first clause is dropped\n2) The second one stays',
  },
  {
    situation: 'bulleted list',
    sentences: ['• The first clause', '• The second clause'],
    joined: '• The first clause\n• The second clause',
  },
  {
    situation: 'line break inside a sentence',
    sentences: ['The report was cut off\nin the middle of a line.'],
  },
  {
    situation: 'line break between sentences',
    sentences: ['The report was late.', 'It was also short.'],
    joined: 'The report was late.\nIt was also short.',
  },
  {
    situation: 'headline without a full stop',
    sentences: ['Ferry strike ends', 'Boats ran again on Monday.'],
    joined: 'Ferry strike ends\n\nBoats ran again on Monday.',
  },
  {
    situation: 'geographical coordinates',
    sentences: ['The wreck lies at 60.2° N. 5.1° E. in calm water.'],
  },
  {
    situation: 'named entity with an exclamation mark',
    sentences: ['She works for Yahoo! in Dublin.'],
  },
  {
    situation: 'I as a pronoun at the end',
    sentences: ['They were taller than I.', 'We laughed.'],
  },
  { situation: 'ellipsis in the middle', sentences: ['The council … voted in the end.'] },
  {
    situation: 'ellipsis with three full stops in the middle',
    sentences: ['The council ... voted in the end.'],
  },
  { situation: 'ellipsis at the end of a quotation', sentences: ['“We tried …” she began.'] },
  {
    situation: 'ellipsis between sentences',
    sentences: ['The band played on...', 'Nobody danced.'],
  },
  {
    situation: 'no space between sentences',
    sentences: ['The harbour froze.', 'Ships turned back.'],
    joined: 'The harbour froze.Ships turned back.',
  },
  {
    situation: 'citation bracket behind the full stop',
    sentences: ['The harbour froze.[12]', 'Ships turned back.'],
  },
  {
    situation: 'month abbreviation before a day',
    sentences: ['The vote of Jan. 14 was annulled.'],
  },
  {
    situation: 'military and political titles',
    sentences: ['Gen. Ortiz and Sen. Blum met Gov. Hale.'],
  },
  {
    situation: 'company abbreviation before another sentence',
    sentences: ['He founded Alto Inc.', 'It failed within a year.'],
  },
];
