import { i18n } from '#i18n';
import type { Comparison } from '../../engine/compare/types';
import { pageRow } from './row-facts';

/** What the pack's authors note of the page's own wording: that it turns the meaning round, or is an error of copying. */
export function PageNotes({ comparison }: { comparison: Comparison }) {
  const notes = pageRow(comparison)?.notes ?? [];
  return (
    <>
      {notes.map(({ kind, text }) => {
        const told = kind === 'reversed-meaning' || kind === 'copy-error';
        return told ? (
          <p key={text} class="page-note-first" title={text}>
            {i18n.t(kind === 'reversed-meaning' ? 'card.pageReversed' : 'card.pageCopyError')}
          </p>
        ) : null;
      })}
    </>
  );
}
