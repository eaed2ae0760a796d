import type { ColumnKind } from '../align/columns';
import { alikeFrom } from '../align/row-likeness';
import type { DifferenceType } from '../types';

/** Likeness below which two rows say it in words of their own: a name or two is all they share. */
const ownWords = 0.11;

/**
 * The types of a row's cells, by column, judged together: `types` are what each is on its own. Rows that
 * share hardly a word are other words as a whole, so that nothing of them is added or left out. In
 * rows that are not alike, a gap beside other words is theirs: they stand for what it seems to lack.
 */
export function typesInRow(
  types: (DifferenceType | null)[],
  kinds: ColumnKind[],
  isEmpty: boolean[],
  likeness: number,
): (DifferenceType | null)[] {
  if (likeness >= alikeFrom) return types;
  const isSaid = (column: number) => kinds[column] === 'said';
  if (likeness < ownWords) {
    return types.map((type, column) => {
      if (!isSaid(column) || (type !== 'added' && type !== 'left-out')) return type;
      return isEmpty[column] ? null : 'other-word';
    });
  }
  const replaces = (column: number) =>
    isSaid(column) &&
    !isEmpty[column] &&
    (types[column] === 'other-word' || types[column] === 'added');
  const reaches = (column: number, step: 1 | -1): boolean => {
    let at = column + step;
    while (isSaid(at) && isEmpty[at]) at += step;
    return replaces(at);
  };
  return types.map((type, column) => {
    const isGap = type === 'left-out' && isEmpty[column] && isSaid(column);
    return isGap && (reaches(column, 1) || reaches(column, -1)) ? null : type;
  });
}
