import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Rows drawn at once: enough to read for a while, few enough to type a search without a stutter. */
const rowsAtOnce = 100;

/** How many rows to draw, and the way to more. */
export function useRowLimit(): [limit: number, showMore: () => void] {
  const [limit, setLimit] = useState(rowsAtOnce);
  return [limit, () => setLimit(limit + rowsAtOnce)];
}

/** A button for the rows that are left; nothing when none is. */
export function ShowMore({ left, onMore }: { left: number; onMore: () => void }) {
  if (left <= 0) return null;
  return (
    <button type="button" class="show-more" onClick={onMore}>
      {i18n.t('corpus.more', [left])}
    </button>
  );
}
