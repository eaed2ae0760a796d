import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PackSummary } from '../../engine/pack/pack-summary';
import type { Id, Pack } from '../../engine/pack/types';
import { ErrorState, LoadingState, StateMessage } from '../controls/StateMessage';
import { CorpusHeading } from './CorpusHeading';
import { SearchField } from './CorpusSearch';
import { ShowMore } from './ShowMore';
import { StatementRows } from './StatementList';

/** What was found, and of the pack the statements that were asked for until now. */
export type Found = { query: string; total: number; part: Pack };

type Props = {
  summary: PackSummary;
  /** Other installed packs to choose from. */
  packs: { id: Id; title: string }[];
  onPackChange: (id: Id) => void;
  /** Of the choice of a pack. */
  choice?: RefObject<HTMLSelectElement | null> | undefined;
  query: string;
  onQueryChange: (query: string) => void;
  /** Null until the first answer; while more is looked for, what was found before. */
  found: Found | null;
  /** Why what was last asked for is not there; null when it is, or is on its way. */
  failure: { cause: string; onRetry: () => void } | null;
  onMore: () => void;
  onOpenStatement: (statement: Id) => void;
};

/** A pack that is too large to be sent whole: its statements to search, and to leaf through a page at a time. */
export function LargeCorpusView(props: Props) {
  const { summary, packs, failure } = props;
  // Else what was found before would stand there as the answer.
  const found = failure ? null : props.found;
  const all = summary.counts.statements;
  const rows = useRef<HTMLDivElement>(null);
  const shown = found?.part.statements.length ?? 0;
  const before = useRef<{ query: string; shown: number } | null>(null);

  // The button for more goes with the last of them: who pressed it by keyboard goes on at the first row that came.
  useLayoutEffect(() => {
    const { current } = before;
    before.current = found && { query: found.query, shown };
    if (!found || !current || current.query !== found.query || shown <= current.shown) return;
    const { activeElement } = document;
    if (shown < found.total || (activeElement && activeElement !== document.body)) return;
    rows.current?.querySelectorAll<HTMLElement>('.statement-link')[current.shown]?.focus();
  }, [found, shown]);

  return (
    <div class="corpus-view">
      <CorpusHeading
        pack={found?.part ?? summary}
        packs={packs}
        onPackChange={props.onPackChange}
        choice={props.choice}
      />
      <search class="corpus-search">
        <SearchField query={props.query} onQueryChange={props.onQueryChange} />
      </search>
      <p class="meta" role="status">
        {found &&
          (found.total === all
            ? i18n.t('timeline.statements', all)
            : i18n.t('corpus.count', [found.total, all]))}
      </p>
      {failure ? <ErrorState {...failure} /> : !found && <LoadingState />}
      {found?.total === 0 && (
        <StateMessage title={i18n.t('corpus.nothingTitle')}>
          <p class="soft">{i18n.t('corpus.nothingText')}</p>
        </StateMessage>
      )}
      {found && (
        <div ref={rows}>
          <StatementRows
            pack={found.part}
            statements={found.part.statements}
            onOpenStatement={props.onOpenStatement}
          />
          <ShowMore left={found.total - shown} onMore={props.onMore} />
        </div>
      )}
    </div>
  );
}
