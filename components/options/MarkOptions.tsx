import { i18n, saidOf } from '#i18n';
import type { MeaningState } from '../../settings/meaning-state';
import { choices, type Settings } from '../../settings/settings';
import { Choice } from '../controls/Choice';
import { MarkLegend } from '../wording/MarkLegend';

type Props = {
  settings: Settings;
  /** Whether the model that reads meaning is used on this device, and if not, why. */
  meaning: MeaningState;
  onChange: (change: Partial<Settings>) => void;
};

type Labels<Name extends keyof typeof choices> = Record<Settings[Name], string>;

/** How many sentences are marked, how sure Sidelight must be, and what a mark looks like. */
export function MarkOptions({ settings, meaning, onChange }: Props) {
  const { tint, underline } = settings;
  const labels = {
    showIn: { page: i18n.t('marks.onPage'), panel: i18n.t('marks.panelOnly') },
    marksPerPage: { 5: '5', 12: '12', all: i18n.t('marks.all') },
    sensitivity: {
      fewer: i18n.t('marks.fewer'),
      balanced: i18n.t('marks.balanced'),
      more: i18n.t('marks.more'),
    },
    meaning: { on: i18n.t('marks.meaningOn'), off: i18n.t('marks.meaningOff') },
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
  } satisfies { [Name in keyof typeof choices]: Labels<Name> };
  // A mark needs one of the two: without it nothing would be seen.
  const tints = choices.tint.filter((value) => value !== 'none' || underline !== 'none');
  const underlines = choices.underline.filter((value) => value !== 'none' || tint !== 'none');
  const choice = <Name extends keyof typeof choices>(
    name: Name,
    legend: string,
    values: readonly Settings[Name][],
  ) => (
    <Choice<Settings[Name]>
      legend={legend}
      legendShown
      value={settings[name]}
      onChange={(value) => onChange({ [name]: value })}
      options={values.map((value) => ({ value, label: (labels[name] as Labels<Name>)[value] }))}
    />
  );
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
      <MarkLegend />
      {choice('showIn', i18n.t('marks.showIn'), choices.showIn)}
      <p class="meta">{i18n.t('marks.showInHint')}</p>
      {choice('marksPerPage', i18n.t('marks.perPage'), choices.marksPerPage)}
      {choice('sensitivity', i18n.t('marks.sensitivity'), choices.sensitivity)}
      {choice('meaning', i18n.t('marks.meaning'), choices.meaning)}
      <p class="meta" role="status">
        {meaningSentence(meaning)}
      </p>
      {choice('openOn', i18n.t('marks.openOn'), choices.openOn)}
      {choice('tint', i18n.t('marks.tint'), tints)}
      {choice('underline', i18n.t('marks.underline'), underlines)}
    </section>
  );
}

function meaningSentence(state: MeaningState): string {
  if (state.is === 'failed') return i18n.t('marks.meaningFailed', [saidOf(state.problem)]);
  if (state.is === 'unable')
    return i18n.t(state.reason === 'memory' ? 'marks.meaningNoMemory' : 'marks.meaningNoSimd');
  return i18n.t(state.is === 'on' ? 'marks.meaningIsOn' : 'marks.meaningIsOff');
}
