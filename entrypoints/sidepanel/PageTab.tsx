import { i18n } from '#i18n';
import { ErrorState, LoadingState, StateMessage } from '../../components/controls/StateMessage';
import { PageView } from '../../components/this-page/PageView';
import type { Claim } from '../../engine/match/types';
import type { Id } from '../../engine/pack/types';
import type { Pending } from './use-answer';
import type { OpenPage } from './use-read-page';

type Props = {
  answer: Pending<OpenPage>;
  enabled: boolean;
  activeClaim: string | null;
  onRetry: () => void;
  onChooseClaim: (claim: Claim) => void;
  onCompare: (match: { pack: Id; statement: Id }, claim: Claim | null) => void;
};

/** The first view in each of its states. */
export function PageTab({ answer, enabled, onRetry, ...view }: Props) {
  if (answer.state === 'loading') return <LoadingState />;
  if (answer.state === 'failed') return <ErrorState cause={answer.cause} onRetry={onRetry} />;
  const { page, site, packs } = answer.value;
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
  return <PageView page={page} packs={packs} {...view} />;
}
