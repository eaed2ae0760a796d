import Papa from 'papaparse';
import { withoutGuards } from '../engine/compare/export/csv';
import type { QuotationType, Statement } from '../engine/pack/types';
import { type Column, columnOf, isVerdict } from './columns';
import type { FileReading, LeftOut, ToldWording } from './types';

type Row = { line: number; cells: string[] };

/**
 * The wordings of a table as CSV (RFC 4180), with commas, semicolons, tabs or bars between its cells. The first row
 * that is not empty has the headings; the order of columns does not matter, and those that nobody knows are named.
 */
export function readTable(text: string): FileReading {
  const { rows, openQuote } = parse(text);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [head, ...body] = filled;
  if (!head) return { is: 'refused', refusal: { why: 'empty' } };
  const headings = head.cells.map((heading) => heading.trim());
  const places = new Map<Column, number>();
  headings.forEach((heading, place) => {
    const column = columnOf(heading);
    if (column && !places.has(column)) places.set(column, place);
  });
  if (!places.has('wording'))
    return { is: 'refused', refusal: { why: 'no-wording-column', headings } };
  if (openQuote !== null) return { is: 'refused', refusal: { why: 'open-quote', line: openQuote } };
  if (body.length === 0) return { is: 'refused', refusal: { why: 'no-rows' } };

  const taken = new Set(places.values());
  const others = headings.flatMap((heading, place) =>
    taken.has(place) ? [] : [{ heading, place }],
  );
  const verdicts = others.filter(({ heading }) => isVerdict(heading));
  const told: ToldWording[] = [];
  const leftOut: LeftOut[] = [];
  let ratings = 0;
  for (const { line, cells } of body) {
    if (verdicts.some(({ place }) => cells[place]?.trim())) ratings += 1;
    const wording = toldOf(line, (column) => {
      const place = places.get(column);
      return place === undefined ? null : withoutGuards((cells[place] ?? '').trim()).trim();
    });
    if (wording.wording === '') leftOut.push({ place: line, why: 'no-wording' });
    else told.push(wording);
  }
  const unused = others.flatMap(({ heading }) =>
    heading === '' || isVerdict(heading) ? [] : [heading],
  );
  return { is: 'statements', format: 'csv', told, leftOut, ratings, unused };
}

/** The rows with the lines they begin in; the line of a quotation mark that is never closed, if there is one. */
function parse(text: string): { rows: Row[]; openQuote: number | null } {
  const rows: Row[] = [];
  let openQuote: number | null = null;
  let line = 1;
  let cursor = 0;
  Papa.parse<string[]>(text, {
    step({ data, errors, meta }) {
      if (errors.some(({ code }) => code === 'MissingQuotes')) openQuote ??= line;
      rows.push({ line, cells: data });
      line += lineBreaksIn(text, cursor, meta.cursor);
      cursor = meta.cursor;
    },
  });
  return { rows, openQuote };
}

function lineBreaksIn(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) breaks += 1;
  }
  return breaks;
}

/** @param cell the text in a column; null where the table does not have it */
function toldOf(place: number, cell: (column: Column) => string | null): ToldWording {
  const text = (column: Column) => cell(column) ?? '';
  const speaker = cell('speaker');
  const quotationType = quotationTypes.get(text('quotation').toLowerCase());
  const [source, cue] = [cell('attributed to'), cell('cue')];
  return {
    place,
    statement: text('statement'),
    summary: text('summary'),
    wording: text('wording'),
    outlet: text('outlet'),
    headline: text('headline'),
    url: text('url'),
    published: text('published'),
    author: text('author'),
    language: text('language'),
    said: text('said'),
    ...(speaker !== null && { speaker }),
    speakerTitle: text('speaker title'),
    speakerType: speakerTypes.get(text('speaker type').toLowerCase()) ?? null,
    kind: kinds.find((kind) => kind === text('kind').toLowerCase()) ?? null,
    topics: text('topics')
      .split(';')
      .map((topic) => topic.trim())
      .filter(Boolean),
    ...(quotationType && { quotationType }),
    ...((source !== null || cue !== null) && {
      attribution: { source: source ?? '', cue: cue ?? '' },
    }),
  };
}

const kinds: readonly Statement['kind'][] = ['remark', 'position', 'event', 'figure', 'background'];

const quotationTypes = new Map<string, QuotationType>([
  ['direct', 'direct'],
  ['direct quote', 'direct'],
  ['mixed', 'mixed'],
  ['part quoted', 'mixed'],
  ['indirect', 'indirect'],
  ['paraphrase', 'indirect'],
]);

const speakerTypes = new Map<string, 'Person' | 'Organization'>([
  ['person', 'Person'],
  ['organisation', 'Organization'],
  ['organization', 'Organization'],
]);
