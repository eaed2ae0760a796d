import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { Id, Pack } from '../../engine/pack/types';
import { quoted } from '../wording/quoted';

type Props = {
  pack: Pick<Pack, 'id' | 'title' | 'description'> & { inLanguage?: string };
  /** Other installed packs to choose from. */
  packs: { id: Id; title: string }[];
  onPackChange: (id: Id) => void;
  /** Of the choice of a pack. */
  choice?: RefObject<HTMLSelectElement | null> | undefined;
};

/** Which pack is looked at, with what it is about; and the way to another. */
export function CorpusHeading({ pack, packs, onPackChange, choice }: Props) {
  const own = pack.inLanguage === undefined ? { dir: 'auto' as const } : quoted(pack.inLanguage);
  return (
    <header class="corpus-heading">
      {packs.length > 1 ? (
        <label class="field">
          <span>{i18n.t('corpus.pack')}</span>
          <select
            {...(choice && { ref: choice })}
            value={pack.id}
            onChange={(event) => onPackChange(event.currentTarget.value)}
          >
            {packs.map(({ id, title }) => (
              <option key={id} value={id} dir="auto">
                {title}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <h2 {...own}>{pack.title}</h2>
      )}
      <p class="meta" {...own}>
        {pack.description}
      </p>
    </header>
  );
}
