import { i18n } from '#i18n';

export type Shortcut = {
  name: string;
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
            <dt>{description}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : i18n.t('shortcuts.none')}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={props.onChange}>
        {i18n.t('shortcuts.change')}
      </button>
    </section>
  );
}
