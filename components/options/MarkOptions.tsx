import { i18n } from '#i18n';
import { choices, type Settings } from '../../settings/settings';
import { Choice } from '../controls/Choice';

type Props = {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
};

/** How many sentences are marked, how sure Sidelight must be, and what a mark looks like. */
export function MarkOptions({ settings, onChange }: Props) {
  const { marksPerPage, sensitivity, openOn, tint, underline } = settings;
  const labels = {
    marksPerPage: { 5: '5', 12: '12', all: i18n.t('marks.all') },
    sensitivity: {
      fewer: i18n.t('marks.fewer'),
      balanced: i18n.t('marks.balanced'),
      more: i18n.t('marks.more'),
    },
    openOn: { hover: i18n.t('marks.hover'), click: i18n.t('marks.click') },
    tint: {
      auto: i18n.t('marks.tintAuto'),
      yellow: i18n.t('marks.yellow'),
      blue: i18n.t('marks.blue'),
      green: i18n.t('marks.green'),
      none: i18n.t('marks.none'),
    },
    underline: {
      dotted: i18n.t('marks.dotted'),
      solid: i18n.t('marks.solid'),
      none: i18n.t('marks.none'),
    },
  } satisfies { [Name in keyof typeof choices]: Record<Settings[Name], string> };
  // A mark needs one of the two: without it nothing would be seen.
  const tints = choices.tint.filter((value) => value !== 'none' || underline !== 'none');
  const underlines = choices.underline.filter((value) => value !== 'none' || tint !== 'none');
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
        value={marksPerPage}
        onChange={(marksPerPage) => onChange({ marksPerPage })}
        options={choices.marksPerPage.map((value) => ({
          value,
          label: labels.marksPerPage[value],
        }))}
      />
      <Choice
        legend={i18n.t('marks.sensitivity')}
        legendShown
        value={sensitivity}
        onChange={(sensitivity) => onChange({ sensitivity })}
        options={choices.sensitivity.map((value) => ({ value, label: labels.sensitivity[value] }))}
      />
      <Choice
        legend={i18n.t('marks.openOn')}
        legendShown
        value={openOn}
        onChange={(openOn) => onChange({ openOn })}
        options={choices.openOn.map((value) => ({ value, label: labels.openOn[value] }))}
      />
      <Choice
        legend={i18n.t('marks.tint')}
        legendShown
        value={tint}
        onChange={(tint) => onChange({ tint })}
        options={tints.map((value) => ({ value, label: labels.tint[value] }))}
      />
      <Choice
        legend={i18n.t('marks.underline')}
        legendShown
        value={underline}
        onChange={(underline) => onChange({ underline })}
        options={underlines.map((value) => ({ value, label: labels.underline[value] }))}
      />
    </section>
  );
}
