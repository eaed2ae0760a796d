import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../engine/pack/check-pack';
import { integrityRules } from '../../../engine/pack/pack-rules';
import { draft, read, told } from './read-files';

const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://watch.example/tarn',
  claimReviewed: 'The Tarn dam was filled without notice to Selmark.',
  datePublished: '2031-03-14T08:00:00Z',
  author: { '@type': 'Organization', name: 'Water Watch' },
  reviewRating: { '@type': 'Rating', ratingValue: 1, alternateName: 'False' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Ilda Marro', jobTitle: 'prime minister' },
    datePublished: '2031-03-12',
    appearance: [
      { '@type': 'NewsArticle', url: 'https://courier.example/a', headline: 'Without words' },
    ],
  },
};

const other = {
  ...review,
  url: 'https://facts.example/9',
  author: { '@type': 'Organization', name: 'Facts Desk' },
  datePublished: '2031-03-15',
};

const feed = {
  '@context': 'https://schema.org',
  '@type': 'DataFeed',
  dataFeedElement: [
    { '@type': 'DataFeedItem', dateCreated: '2031-03-14', item: [review] },
    { '@type': 'DataFeedItem', item: [other] },
  ],
};

const graph = {
  '@context': { schema: 'http://schema.org/' },
  '@graph': [
    { '@id': '#who', '@type': 'schema:Organization', 'schema:name': 'Water Watch' },
    {
      '@type': ['schema:ClaimReview'],
      'schema:url': { '@id': 'https://watch.example/tarn' },
      'schema:claimReviewed': { '@value': review.claimReviewed, '@language': 'en' },
      'schema:datePublished': '2031-03-14',
      'schema:author': { '@id': '#who' },
    },
  ],
};

describe('reviews of claims', () => {
  it.each([
    ['one', review, 1],
    ['a list', [review, other], 2],
    ['a graph', { '@context': 'https://schema.org', '@graph': [review, other] }, 2],
    ['a graph that refers', graph, 1],
    ['a feed, as fact checkers’ tools write it', feed, 2],
  ])('%s: the reviewing outlets’ wordings of one statement', (_, document, wordings) => {
    const { pack, leftOut } = draft(JSON.stringify(document));
    expect(leftOut).toEqual([]);
    expect(pack.statements).toHaveLength(1);
    expect(pack.statements[0]?.wordings).toHaveLength(wordings);
    expect(pack.outlets[0]).toMatchObject({ name: 'Water Watch', domains: ['watch.example'] });
    expect(checkPack(pack, integrityRules)).toEqual([]);
  });

  it('leave their ratings behind, and say how many', () => {
    const text = JSON.stringify([review, other]);
    expect(told(text).ratings).toBe(2);
    expect(JSON.stringify(draft(text).pack)).not.toMatch(/false|rating/i);
  });

  it('name speaker, day and page', () => {
    const { pack } = draft(JSON.stringify(review));
    expect(pack.statements[0]).toMatchObject({ dateCreated: '2031-03-12', speaker: 'ilda-marro' });
    expect(pack.speakers[0]).toMatchObject({ name: 'Ilda Marro', jobTitle: 'prime minister' });
    expect(pack.articles[0]).toMatchObject({
      url: 'https://watch.example/tarn',
      datePublished: '2031-03-14',
    });
  });

  it('are found in the scripts of a page, and in no comment', () => {
    const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
    const page = `<!doctype html><!-- ${script(JSON.stringify(other))} --><script>let x = "<b>"</script>${script('{broken')}${script(JSON.stringify(review))}`;
    expect(told(page).told.map(({ outlet }) => outlet)).toEqual(['Water Watch']);
  });
});

describe('claims with appearances', () => {
  const claim = {
    '@type': 'Claim',
    text: 'Marro says that no notice was given.',
    author: { '@type': 'Person', name: 'Ilda Marro' },
    appearance: ['River Courier', 'Selmark Today'].map((name, at) => ({
      '@type': 'Quotation',
      text: `The Tarn was filled without notice, Marro told ${name}.`,
      isPartOf: {
        '@type': 'NewsArticle',
        headline: 'A lake',
        datePublished: `2031-03-1${at}`,
        publisher: { '@type': 'NewsMediaOrganization', name },
      },
    })),
    deniedBy: [{ '@type': 'Claim', text: 'Another' }],
  };

  it('are one statement in their own words, with a wording for each', () => {
    const { pack } = draft(JSON.stringify({ '@graph': [claim] }));
    expect(pack.statements).toMatchObject([
      { text: claim.text, wordings: [{ attribution: { cue: 'told' } }, {}] },
    ]);
  });

  it('that nobody is told to have printed are left out with their number', () => {
    const lone = { '@type': 'Claim', text: 'The Tarn is low.', datePublished: '2031-03-01' };
    expect(draft(JSON.stringify([claim, lone])).leftOut).toEqual([{ place: 2, why: 'no-outlet' }]);
    expect(told(JSON.stringify([{ '@type': 'ClaimReview' }])).leftOut).toEqual([
      { place: 1, why: 'no-wording' },
    ]);
  });
});

it('deep nesting ends nothing', () => {
  const deep = '['.repeat(3_000) + ']'.repeat(3_000);
  expect(read(deep)).toMatchObject({ refusal: { why: 'no-claims' } });
});
