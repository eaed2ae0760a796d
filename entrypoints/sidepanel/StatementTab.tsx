import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ErrorState, LoadingState, StateMessage } from '../../components/controls/StateMessage';
import { StatementView } from '../../components/statement/StatementView';
import type { Layout } from '../../components/statement/WordingComparison';
import { NoticeBar } from '../../components/stories/NoticeBar';
import { refuseDenial } from '../../components/stories/refuse-draft';
import type { Id } from '../../engine/pack/types';
import type { PageState } from '../../messaging/protocol';
import { askBackground } from '../../messaging/send';
import { Exports } from './Exports';
import { readPacks } from './read-packs';
import { claimOf, requestFor, type ShownStatement } from './shown-statement';
import { useAnswer } from './use-answer';
import { useRefusals } from './use-refusals';

type Props = {
  target: ShownStatement | null;
  page: PageState | null;
  /** How the reader wants wordings laid out; null where no choice was made. */
  layout: Layout | null;
  onLayoutChange: (layout: Layout) => void;
  onOpen: (target: ShownStatement) => void;
  onBack: () => void;
  onHidden: () => void;
  /** Puts the sentence that the reader selected into a story. */
  onAdd: (sentence: string) => void;
};

/** The second view: asks for the comparison of the chosen statement, with the page's sentence. */
export function StatementTab(props: Props) {
  const { target, page, layout, onLayoutChange, onOpen, onBack, onHidden, onAdd } = props;
  const [chosenBase, setBase] = useState<{ statement: Id; article: Id } | null>(null);
  const claim = target && page ? claimOf(target, page) : null;
  const match = claim?.matches.find(({ statement }) => statement === target?.statement) ?? null;
  // Of another statement than it was chosen for, an article may have no wording.
  const base = chosenBase?.statement === target?.statement ? chosenBase?.article : undefined;
  const asked = target && requestFor(target, page);
  const request = asked && base !== undefined ? { ...asked, base } : asked;
  // Another base is the same question: the old answer stands until the new one comes.
  const key = asked && JSON.stringify(asked);
  const { answer, retry } = useAnswer(
    key,
    async () => (request ? askBackground('compareStatement', request) : null),
    base,
  );

  const { stories, refuse, notice, error } = useRefusals(target);

  if (!target || !request)
    return (
      <StateMessage title={i18n.t('panel.noStatementTitle')}>
        <p class="soft">{i18n.t('panel.noStatementText')}</p>
      </StateMessage>
    );
  if (answer.state === 'loading') return <LoadingState />;
  if (answer.state === 'failed') return <ErrorState cause={answer.cause} onRetry={retry} />;
  if (!answer.value)
    return (
      <StateMessage title={i18n.t('panel.goneTitle')}>
        <p class="soft">{i18n.t('card.gone')}</p>
      </StateMessage>
    );

  const { pack, statement } = target;
  const comparison = answer.value;
  const selected = claim ? undefined : target.sentence;
  return (
    <>
      {page && (
        <p class="statement-nav screen-only">
          <button type="button" class="link-button back-link" onClick={onBack}>
            {i18n.t('panel.backToPage')}
          </button>
        </p>
      )}
      {(notice || error) && <NoticeBar notice={notice} error={error} />}
      <StatementView
        key={statement}
        comparison={comparison}
        layout={layout}
        onLayoutChange={onLayoutChange}
        onBaseChange={(article) => setBase(article === null ? null : { statement, article })}
        receipt={match?.receipt ?? null}
        onOpenStatement={(other) => onOpen({ pack, statement: other })}
        {...(stories.has(pack) && {
          onRefuseDenial: ({ statement: other, direction }) => {
            const [by, denied] = direction === 'deniedBy' ? [other, statement] : [statement, other];
            void readPacks([by, denied].map((id) => ({ pack, statement: id }))).then((packs) => {
              const own = packs.get(pack);
              const decisions = own ? refuseDenial(own, by, denied, new Date().toISOString()) : [];
              if (decisions.length > 0) refuse(pack, decisions, i18n.t('denial.refused'));
            });
          },
        })}
        {...(claim && {
          onNotSame: () =>
            void askBackground('hideMatch', { pack, statement, sentence: claim.text }).then(
              onHidden,
            ),
        })}
        exportMenu={
          <Exports name={statement} comparisons={async () => [comparison]} single={comparison} />
        }
      />
      {selected !== undefined && (
        <p class="screen-only">
          <button type="button" onClick={() => onAdd(selected)}>
            {i18n.t('add.offer')}
          </button>
        </p>
      )}
    </>
  );
}
