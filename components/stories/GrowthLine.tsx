import { i18n, saidOf } from '#i18n';
import type { Growth } from '../../stories/types';

type Props = { growth: Growth; onGrow: (go: boolean) => void };

/** How far a story's articles are compared; nothing when they are. */
export function GrowthLine({ growth, onGrow }: Props) {
  if (growth.is === 'done') return null;
  if (growth.is === 'growing')
    return (
      <div class="growth-line">
        <label class="meta">
          {i18n.t('keep.growing')}{' '}
          <progress max={1} value={growth.share}>
            {Math.round(100 * growth.share)} %
          </progress>
        </label>
        <button type="button" class="link-button" onClick={() => onGrow(false)}>
          {i18n.t('keep.stop')}
        </button>
      </div>
    );
  return (
    <div class="growth-line">
      <p class={growth.is === 'failed' ? 'option-error' : 'meta'}>
        {growth.is === 'failed' ? saidOf(growth.problem) : i18n.t('keep.stopped')}
      </p>
      <button type="button" class="link-button" onClick={() => onGrow(true)}>
        {i18n.t('keep.goOn')}
      </button>
    </div>
  );
}
