/** A table as a newsroom might keep one: rows that can be used, and some that cannot. */
export const table = [
  'statement,outlet,url,published,said,speaker,wording,desk',
  'pass-closed,Kessel Herald,https://herald.example/pass,2031-05-04,2031-05-03,Mira Vantel,"The Kessel Pass stays closed until the slope is safe, said Mira Vantel, the canton’s engineer.",north',
  'pass-closed,Vorlen Dispatch,https://dispatch.example/kessel,2031-05-04,2031-05-03,Mira Vantel,"Vantel told reporters the Kessel Pass would not reopen before the slope had been secured.",',
  'tolls,Kessel Herald,https://herald.example/pass,2031-05-04,,,"Hauliers lose some 40,000 crowns for each day that the Kessel Pass is closed.",',
  'tolls,Vorlen Dispatch,,4 May,,,"A closed Kessel Pass costs the hauliers of Vorlen 40,000 crowns a day.",',
  'pass-closed,Lower Valley Radio,https://radio.example/1,2031-05-04,2031-05-03,Josef Arlan,"The Kessel Pass stays closed, said Josef Arlan.",',
  'tolls,,,2031-05-04,,,"The Kessel Pass costs them dearly.",',
].join('\n');

/** Two fact checks of one claim, with the verdicts that Sidelight leaves out, and one that it cannot use. */
export const claims = ['True', 'Misleading', 'Unproven'].map((verdict, index) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: `https://check${index}.example/kessel`,
  claimReviewed: `The Kessel Pass will stay closed for ${index + 2} winters.`,
  ...(index < 2 && { datePublished: `2031-05-0${index + 4}` }),
  author: {
    '@type': 'Organization',
    name: ['Kessel Herald', 'Vorlen Dispatch', 'Valley Check'][index],
  },
  reviewRating: { '@type': 'Rating', alternateName: verdict },
}));

/** A file in the form of a collection, with faults of several kinds in what it holds. */
export const faultyBundle = {
  format: 'sidelight-pack',
  formatVersion: 1,
  sha256: '0'.repeat(64),
  pack: {
    id: 'kessel-pass-2031',
    title: 'The closed Kessel Pass',
    description: 'What outlets report of the pass.',
    selection: 'Two papers.',
    licence: 'The passages remain their outlets’.',
    gate: { any: ['Kessel'], minimumDistinct: 1 },
    speakers: [],
    events: [],
    articles: [],
    terms: [],
    version: '1.0.0',
    inLanguage: 'en',
    period: { from: '2031-05-01', to: 'June' },
    outlets: [{ id: 'Kessel Herald', name: 'Kessel Herald', leaning: 'left' }],
    statements: [{ id: 'pass-closed', text: 'The pass stays closed.', kind: 'rumour' }],
  },
};
