import { webAddress } from '../../article/web-address';
import type { Comparison, ComparisonRow, Denial } from '../types';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * Terms by schema.org; selectors by the Web Annotation vocabulary, which schema.org lacks, and denials
 * and glosses by terms of our own. All are inline, so that the document can be read without asking
 * any server for a second context.
 */
const context: Json = [
  'https://schema.org',
  {
    oa: 'http://www.w3.org/ns/oa#',
    sidelight: 'urn:sidelight:terms:',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    selector: 'oa:hasSelector',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    quotationType: 'sidelight:quotationType',
    attributionSource: 'sidelight:attributionSource',
    attributionCue: 'sidelight:attributionCue',
    deniedBy: 'sidelight:deniedBy',
    denies: 'sidelight:denies',
  },
];

/** Characters of the sentences around the page's sentence that stand in its selector. */
const contextLength = 32;

/**
 * Comparisons as JSON-LD 1.1: a graph of schema.org `Claim`s, each with its wordings as `Quotation`s in
 * their `NewsArticle`, found again by a W3C `TextQuoteSelector`. Indented, ends with a line break. May stand in a
 * script element of a page as it is.
 */
export function exportJsonLd(comparisons: Comparison[]): string {
  const document = { '@context': context, '@graph': comparisons.map(claim) };
  // In JSON only strings hold this sign, and there the escape means the same.
  return `${JSON.stringify(document, null, 2).replaceAll('<', '\\u003c')}\n`;
}

function claim(comparison: Comparison): Json {
  const { pack, speaker, event, denials, relations, topics } = comparison;
  return compact({
    '@type': 'Claim',
    '@id': claimId(comparison, comparison.statement),
    text: comparison.gloss,
    dateCreated: comparison.dateCreated,
    keywords: topics,
    author:
      speaker && compact({ '@type': 'Person', name: speaker.name, jobTitle: speaker.jobTitle }),
    about: event && { '@type': 'Event', name: event.name, startDate: event.startDate },
    isPartOf: { '@type': 'Dataset', name: pack.title, version: pack.version, identifier: pack.id },
    appearance: comparison.rows.map((row) => quotation(comparison, row)),
    deniedBy: denials
      .filter(({ direction }) => direction === 'deniedBy')
      .map((denial) => otherClaim(comparison, denial)),
    denies: denials
      .filter(({ direction }) => direction === 'denies')
      .map((denial) => otherClaim(comparison, denial)),
    citation: relations.map(({ statement, text }) => ({
      '@type': 'Claim',
      '@id': claimId(comparison, statement),
      text,
    })),
  });
}

function quotation({ speaker }: Comparison, row: ComparisonRow): Json {
  return compact({
    '@type': 'Quotation',
    text: row.text,
    spokenByCharacter: speaker && { '@type': speaker.type ?? 'Person', name: speaker.name },
    quotationType: row.quotationType,
    attributionSource: row.attribution?.source || undefined,
    attributionCue: row.attribution?.cue || undefined,
    selector: {
      '@type': 'TextQuoteSelector',
      exact: row.text,
      prefix: row.selector?.prefix ?? row.before.slice(-contextLength),
      suffix: row.selector?.suffix ?? row.after.slice(0, contextLength),
    },
    isPartOf: compact({
      '@type': 'NewsArticle',
      headline: row.headline,
      url: webAddress(row.url) ?? undefined,
      datePublished: row.datePublished,
      publisher: row.outlet.name
        ? { '@type': 'NewsMediaOrganization', name: row.outlet.name }
        : undefined,
    }),
  });
}

function otherClaim(comparison: Comparison, denial: Denial): Json {
  return compact({
    '@type': 'Claim',
    '@id': claimId(comparison, denial.statement),
    text: denial.text,
    dateCreated: denial.dateCreated,
    creditText: denial.speaker,
  });
}

function claimId({ pack }: Comparison, statement: string): string {
  return `urn:sidelight:${pack.id}:${statement}`;
}

/** Without the fields that are not there, and without empty lists. */
function compact(fields: Record<string, Json | undefined>): Json {
  const kept = Object.entries(fields).filter(
    (entry): entry is [string, Json] =>
      entry[1] !== undefined && !(Array.isArray(entry[1]) && entry[1].length === 0),
  );
  return Object.fromEntries(kept);
}
