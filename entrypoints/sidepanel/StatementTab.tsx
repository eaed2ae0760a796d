import { i18n } from '#i18n';
import { ErrorState, LoadingState, StateMessage } from '../../components/controls/StateMessage';
import { StatementView } from '../../components/statement/StatementView';
import type { PageState } from '../../messaging/protocol';
import { askBackground } from '../../messaging/send';
import { Exports } from './Exports';
import { claimOf, requestFor, type ShownStatement } from './shown-statement';
import { useAnswer } from './use-answer';

type Props = {
  target: ShownStatement | null;
  page: PageState | null;
  onOpen: (target: ShownStatement) => void;
  onBack: () => void;
  onHidden: () => void;
};

/** The second view: asks for the comparison of the chosen statement, with the page's sentence. */
export function StatementTab({ target, page, onOpen, onBack, onHidden }: Props) {
  const claim = target && page ? claimOf(target, page) : null;
  const match = claim?.matches.find(({ statement }) => statement === target?.statement) ?? null;
  const request = target && requestFor(target, page);
  const { answer, retry } = useAnswer(request && JSON.stringify(request), async () =>
    request ? askBackground('compareStatement', request) : null,
  );

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
  return (
    <>
      {page && (
        <p class="statement-nav screen-only">
          <button type="button" class="link-button back-link" onClick={onBack}>
            {i18n.t('panel.backToPage')}
          </button>
        </p>
      )}
      <StatementView
        key={statement}
        comparison={comparison}
        receipt={match?.receipt ?? null}
        onOpenStatement={(other) => onOpen({ pack, statement: other })}
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
    </>
  );
}
