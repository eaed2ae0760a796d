import { Fragment } from 'preact';
import { i18n } from '#i18n';
import { inTextOrder } from '../../engine/compare/text-order';
import type { Cell, DifferenceType } from '../../engine/compare/types';
import { differenceLabel, typesAmong } from './difference-types';

type Props = {
  cells: Cell[];
  /** Only differences of this type are marked; all when null. */
  only?: DifferenceType | null;
};

/** One row's sentence, running, with what differs marked by type and what is not the statement set back. */
export function WordingText({ cells, only = null }: Props) {
  const ordered = inTextOrder(cells);
  return (
    <>
      {ordered.map(({ cell, column }, position) => {
        const { difference } = cell;
        // Slots left out one after the other are one gap in a running sentence.
        if (isGap(cell) && isGap(lastSaying(ordered, position))) return null;
        if (difference && (only === null || only === difference)) {
          return (
            <span key={column}>
              <CellMark cell={cell} difference={difference} />
              {cell.gap}
            </span>
          );
        }
        if (cell.outside) {
          return (
            <span key={column} class="outside">
              {cell.text + cell.gap}
            </span>
          );
        }
        return cell.text + cell.gap;
      })}
    </>
  );
}

/** The cell printed before `position` that shows something: words, or that words are left out. */
function lastSaying(ordered: { cell: Cell }[], position: number): Cell | undefined {
  return ordered.slice(0, position).findLast(({ cell }) => cell.text !== '' || isGap(cell))?.cell;
}

function isGap(cell: Cell | undefined): boolean {
  return cell?.difference === 'left-out' && cell.text === '';
}

type CellProps = { cell: Cell; difference: DifferenceType };

/**
 * One cell that differs: the words of it that do, or all of it. Where words are left out, the style
 * sheet puts a dashed "…" in the place.
 */
export function CellMark({ cell: { text, marks }, difference }: CellProps) {
  const looks = {
    class: `difference difference-${difference}`,
    title: differenceLabel(difference),
  };
  if (!marks || marks.length === 0) return <mark {...looks}>{text}</mark>;
  return (
    <>
      {marks.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.[1] ?? 0, start)}
          <mark {...looks}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1])}
    </>
  );
}

/** The types of difference a row has, each in its own look: legend and text equivalent in one. */
export function DifferenceTags({ cells }: { cells: Cell[] }) {
  const types = typesAmong(cells);
  if (types.length === 0) return <p class="same-words">{i18n.t('difference.none')}</p>;
  return (
    <ul class="difference-tags" aria-label={i18n.t('difference.listLabel')}>
      {types.map((type) => (
        <li key={type}>
          <span class={`difference difference-${type}`}>{differenceLabel(type)}</span>
        </li>
      ))}
    </ul>
  );
}
