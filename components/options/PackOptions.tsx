import { i18n, saidOf } from '#i18n';
import { isByWordsAlone, isLarge, type PackSummary } from '../../engine/pack/pack-summary';
import type { PackFormat } from '../export/PackExports';
import { type ImportNotice, type ImportState, PackImport } from './PackImport';
import { PackMore, type WordedStanding } from './PackMore';

type Props = {
  packs: PackSummary[];
  error: string | null;
  onToggle: (id: string, enabled: boolean) => void;
  importing: ImportState;
  imported: ImportNotice | null;
  onImport: (file: File) => void;
  onStopImport: () => void;
  onReplace: (isWanted: boolean) => void;
  onTake: (isWanted: boolean) => void;
  onTemplate: () => void;
  readStanding: (id: string) => Promise<WordedStanding>;
  onExport: (pack: PackSummary, format: PackFormat) => void;
  onRemove: (id: string) => void;
  /** Opens the page of stories. */
  onStories: () => void;
};

/** Packs built in and imported: switch, import from a file, remove. */
export function PackOptions(props: Props) {
  const { packs, error, onToggle, onRemove, importing, onImport, onStopImport, onReplace } = props;
  const { onStories } = props;
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
            <p class="meta" dir="auto">
              {pack.description}
            </p>
            <p class="meta">
              {i18n.t('packs.facts', [
                pack.version,
                pack.counts.statements,
                pack.counts.wordings,
                pack.counts.articles,
              ])}{' '}
              {whence(pack)}
            </p>
            {isByWordsAlone(pack.counts.wordings) && <p class="meta">{i18n.t('packs.byWords')}</p>}
            {pack.problem && <p class="option-error">{saidOf(pack.problem)}</p>}
            {!pack.problem && !isLarge(pack.counts.statements) && (
              <PackMore
                key={pack.sha256}
                readStanding={() => props.readStanding(pack.id)}
                onSave={(format) => props.onExport(pack, format)}
              />
            )}
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
      <PackImport
        state={importing}
        notice={props.imported}
        onTake={props.onTake}
        onTemplate={props.onTemplate}
        onImport={onImport}
        onStop={onStopImport}
        onReplace={onReplace}
      />
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
