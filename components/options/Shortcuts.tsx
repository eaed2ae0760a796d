import { i18n } from '#i18n';

export type Shortcut = {
  name: string;
  /** In the browser's language, for a command that has no text of its own here. */
  description: string;
  /** As the browser writes it; empty when none is set. */
  keys: string;
};

/** The keyboard commands as the browser has them; changing them is the browser's own page. */
export function Shortcuts(props: { shortcuts: Shortcut[]; onChange: () => void }) {
  return (
    <section>
      <h2>{i18n.t('shortcuts.heading')}</h2>
      <dl class="pairs">
        {props.shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{commandLabel(name) ?? description}</dt>
            <dd>{keys ? <kbd dir="ltr">{keys}</kbd> : i18n.t('shortcuts.none')}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={props.onChange}>
        {i18n.t('shortcuts.change')}
      </button>
    </section>
  );
}

/** What a command does, in the reader's language; null for one that is not known. */
function commandLabel(name: string): string | null {
  switch (name) {
    case 'next-claim':
      return i18n.t('commandNextClaim');
    case 'previous-claim':
      return i18n.t('commandPreviousClaim');
    case 'open-panel':
      return i18n.t('commandOpenPanel');
    case 'toggle-marks':
      return i18n.t('commandToggleMarks');
    case 'keep-article':
      return i18n.t('commandKeepArticle');
    default:
      return null;
  }
}
