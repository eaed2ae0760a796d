import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Id, Pack } from '../../engine/pack/types';
import { Choice } from '../controls/Choice';
import { StateMessage } from '../controls/StateMessage';
import { CorpusHeading } from './CorpusHeading';
import { CorpusSearch } from './CorpusSearch';
import { filterStatements, noFilter } from './filter-statements';
import { OutletMatrix } from './OutletMatrix';
import { SourceList } from './SourceList';
import { StatementList } from './StatementList';
import { StatementTimeline } from './StatementTimeline';

type Props = {
  pack: Pack;
  sha256: string;
  /** Other installed packs to choose from. */
  packs: { id: Id; title: string }[];
  onPackChange: (id: Id) => void;
  /** Of the choice of a pack. */
  choice?: RefObject<HTMLSelectElement | null> | undefined;
  query: string;
  onQueryChange: (query: string) => void;
  /** What the search found, best first; null when nothing is searched for. */
  found: Id[] | null;
  onOpenStatement: (statement: Id) => void;
};

type Picture = 'list' | 'timeline' | 'matrix' | 'sources';

/** One pack: its statements to search and filter, over time, by outlet, and where they are from. */
export function CorpusView(props: Props) {
  const { pack, packs, found, onOpenStatement } = props;
  const [picture, setPicture] = useState<Picture>('list');
  const [filter, setFilter] = useState(noFilter);
  const statements = filterStatements(pack, filter, found);
  const shared = { pack, statements, onOpenStatement };

  return (
    <div class="corpus-view">
      <CorpusHeading
        pack={pack}
        packs={packs}
        onPackChange={props.onPackChange}
        choice={props.choice}
      />
      <Choice<Picture>
        legend={i18n.t('corpus.pictures')}
        value={picture}
        onChange={setPicture}
        options={[
          { value: 'list', label: i18n.t('corpus.list') },
          { value: 'timeline', label: i18n.t('corpus.timeline') },
          { value: 'matrix', label: i18n.t('corpus.matrix') },
          { value: 'sources', label: i18n.t('corpus.sources') },
        ]}
      />
      {picture === 'sources' ? (
        <SourceList pack={pack} sha256={props.sha256} />
      ) : (
        <>
          <CorpusSearch
            pack={pack}
            query={props.query}
            onQueryChange={props.onQueryChange}
            filter={filter}
            onFilterChange={setFilter}
          />
          <p class="meta" role="status">
            {statements.length === pack.statements.length
              ? i18n.t('timeline.statements', statements.length)
              : i18n.t('corpus.count', [statements.length, pack.statements.length])}
          </p>
          {statements.length === 0 && (
            <StateMessage title={i18n.t('corpus.nothingTitle')}>
              <p class="soft">{i18n.t('corpus.nothingText')}</p>
            </StateMessage>
          )}
          {picture === 'list' && <StatementList {...shared} />}
          {picture === 'timeline' && <StatementTimeline {...shared} />}
          {picture === 'matrix' && <OutletMatrix {...shared} />}
        </>
      )}
    </div>
  );
}
