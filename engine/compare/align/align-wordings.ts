import type { PackNames } from '../../claims/pack-names';
import type { Token } from '../../text/tokenise';
import { reversedWords } from '../differences/denied-speech';
import { marksOf } from '../differences/marks';
import { slotDifferences, typeOfDifference } from '../differences/row-differences';
import { typesInRow } from '../differences/row-types';
import { withoutSameDay } from '../differences/same-day';
import type { SlotDifference } from '../differences/slot-difference';
import type { Cell } from '../types';
import { type RowText, type RowToken, rowTokens } from '../words/row-tokens';
import { setTimesApart } from '../words/time-phrases';
import { type Alignment, alignRows, noToken } from './align-rows';
import { cellStart, cutIntoCells } from './cells';
import { type ColumnKind, tableColumns } from './columns';
import { mergeColumns } from './merge-columns';
import { mostCentralRow, rowLikeness } from './row-likeness';
import { saysTheSame } from './token-similarity';
import { readingOrder } from './turned-clauses';
import { wordScores } from './word-scores';

export type AlignedWordings = {
  /** Index of the row that differences are told from. */
  base: number;
  columns: number;
  /** For each row, one cell per column. */
  cells: Cell[][];
  /** For each row and column, the tokens that stand there. */
  tokens: RowToken[][][];
  /** What each column is of a row: what is said, who says it, or another statement. */
  kinds: ColumnKind[];
  /** For each row and column, the words that the row and the base row do not share; none for the base row. */
  differences: SlotDifference[][];
  /** For each row, how much of what it says it shares with the base row: 0 (nothing) to 1 (all). */
  likeness: number[];
};

/**
 * Sets the texts level with each other, slot by slot, and tells for each cell how it differs from the
 * base row. Who says it has columns of its own, so that "Orlan said it would rain" and "It will rain,
 * said Orlan" are level. `base` is the row to compare with; without it the row most like all others is
 * taken. `tokensOf` gives the words of a text that was read before, `day` when it was said (days from 1970), by
 * which "Wednesday" is known for "26 January". At least one column, also for texts without a word.
 */
export function alignWordings(
  rows: RowText[],
  names: PackNames,
  base?: number,
  tokensOf?: (text: string) => readonly Token[],
  day: number | null = null,
): AlignedWordings {
  const tokens = setTimesApart(rowTokens(rows, names, tokensOf));
  const content = tokens.map((row) =>
    row.flatMap(({ part }, index) => (part === 'content' ? [index] : [])),
  );
  const said = content.map((indices, row) =>
    indices.map((index) => tokens[row]?.[index] as RowToken),
  );
  const likeness = rowLikeness(said);
  const from = base ?? mostCentralRow(likeness);
  const scores = wordScores(said);
  const order = said.map((row, index) =>
    readingOrder(index === from ? [] : (said[from] ?? []), row, scores, rows[index]?.text ?? ''),
  );
  const turned = said.map((row, index) => order[index]?.map((at) => row[at] as RowToken) ?? row);
  const alignment: Alignment = alignRows(turned, scores, likeness, from).map((column) =>
    column.map((index, row) => content[row]?.[order[row]?.[index] ?? noToken] ?? noToken),
  );
  const slots = mergeColumns(alignment, tokens, likeness, from);
  const { places, kinds } = tableColumns(tokens, alignment, slots, from);
  const differences = tokens.map((own, row) =>
    row === from
      ? []
      : slotDifferences(
          own,
          compared(places[row] as number[][], kinds),
          tokens[from] ?? [],
          compared(places[from] ?? [], kinds),
        ).map((difference) => withoutSameDay(difference, day)),
  );
  const besides = (tokens[from] ?? []).filter(
    ({ part }) => part === 'prelude' || part === 'sequel',
  );
  const cells = rows.map(({ text }, row) => {
    const own = tokens[row] as RowToken[];
    const ownPlaces = places[row] as number[][];
    const cut = cutIntoCells(text, own, ownPlaces).map(
      (cell, column): Cell =>
        kinds[column] === 'outside' && cell.text !== '' ? { ...cell, outside: true } : cell,
    );
    if (row === from) return cut;
    const ofRow = differences[row] as SlotDifference[];
    const reversed = reversedWords(own, tokens[from] ?? []);
    const types = typesInRow(
      ofRow
        .map((difference, column) =>
          ownPlaces[column]?.some((index) => reversed.includes(own[index] as RowToken))
            ? 'negation'
            : typeOfDifference(
                difference,
                ownPlaces[column]?.length === 0,
                own,
                tokens[from] ?? [],
              ),
        )
        .map((type, column) =>
          type === 'added' && areAmong(ofRow[column]?.ofRow ?? [], besides) ? null : type,
        ),
      kinds,
      cut.map((cell) => cell.text === ''),
      likeness[row]?.[from] ?? 0,
    );
    return cut.map((cell, column) => {
      const type = types[column];
      const difference = ofRow[column];
      if (!difference || !type) return cell;
      const here = ownPlaces[column] ?? [];
      const start = here[0] === undefined ? 0 : cellStart(text, own, here[0]);
      const inCell = here.map((index) => own[index] as RowToken);
      const marks = marksOf(text, inCell, [...difference.ofRow, ...reversed], start);
      return { ...cell, difference: type, ...(marks.length > 0 ? { marks } : {}) };
    });
  });
  return {
    base: from,
    columns: places[from]?.length ?? 1,
    cells,
    tokens: places.map((ofRow, row) =>
      ofRow.map((indices) => indices.map((index) => tokens[row]?.[index] as RowToken)),
    ),
    kinds,
    differences,
    likeness: rows.map((_, row) => likeness[row]?.[from] ?? 0),
  };
}

/** Whether the words, all of them, are said in the base row's sentence beside the statement. */
function areAmong(words: RowToken[], besides: RowToken[]): boolean {
  return words.every((word) => besides.some((other) => saysTheSame(word, other)));
}

/** A row's places without the columns outside the statement: what stands there makes nothing moved or left out. */
function compared(places: number[][], kinds: ColumnKind[]): number[][] {
  return places.map((indices, column) => (kinds[column] === 'outside' ? [] : indices));
}
