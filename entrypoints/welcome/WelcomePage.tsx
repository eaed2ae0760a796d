import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { chooseExcerpt, type Excerpt } from '../../components/welcome/choose-excerpt';
import { WelcomeView } from '../../components/welcome/WelcomeView';
import type { Pack } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';
import { createTryCard, type TryCard } from './try-card';

/** The welcome page, with an excerpt of an installed pack that behaves like a news page. */
export function WelcomePage() {
  const [found, setFound] = useState<{ pack: Pack; excerpt: Excerpt } | null>(null);
  const card = useRef<TryCard | null>(null);

  useEffect(() => {
    void readExcerpt().then(setFound, () => setFound(null));
    return () => card.current?.remove();
  }, []);
  useEffect(() => {
    if (!found) return;
    card.current = createTryCard(document, found.pack, found.excerpt.article);
    return () => card.current?.remove();
  }, [found]);

  const outlet = found?.pack.outlets.find(({ id }) => id === found.excerpt.article.publisher);
  return (
    <WelcomeView
      excerpt={found?.excerpt ?? null}
      outlet={outlet?.name ?? ''}
      onTry={(statement, sentence, element) =>
        void card.current?.show(statement, sentence, element)
      }
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

/** An excerpt from the first installed pack that has one; null when none has. */
async function readExcerpt(): Promise<{ pack: Pack; excerpt: Excerpt } | null> {
  for (const { id, enabled } of await askBackground('listPacks')) {
    const pack = enabled ? await askBackground('readPack', id) : null;
    const excerpt = pack && chooseExcerpt(pack);
    if (pack && excerpt) return { pack, excerpt };
  }
  return null;
}
