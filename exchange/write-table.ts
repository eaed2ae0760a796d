import { writeCsv } from '../engine/compare/export/csv';
import type { Pack } from '../engine/pack/types';
import { type Column, columns } from './columns';

/**
 * A pack's statements as CSV, a row for each wording, as `readTable` takes them in; words that an article repeats for
 * one statement have one row. Short excerpts with outlet, day and
 * address; relations, terms, formulations and near misses are Sidelight's own and stay behind.
 */
export function writeTable({ statements, speakers, articles, outlets }: Pack): string {
  const byId = <T extends { id: string }>(list: readonly T[]) =>
    new Map(list.map((each) => [each.id, each]));
  const [speakerOf, articleOf, outletOf] = [byId(speakers), byId(articles), byId(outlets)];
  const rows = statements.flatMap((statement) => {
    const seen = new Set<string>();
    return statement.wordings.flatMap(({ article: id, selector, quotationType, attribution }) => {
      const key = `${id} ${selector.exact}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const article = articleOf.get(id);
      const speaker = speakerOf.get(statement.speaker ?? '');
      const cells: Record<Column, string | undefined> = {
        statement: statement.id,
        summary: statement.text,
        kind: statement.kind,
        said: statement.dateCreated,
        speaker: speaker?.name,
        'speaker type': speaker && (speaker.type === 'Person' ? 'person' : 'organisation'),
        'speaker title': speaker?.jobTitle,
        topics: statement.topics.join('; '),
        outlet: outletOf.get(article?.publisher ?? '')?.name,
        headline: article?.headline,
        url: article?.url,
        published: article?.datePublished,
        author: article?.author,
        language: article?.inLanguage,
        wording: selector.exact,
        quotation: quotationType,
        'attributed to': attribution.source,
        cue: attribution.cue,
      };
      return [columns.map((column) => cells[column] ?? '')];
    });
  });
  return writeCsv([columns, ...rows]);
}

/** A table to begin with: the headings, and one row that shows what belongs under them. */
export function tableTemplate(): string {
  const example: Partial<Record<Column, string>> = {
    statement: 'no-notice-due',
    summary: 'Orvane’s energy minister says that no notice was due.',
    kind: 'remark',
    said: '2031-03-12',
    speaker: 'Tobin Hask',
    'speaker type': 'person',
    'speaker title': 'energy minister of Orvane',
    topics: 'treaty; dam',
    outlet: 'River Courier',
    headline: 'Orvane rejects charge over reservoir',
    url: 'https://courier.example/orvane-rejects-charge',
    published: '2031-03-12',
    language: 'en',
    wording: 'Tobin Hask rejected the accusation as “groundless”, saying that no notice was due.',
    quotation: 'mixed',
    'attributed to': 'Tobin Hask',
    cue: 'rejected',
  };
  return writeCsv([columns, columns.map((column) => example[column] ?? '')]);
}
