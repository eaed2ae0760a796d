import type { OpenedPack } from '../claims/open-pack';
import { entryOf } from '../pack/pack-records';
import { dayNumbers } from '../pack/partial-date';
import type { PartialDate } from '../pack/types';
import type { Span } from '../text/span';
import { alignWordings } from './align/align-wordings';
import { noticesOf } from './notices/notices';
import { denialsOf, relationsOf } from './notices/statement-relations';
import { termPlaces } from './notices/terms-by-row';
import { type ComparisonRequest, comparisonRows, type UnalignedRow } from './rows/comparison-rows';
import { stripOf } from './strip/strip-of';
import type { Comparison, DifferenceType } from './types';

/**
 * Everything the popover and the panel show about one statement: the page's sentence and the other
 * articles' wordings set level with each other, typed differences, denials, relations, terms and
 * notices. The same input gives the same comparison.
 *
 * Returns null when the pack does not have the statement. Throws when the pack names an article or
 * outlet that it does not have.
 */
export function compareStatement(
  opened: OpenedPack,
  request: ComparisonRequest,
): Comparison | null {
  const { pack } = opened;
  const statement = entryOf(pack.statements, request.statement);
  if (!statement) return null;
  const unaligned = comparisonRows(opened, statement, request);
  const aligned = alignWordings(
    unaligned,
    opened.names(),
    baseOf(unaligned, request),
    (text) => opened.read(text).tokens,
    dayOf(statement.dateCreated),
  );
  const rows = unaligned.map((row, index) => ({
    ...row,
    likeness: aligned.likeness[index] ?? 0,
    cells: aligned.cells[index] ?? [],
  }));
  const terms = termPlaces(
    opened,
    rows.map(({ text }) => text),
  );
  const speaker = pack.speakers.find(({ id }) => id === statement.speaker);
  const event = pack.events.find(({ id }) => id === statement.event);
  const days = daysBetween(statement.dateCreated, request.page?.datePublished);
  return {
    pack: { id: pack.id, title: pack.title, version: pack.version },
    statement: statement.id,
    ...(speaker
      ? {
          speaker: {
            id: speaker.id,
            type: speaker.type,
            name: speaker.name,
            ...(speaker.jobTitle ? { jobTitle: speaker.jobTitle } : {}),
          },
        }
      : {}),
    ...(event ? { event: { name: event.name, startDate: event.startDate } } : {}),
    dateCreated: statement.dateCreated,
    ...(days === null ? {} : { daysBeforePage: days }),
    gloss: statement.text,
    topics: [...statement.topics],
    rows,
    columns: aligned.columns,
    base: aligned.base,
    strip: stripOf(rows, aligned, terms),
    outletCount: otherOutlets(unaligned),
    differenceCounts: countDifferences(rows),
    denials: denialsOf(pack, statement),
    relations: relationsOf(pack, statement),
    terms: terms.map(({ term: { id, concept }, places }) => ({
      term: id,
      concept,
      byRow: places.map((place, row) => place && textAt(rows[row]?.text, place)),
    })),
    notices: noticesOf(opened, statement, unaligned, aligned),
  };
}

const textAt = (text: string | undefined, { start, end }: Span) => (text ?? '').slice(start, end);

/** The row to compare with: of the article that was asked for, else the page's; undefined where neither is there. */
function baseOf(rows: UnalignedRow[], { base }: ComparisonRequest): number | undefined {
  const asked = base === undefined ? -1 : rows.findIndex(({ article }) => article === base);
  if (asked >= 0) return asked;
  return rows[0]?.kind === 'page' ? 0 : undefined;
}

/** The day, counted from 1970; null when the date is not known to the day. */
function dayOf(date: PartialDate): number | null {
  const days = dayNumbers(date);
  return days && days.first === days.last ? days.first : null;
}

/** Whole days from one date to the other; null when either is not known to the day. */
function daysBetween(from: PartialDate, to: string | undefined): number | null {
  const [start, end] = [dayOf(from), dayOf(to ?? '')];
  return start !== null && end !== null ? end - start : null;
}

function otherOutlets(rows: UnalignedRow[]): number {
  const page = rows.find(({ kind }) => kind === 'page')?.outlet;
  const others = rows.filter(
    ({ kind, outlet }) => kind === 'wording' && (page?.id === undefined || outlet.id !== page.id),
  );
  return new Set(others.map(({ outlet }) => outlet.id ?? outlet.name)).size;
}

function countDifferences(rows: Comparison['rows']): Comparison['differenceCounts'] {
  const counts: Partial<Record<DifferenceType, number>> = {};
  for (const { difference } of rows.flatMap(({ cells }) => cells)) {
    if (difference) counts[difference] = (counts[difference] ?? 0) + 1;
  }
  return counts;
}
