import { i18n } from '#i18n';
import { ErrorState, LoadingState, StateMessage } from '../../components/controls/StateMessage';
import { NoticeBar } from '../../components/stories/NoticeBar';
import { refuseTerm } from '../../components/stories/refuse-draft';
import { PageView } from '../../components/this-page/PageView';
import type { Comparison } from '../../engine/compare/types';
import { isCounted } from '../../engine/match/reported';
import type { Claim } from '../../engine/match/types';
import type { Id } from '../../engine/pack/types';
import type { PageState } from '../../messaging/protocol';
import { askBackground } from '../../messaging/send';
import { Exports } from './Exports';
import { PageNotices } from './page-notices';
import { requestFor } from './shown-statement';
import type { AnswerState } from './use-answer';
import type { OpenPage } from './use-read-page';
import { useRefusals } from './use-refusals';

type Props = {
  answer: AnswerState<OpenPage>;
  enabled: boolean;
  activeClaim: string | null;
  onRetry: () => void;
  onMarkAll: (all: boolean) => void;
  onChooseClaim: (claim: Claim) => void;
  onCompare: (match: { pack: Id; statement: Id }, claim: Claim | null) => void;
};

/** The first view in each of its states. */
export function PageTab({ answer, enabled, onRetry, ...view }: Props) {
  const { stories, refuse, notice, error } = useRefusals(answer);
  if (answer.state === 'loading') return <LoadingState />;
  if (answer.state === 'failed') return <ErrorState cause={answer.cause} onRetry={onRetry} />;
  const { page, site, packs, comparisons } = answer.value;
  if (!enabled)
    return (
      <StateMessage title={i18n.t('panel.offEverywhereTitle')}>
        <p class="soft">{i18n.t('panel.offEverywhereText')}</p>
      </StateMessage>
    );
  if (site?.siteMode === 'off')
    return (
      <StateMessage title={i18n.t('undo.offTitle', [site.host])}>
        <p class="soft">{i18n.t('panel.offHereText')}</p>
      </StateMessage>
    );
  if (!page)
    return (
      <StateMessage title={i18n.t('panel.noArticleTitle')}>
        <p class="soft">{site ? i18n.t('panel.noArticleText') : i18n.t('panel.unreadableText')}</p>
        <button type="button" onClick={onRetry}>
          {i18n.t('state.retry')}
        </button>
      </StateMessage>
    );
  const { headline, outlet, datePublished } = page.article;
  return (
    <>
      {(notice || error) && <NoticeBar notice={notice} error={error} />}
      <PageView
        page={page}
        packs={packs}
        comparisons={comparisons}
        {...view}
        onRefuseTerm={({ pack, term }) =>
          term.drafted && stories.has(pack.id)
            ? () => {
                const decisions = refuseTerm(pack, term, new Date().toISOString());
                refuse(pack.id, decisions, i18n.t('terms.refused'));
              }
            : null
        }
        exportMenu={
          <Exports
            name={page.host}
            comparisons={() => comparisonsOf(page)}
            page={{
              url: page.url,
              ...(headline && { headline }),
              ...(outlet && { outlet }),
              ...(datePublished && { datePublished }),
            }}
          />
        }
      />
      <PageNotices url={page.url} />
    </>
  );
}

/** The comparison of each reported statement with its best match, in reading order. */
async function comparisonsOf(page: PageState): Promise<Comparison[]> {
  const targets = page.analysis.claims
    .filter(isCounted)
    .flatMap(({ id, matches: [match] }) =>
      match ? [{ claim: id, pack: match.pack, statement: match.statement }] : [],
    );
  const comparisons = await Promise.all(
    targets.map((target) => askBackground('compareStatement', requestFor(target, page))),
  );
  return comparisons.filter((comparison) => comparison !== null);
}
