import { i18n } from '#i18n';
import type { Comparison, ComparisonRow } from '../../engine/compare/types';
import { slotLooks } from '../wording/difference-types';
import { quoted } from '../wording/quoted';
import { aroundMarks, cutAt, type RowMark, slotMarks, statedPart } from './row-excerpt';

type Props = { comparison: Comparison; row: number };

/**
 * Another outlet's wording, whole, with at most the words marked that the strip has of it: where it says it in
 * other words altogether, none.
 */
export function OtherWording({ comparison, row }: Props) {
  const { text, inLanguage } = comparison.rows[row] as ComparisonRow;
  return (
    <p class="wording-text" {...quoted(inLanguage)}>
      <Parts text={text} marks={slotMarks(comparison, row)} />
    </p>
  );
}

/**
 * The page's own sentence, which stands beside the card: shown are the words around the strip's, and "…" for what
 * is not. All of it is there for who copies it or has it found.
 */
export function PageExcerpt({ comparison, row }: Props) {
  const page = comparison.rows[row] as ComparisonRow;
  const marks = slotMarks(comparison, row);
  const shown = aroundMarks(page.text, marks, statedPart(page));
  return (
    <p class="wording-text" {...quoted(page.inLanguage)}>
      {cutAt(page.text.length, shown).map(({ start, end, inside }) =>
        inside ? (
          <Parts
            key={start}
            text={page.text.slice(start, end)}
            marks={marks
              .filter((mark) => mark.start >= start && mark.end <= end)
              .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }))}
          />
        ) : (
          <span key={start} class="unshown" title={i18n.t('card.notShown')}>
            <span>{page.text.slice(start, end)}</span>
          </span>
        ),
      )}
    </p>
  );
}

function Parts({ text, marks }: { text: string; marks: RowMark[] }) {
  return (
    <>
      {marks.map(({ start, end, type }, index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark {...(type ? slotLooks(type) : { class: 'key-word' })}>
            {text.slice(start, end)}
          </mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
