import { cardContent } from '../../components/card/card-content';
import { mountCard } from '../../components/card/mount-card';
import type { PracticeMark } from '../../components/welcome/practice-marks';
import type { OnTry } from '../../components/welcome/TryMark';
import type { Id } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';
import type { HoverEvent } from '../../page/hover-intent';
import { createCardController } from '../page-card/card-controller';

export type TryCard = { onTry: OnTry; remove(): void };

/**
 * The readers' own card over sentences of a pack: opened by pointer, click and keyboard as on pages, matched and
 * compared by the same engine. There is nothing to hide or switch off here, since this is no page of the reader's.
 */
export function createTryCard(document: Document, pack: Id): TryCard {
  const host = document.createElement('div');
  document.documentElement.append(host);
  const ended = new AbortController();
  const { signal } = ended;
  /** What was pointed at or opened, by the ids that the controller knows it by. */
  const tried = new Map<string, { mark: PracticeMark; element: HTMLElement }>();
  let open: HTMLElement | null = null;
  /** Raised by every showing; an answer that finds another number comes too late. */
  let showing = 0;

  const card = mountCard(host.attachShadow({ mode: 'open' }), {
    compare: ({ statement }) => void askBackground('openPanel', { pack, statement }),
    close: () => dispatch({ type: 'escape' }),
    pointerEntered: () => dispatch({ type: 'card-entered' }),
    pointerLeft: () => dispatch({ type: 'card-left' }),
    clicked: () => dispatch({ type: 'card-clicked' }),
  });
  const show = async (id: string, focus: boolean) => {
    const found = tried.get(id);
    const token = ++showing;
    const content = found && (await contentOf(pack, found.mark).catch(() => null));
    if (!content || token !== showing) return;
    const { element } = found;
    open = element;
    card.show(content, {
      getBoundingClientRect: () => element.getClientRects()[0] ?? element.getBoundingClientRect(),
    });
    if (focus) card.focus();
  };
  const dispatch: (event: HoverEvent) => void = createCardController(
    () => 'hover',
    {
      show: (id, focus) => void show(id, focus),
      hide(returnFocus) {
        showing++;
        card.hide();
        if (returnFocus) open?.focus();
        open = null;
      },
      openFirst(id) {
        const statement = tried.get(id)?.mark.statement;
        if (statement) void askBackground('openPanel', { pack, statement });
      },
      askAhead() {},
      waits: () => false,
    },
    signal,
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      const target = event.target as Element;
      if (!event.composedPath().includes(host) && !target.closest?.('.try-mark'))
        dispatch({ type: 'click', claim: null });
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') dispatch({ type: 'escape' });
    },
    { signal },
  );

  return {
    onTry(action, mark, element) {
      const id = `${mark.article.id} ${mark.statement}`;
      tried.set(id, { mark, element });
      if (action === 'click' || action === 'key') dispatch({ type: action, claim: id });
      else dispatch({ type: 'pointer', claim: action === 'enter' ? id : null });
    },
    remove() {
      ended.abort();
      card.destroy();
      host.remove();
    },
  };
}

/** What the card says of a sentence; null when the engine takes it for no report of its statement. */
async function contentOf(pack: Id, { statement, sentence, article }: PracticeMark) {
  const { headline, datePublished } = article;
  const [analysis, comparison] = await Promise.all([
    askBackground('lookUpSentence', { sentence, article: { headline, datePublished } }),
    askBackground('compareStatement', {
      pack,
      statement,
      sentence,
      page: { datePublished },
      sameAs: [article.id],
    }),
  ]);
  for (const claim of analysis.claims) {
    const match = claim.matches.find((each) => each.pack === pack && each.statement === statement);
    if (match && comparison)
      return { claim, content: cardContent([{ comparison, receipt: match.receipt }], null) };
  }
  return null;
}
