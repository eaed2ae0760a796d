import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Everything Sidelight keeps on this device, to read and to erase. */
export function StoredData({ stored, onErase }: { stored: string; onErase: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <section>
      <h2>{i18n.t('stored.heading')}</h2>
      <p>{i18n.t('stored.text')}</p>
      <details>
        <summary>{i18n.t('stored.show')}</summary>
        <pre tabIndex={0} dir="ltr">
          {stored}
        </pre>
      </details>
      {asking ? (
        <div class="confirm" role="alert">
          <p>{i18n.t('stored.sure')}</p>
          <button
            type="button"
            class="primary-button"
            onClick={() => {
              onErase();
              setAsking(false);
            }}
          >
            {i18n.t('stored.erase')}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {i18n.t('stored.keep')}
          </button>
        </div>
      ) : (
        <button type="button" onClick={() => setAsking(true)}>
          {i18n.t('stored.erase')}
        </button>
      )}
    </section>
  );
}
