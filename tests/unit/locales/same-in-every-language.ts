/** Names, signs and places for both, which are the same whoever reads them. */
const everywhere = [
  'extensionName',
  'direction',
  'claim.actionLabel',
  'export.markdown',
  'export.csv',
  'export.jsonLd',
  'export.annotations',
  'timeline.ofOutlet',
  'told.outlet',
  'fault.otherwise',
];

/** Words that a language happens to share with English. */
const shared: Record<string, readonly string[]> = {
  de: ['export.original', 'place.name', 'place.text'],
  es: ['export.original'],
  fr: [
    'place.articleNumbered',
    'place.articles',
    'place.attribution',
    'place.description',
    'place.exact',
    'quotation.indirect',
    'difference.date',
    'receipt.date',
    'site.options',
    'corpus.sources',
    'sources.version',
    'sources.licence',
    'sites.heading',
    'packs.articlesRow',
    'welcome.options',
    'export.original',
  ],
};

/** Whether a text may be the same in this language as in English. */
export function sameInEveryLanguage(language: string, key: string): boolean {
  return everywhere.includes(key) || (shared[language] ?? []).includes(key);
}
