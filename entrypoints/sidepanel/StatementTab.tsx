import { i18n } from '#i18n';
import { ErrorState, LoadingState, StateMessage } from '../../components/controls/StateMessage';
import { StatementView } from '../../components/statement/StatementView';
import type { Claim } from '../../engine/match/types';
import type { CompareRequest, PageState, PanelTarget } from '../../messaging/protocol';
import { askBackground } from '../../messaging/send';
import { useAnswer } from './use-answer';

/** A statement to compare; with `sentence` when the reader selected one that is no claim of the page. */
export type ShownStatement = PanelTarget & { sentence?: string };

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
  const request = target && compareRequest(target, page);
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
        <p class="soft">{i18n.t('popover.gone')}</p>
      </StateMessage>
    );

  const { pack, statement } = target;
  return (
    <>
      {page && (
        <p class="statement-nav screen-only">
          <button type="button" class="link-button" onClick={onBack}>
            {i18n.t('panel.backToPage')}
          </button>
        </p>
      )}
      <StatementView
        key={statement}
        comparison={answer.value}
        receipt={match?.evidence ?? null}
        onOpenStatement={(other) => onOpen({ pack, statement: other })}
        {...(claim && {
          onNotSame: () =>
            void askBackground('hideMatch', { pack, statement, sentence: claim.text }).then(
              onHidden,
            ),
        })}
        exportMenu={null}
      />
    </>
  );
}

/**
 * The page's claim that reports the statement: the chosen one, else, when the page was read anew since
 * and its claims have other ids, the first that does. Null for a statement the reader did not come to
 * from the page.
 */
function claimOf({ pack, statement, claim }: ShownStatement, page: PageState): Claim | null {
  if (claim === undefined) return null;
  const reporting = page.analysis.claims.filter(({ matches }) =>
    matches.some((match) => match.pack === pack && match.statement === statement),
  );
  return reporting.find(({ id }) => id === claim) ?? reporting[0] ?? null;
}

/** With the page's sentence, or the one selected there, when there is one. */
function compareRequest(target: ShownStatement, page: PageState | null): CompareRequest {
  const { pack, statement } = target;
  const claim = page && claimOf(target, page);
  const sentence = claim?.text ?? target.sentence;
  if (sentence === undefined) return { pack, statement };
  if (!page) return { pack, statement, sentence };
  const { outlet, headline, datePublished } = page.article;
  return {
    pack,
    statement,
    sentence,
    ...(claim && page.context[claim.id]),
    page: {
      url: page.url,
      outlet: outlet ?? page.host,
      ...(headline && { headline }),
      ...(datePublished && { datePublished }),
    },
    sameAs: page.analysis.sameAs.filter((each) => each.pack === pack).map((each) => each.article),
  };
}
