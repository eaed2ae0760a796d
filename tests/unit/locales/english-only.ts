/**
 * Errors that are no `ProblemError`, and so have no words but English ones: what may only go wrong between our own
 * modules, and why no reader is told. Whoever throws anything else throws a problem.
 */
export const englishOnly: readonly { file: string; says: string; why: string }[] = [
  {
    file: 'i18n/load-texts.ts',
    says: 'new Error(`${path} is missing`)',
    why: 'there are no texts of any other language then',
  },
  {
    file: 'i18n/load-texts.ts',
    says: 'new Error(`Sidelight is damaged',
    why: 'there are no texts of any other language then',
  },
  {
    file: 'messaging/schemas.ts',
    says: 'new Error(`There is no call',
    why: 'types name the calls; a page that makes one up is no reader',
  },
  {
    file: 'messaging/receive.ts',
    says: 'new Error(`A page may not ask',
    why: 'types name the calls; a page that makes one up is no reader',
  },
  {
    file: 'messaging/reply.ts',
    says: 'new Error(reply.error)',
    why: 'a breach on the other side, which a view puts into “problem.unforeseen”',
  },
  {
    file: 'entrypoints/article.content/load-card.ts',
    says: "new Error('No card.')",
    why: 'caught where the card is opened, which says “card.failed”',
  },
  {
    file: 'entrypoints/background/turns.ts',
    says: "new Error('The page asked something newer",
    why: 'answers a page that no longer waits',
  },
  {
    file: 'components/card/plain-views.ts',
    says: 'new Error(`The card may hold no <',
    why: 'a view that was written wrongly; caught in the card, which says “card.failed”',
  },
  {
    file: 'components/card/plain-views.ts',
    says: 'new Error(`The card may hold no “',
    why: 'a view that was written wrongly; caught in the card, which says “card.failed”',
  },
  {
    file: 'components/card/card-content.tsx',
    says: "new Error('A card needs a match",
    why: 'called with nothing to show',
  },
  {
    file: 'engine/compare/rows/comparison-rows.ts',
    says: "new Error(missing(pack, 'article'",
    why: 'rules hold every pack to its references before it is read',
  },
  {
    file: 'engine/compare/rows/comparison-rows.ts',
    says: "new Error(missing(pack, 'outlet'",
    why: 'rules hold every pack to its references before it is read',
  },
  {
    file: 'engine/pack/pack-records.ts',
    says: 'new RangeError(',
    why: 'a file whose sum is right holds what it names',
  },
  {
    file: 'engine/pack/pack-file/pack-file.ts',
    says: 'new RangeError(',
    why: 'a file whose sum is right holds what it names',
  },
  {
    file: 'engine/pack/pack-file/packed-values.ts',
    says: 'new RangeError(',
    why: 'a file whose sum is right holds what it names',
  },
  {
    file: 'engine/match/index-file/pack-index.ts',
    says: 'new Error(',
    why: 'the index is made anew',
  },
  {
    file: 'engine/pack/bytes/sections.ts',
    says: 'new Error(',
    why: 'the index is made anew',
  },
  {
    file: 'engine/pack/bytes/symbols.ts',
    says: 'new RangeError(',
    why: 'the index is made anew',
  },
  {
    file: 'engine/pack/bytes/byte-writer.ts',
    says: 'new RangeError(',
    why: 'the index is made anew',
  },
  {
    file: 'engine/match/meaning/pack-vectors.ts',
    says: 'new Error(',
    why: 'only a build writes vectors',
  },
  {
    file: 'engine/problem/problem.ts',
    says: 'new Error(String(cause))',
    why: 'a cause in the browser’s own words, which stands within a problem',
  },
  {
    file: 'teams/crisis-documents.ts',
    says: 'new Error(',
    why: 'only a command makes documents',
  },
];

/** Files that may look at an error’s own words: to send them, to read a place in them, to put them into a problem. */
export const readersOfMessages: readonly string[] = [
  'engine/problem/problem.ts',
  'exchange/read-file.ts',
  'i18n/load-texts.ts',
  'messaging/reply.ts',
];
