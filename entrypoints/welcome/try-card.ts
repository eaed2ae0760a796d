import { cardContent } from '../../components/card/card-content';
import { mountCard } from '../../components/card/mount-card';
import type { Article, Id, Pack } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';

export type TryCard = {
  show(statement: Id, sentence: string, element: HTMLElement): Promise<void>;
  remove(): void;
};

/**
 * The readers' own card over the excerpt: matched and compared by the same engine as on any page.
 * There is nothing to hide or switch off here, since the excerpt is no page of the reader's.
 */
export function createTryCard(document: Document, pack: Pack, article: Article): TryCard {
  const host = document.createElement('div');
  document.documentElement.append(host);
  let opener: HTMLElement | null = null;
  /** Raised by every showing; an answer that finds another number comes too late. */
  let showing = 0;
  let current: { statement: Id } | null = null;

  const hide = () => {
    showing++;
    card.hide();
    opener?.focus();
    opener = null;
  };
  const card = mountCard(host.attachShadow({ mode: 'open' }), {
    compare: ({ statement }) => void askBackground('openPanel', { pack: pack.id, statement }),
    close: hide,
    pointerEntered() {},
    pointerLeft() {},
    clicked() {},
  });
  const onPointerDown = (event: PointerEvent) => {
    if (!event.composedPath().includes(host)) card.hide();
  };
  document.addEventListener('pointerdown', onPointerDown);

  return {
    async show(statement, sentence, element) {
      const token = ++showing;
      opener = element;
      current = { statement };
      const [analysis, comparison] = await Promise.all([
        askBackground('lookUpSentence', {
          sentence,
          article: { headline: article.headline, datePublished: article.datePublished },
        }),
        askBackground('compareStatement', {
          pack: pack.id,
          statement,
          sentence,
          page: { datePublished: article.datePublished },
          sameAs: [article.id],
        }),
      ]);
      const claim = analysis.claims.find(({ matches }) =>
        matches.some((match) => match.statement === statement),
      );
      const match = claim?.matches.find((each) => each.statement === current?.statement);
      if (token !== showing || !claim || !match || !comparison) return;
      const content = cardContent([{ comparison, receipt: match.receipt }], null);
      card.show(
        { claim, content },
        {
          getBoundingClientRect: () =>
            element.getClientRects()[0] ?? element.getBoundingClientRect(),
        },
      );
      card.focus();
    },
    remove() {
      document.removeEventListener('pointerdown', onPointerDown);
      card.destroy();
      host.remove();
    },
  };
}
