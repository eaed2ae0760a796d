import { i18n } from '#i18n';
import type { MeaningState } from '../../settings/meaning-state';
import { choices, type Settings } from '../../settings/settings';
import { Choice } from '../controls/Choice';

type Props = {
  settings: Settings;
  /** Whether the model that reads meaning is used on this device, and if not, why. */
  meaning: MeaningState;
  onChange: (change: Partial<Settings>) => void;
};

/** How many sentences are marked, how sure Sidelight must be, and what a mark looks like. */
export function MarkOptions({ settings, meaning, onChange }: Props) {
  const { marksPerPage, sensitivity, meaning: reads, openOn, tint, underline } = settings;
  const labels = {
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
        legend={i18n.t('marks.meaning')}
        legendShown
        value={reads}
        onChange={(meaning) => onChange({ meaning })}
        options={choices.meaning.map((value) => ({ value, label: labels.meaning[value] }))}
      />
      <p class="hint" role="status">
        {meaningSentence(meaning)}
      </p>
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

function meaningSentence(state: MeaningState): string {
  if (state.is === 'failed') return i18n.t('marks.meaningFailed', [state.problem]);
  if (state.is === 'unable')
    return i18n.t(state.reason === 'memory' ? 'marks.meaningNoMemory' : 'marks.meaningNoSimd');
  return i18n.t(state.is === 'on' ? 'marks.meaningIsOn' : 'marks.meaningIsOff');
}
