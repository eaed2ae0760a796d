import { i18n } from '#i18n';
import { inTextOrder } from '../../engine/compare/text-order';
import type { Comparison } from '../../engine/compare/types';

/** Shares of the other wordings from which a line is thicker. */
const steps = [0, 1 / 3, 2 / 3];

/**
 * The words all others are compared with, underlined where others have something else: thicker and darker the more of
 * them. How many is told by the words' title, and all of it behind the text to those who do not see it.
 */
export function HeatText({ comparison: { rows, base } }: { comparison: Comparison }) {
  const others = rows.filter((_, index) => index !== base);
  const places = inTextOrder(rows[base]?.cells ?? []).map(({ cell, column }) => {
    const differing = others.filter(({ cells }) => cells[column]?.difference).length;
    const level = steps.filter((step) => differing / others.length > step).length;
    return { cell, column, differing, level: cell.text === '' ? 0 : level };
  });
  const told = places.filter(({ level }) => level > 0);
  const share = (differing: number) => i18n.t('statement.differHere', [differing, others.length]);
  return (
    <>
      {places.map(({ cell, column, differing, level }) =>
        level > 0 ? (
          <span key={column}>
            <span class={`heat heat-${level}`} title={share(differing)}>
              {cell.text}
            </span>
            {cell.gap}
          </span>
        ) : (
          <span key={column} class={cell.outside ? 'outside' : undefined}>
            {cell.text + cell.gap}
          </span>
        ),
      )}
      {told.length > 0 && (
        <span class="heard-only">
          {' '}
          {told.map(({ cell, differing }) => `${cell.text}: ${share(differing)}`).join('; ')}
        </span>
      )}
    </>
  );
}
