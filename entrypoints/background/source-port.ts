import type { CardContent } from '../../components/card/card-content';
import type { PageArticle } from '../../engine/article/types';
import type { Id, Pack, PackBundle } from '../../engine/pack/types';

/**
 * Where statements come from besides the packs that are installed. What it gives are packs like any other, read by the
 * same matching, which alone decides: a source can miss a statement, and never mark one.
 */
export type StatementSource = {
  /** Registers what it listens to; called once, synchronously. `onGates` when the words of `gates` are others. */
  start(onGates: () => void): void;
  /** Words that wake the background for a page, by the id of the pack they are of. Never rejects. */
  gates(): Promise<Record<Id, Pack['gate']>>;
  /**
   * What may be asked about a page; null when there is nothing to ask, as about a page in a private window. Never
   * rejects, and asks nobody yet.
   */
  questionOf(article: PageArticle, asker: { incognito: boolean }): Promise<SourceQuestion | null>;
  /** What it has given for some page, as a pack; null for a pack that is not its own. */
  readPack(id: Id): Promise<Pack | null>;
  /** A card with what its reader should know of the source. */
  signCard(content: CardContent, page: string | undefined): Promise<CardContent>;
};

export type SourceQuestion = {
  /** Asks, once however often it is called. Empty when nothing was found or the source cannot be used; never rejects. */
  packs(): Promise<PackBundle[]>;
};
