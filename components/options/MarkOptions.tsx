import { i18n } from '#i18n';
import type { Settings } from '../../engine/settings/types';
import { Choice } from '../controls/Choice';

type Props = {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
};

/** How many sentences are marked, how sure Sidelight must be, and what a mark looks like. */
export function MarkOptions({ settings, onChange }: Props) {
  const { marksPerPage, sensitivity, openOn, tint, underline } = settings;
  const tints: { value: Settings['tint']; label: string }[] = [
    { value: 'auto', label: i18n.t('marks.tintAuto') },
    { value: 'yellow', label: i18n.t('marks.yellow') },
    { value: 'blue', label: i18n.t('marks.blue') },
    { value: 'green', label: i18n.t('marks.green') },
    // A mark needs one of the two: without it nothing would be seen.
    ...(underline === 'none' ? [] : [{ value: 'none' as const, label: i18n.t('marks.none') }]),
  ];
  const underlines: { value: Settings['underline']; label: string }[] = [
    { value: 'dotted', label: i18n.t('marks.dotted') },
    { value: 'solid', label: i18n.t('marks.solid') },
    ...(tint === 'none' ? [] : [{ value: 'none' as const, label: i18n.t('marks.none') }]),
  ];
  return (
    <section>
      <h2>{i18n.t('marks.heading')}</h2>
      <p class="mark-preview">
        {i18n.t('marks.previewBefore')}{' '}
        <span class={`preview-mark tint-${tint} line-${underline}`}>
          {i18n.t('marks.previewMark')}
        </span>{' '}
        {i18n.t('marks.previewAfter')}
      </p>
      <Choice
        legend={i18n.t('marks.perPage')}
        legendShown
        value={`${marksPerPage}`}
        onChange={(value) =>
          onChange({ marksPerPage: value === '5' ? 5 : value === '12' ? 12 : 'all' })
        }
        options={[
          { value: '5', label: '5' },
          { value: '12', label: '12' },
          { value: 'all', label: i18n.t('marks.all') },
        ]}
      />
      <Choice
        legend={i18n.t('marks.sensitivity')}
        legendShown
        value={sensitivity}
        onChange={(value) => onChange({ sensitivity: value })}
        options={[
          { value: 'fewer', label: i18n.t('marks.fewer') },
          { value: 'balanced', label: i18n.t('marks.balanced') },
          { value: 'more', label: i18n.t('marks.more') },
        ]}
      />
      <Choice
        legend={i18n.t('marks.openOn')}
        legendShown
        value={openOn}
        onChange={(value) => onChange({ openOn: value })}
        options={[
          { value: 'hover', label: i18n.t('marks.hover') },
          { value: 'click', label: i18n.t('marks.click') },
        ]}
      />
      <Choice
        legend={i18n.t('marks.tint')}
        legendShown
        value={tint}
        onChange={(value) => onChange({ tint: value })}
        options={tints}
      />
      <Choice
        legend={i18n.t('marks.underline')}
        legendShown
        value={underline}
        onChange={(value) => onChange({ underline: value })}
        options={underlines}
      />
    </section>
  );
}
