import { i18n } from '#i18n';
import type { PackSummary } from '../../engine/pack/pack-summary';

type Props = {
  packs: PackSummary[];
  error: string | null;
  onToggle: (id: string, enabled: boolean) => void;
  onImport: (json: string) => void;
  onRemove: (id: string) => void;
  /** Opens the page of stories. */
  onStories: () => void;
};

/** Packs built in and imported: switch, import from a file, remove. */
export function PackOptions({ packs, error, onToggle, onImport, onRemove, onStories }: Props) {
  return (
    <section>
      <h2>{i18n.t('packs.heading')}</h2>
      <p class="meta">{i18n.t('packs.hint')}</p>
      <ul class="option-rows">
        {packs.map((pack) => (
          <li key={pack.id}>
            <label class="switch">
              <input
                type="checkbox"
                checked={pack.enabled}
                onChange={(event) => onToggle(pack.id, event.currentTarget.checked)}
              />
              {pack.title}
            </label>
            <p class="meta">{pack.description}</p>
            <p class="meta">
              {i18n.t('packs.facts', [
                pack.version,
                pack.counts.statements,
                pack.counts.wordings,
                pack.counts.articles,
              ])}{' '}
              {whence(pack)}
            </p>
            {pack.problem && <p class="option-error">{pack.problem}</p>}
            {!pack.builtIn && !pack.ofStory && (
              <button type="button" class="link-button" onClick={() => onRemove(pack.id)}>
                {i18n.t('packs.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" onClick={onStories}>
        {i18n.t('packs.openStories')}
      </button>
      <label class="field file-field">
        <span>{i18n.t('packs.import')}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={async (event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (!file) return;
            onImport(await file.text());
            input.value = '';
          }}
        />
      </label>
      {error && (
        <p class="option-error" role="alert">
          {error}
        </p>
      )}
    </section>
  );
}

function whence({ builtIn, ofStory }: PackSummary): string {
  if (builtIn) return i18n.t('packs.builtIn');
  return ofStory ? i18n.t('packs.ofStory') : i18n.t('packs.imported');
}
