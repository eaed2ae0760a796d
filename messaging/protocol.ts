import type { CardContent } from '../components/card/card-content';
import type { PageArticle } from '../engine/article/types';
import type { Comparison } from '../engine/compare/types';
import type { CompareRequest } from '../engine/engine';
import type { Decision, Passage } from '../engine/grow/types';
import type { StatementPage } from '../engine/match/candidates/browse-statements';
import type { ArticleAnalysis, Receipt } from '../engine/match/types';
import type { PackSummary } from '../engine/pack/pack-summary';
import type { Id, Pack } from '../engine/pack/types';
import type { Spoken } from '../i18n/texts';
import type { MeaningState } from '../settings/meaning-state';
import type { HiddenMatch, Settings, SettingsChange, SiteMode } from '../settings/settings';
import type {
  Kept,
  KeptState,
  LoadedArticle,
  Restored,
  StoryChange,
  StoryReview,
  StorySummary,
} from '../stories/types';

/**
 * One type per direction; a member reads as a function: its parameter is the message's payload, its
 * result the answer. What a page may ask is only what `PageToBackground` lists: the background
 * refuses everything else from a content script.
 */

export type { CompareRequest };

/**
 * `private`: asked for in a private window, so it holds until the browser closes and is never stored
 * on disk. The background knows it of messages from tabs; the panel has to say it.
 */
export type HideRequest = Omit<HiddenMatch, 'hiddenAt'> & { private?: boolean };
export type SiteModeRequest = { host: string; mode: SiteMode; private?: boolean };

/** A sentence of a page, by its matches, best first, and why each is one. */
export type CardRequest = {
  /** The page's site, as sites are listed by; empty for a file's. */
  host: string;
  matches: (CompareRequest & { receipt: Receipt })[];
};

export type PageToBackground = {
  /** Claims of the article with their matches; one message a page, all sentences at once. */
  analyseArticle(article: PageArticle): ArticleAnalysis;
  /** The same once the meaning of sentences in doubt is known; null where that changes nothing. */
  decideByMeaning(article: PageArticle): ArticleAnalysis | null;
  /** The comparisons in the words of a card; null when none of the statements is installed any more. */
  readCard(request: CardRequest): CardContent | null;
  /** Opens the panel at a claim of the asking page; called synchronously in the handler. */
  openPanel(payload: PanelTarget): void;
  hideMatch(match: HideRequest): void;
  unhideMatch(match: HideRequest): void;
  setSiteMode(payload: SiteModeRequest): void;
  /** The switch for all sites. */
  setEnabled(enabled: boolean): void;
  /** What the page's own script says, in the language the reader chose. */
  pageTexts(): Spoken;
  /** Number for the toolbar badge: statements the page reports. */
  reportCount(count: number): void;
};

/** What the panel is to show of a tab. */
export type PanelTarget = { claim?: string; pack: Id; statement: Id };

/**
 * A text the reader selected on the page and wants compared, also when it was not marked; or, with `add`, added to a
 * story.
 */
export type LookUpTarget = { lookUp: string; add?: boolean };

/** Words of a tab's page that go into a story. */
export type AddRequest = {
  tab: number;
  /** As the reader selected them. */
  text: string;
  /** Where to, if the page is not kept yet; as `keepArticle`. */
  story?: Id | null | undefined;
  /** A wording of the statement they report; null for a statement of their own. */
  to: Passage | null;
  /** Wordings of statements that they do not report, however alike they are; for a statement of their own. */
  apart: Passage[];
  /** When the reader said so, ISO 8601: asked for twice, it is done once. */
  at: string;
};

export type ImportRequest = (
  | { json: string }
  /** By its id, a pack in lines that lies where `stageFile` put it: too large for a message. */
  | { staged: string }
) & {
  /** The checksum of the installed pack that the reader was shown and wants replaced. */
  replaces?: string;
};

/** What became of a bundle that a reader imports. */
export type ImportAnswer =
  | { is: 'imported'; pack: PackSummary }
  /** Nothing yet: another pack of its id is installed, and the reader is to say. */
  | { is: 'inPlaceOf'; pack: PackSummary; installed: PackSummary }
  | { is: 'stopped' };

/** From our own pages: side panel, options, welcome. */
export type PanelToBackground = {
  listPacks(): PackSummary[];
  /** The pack's data for the corpus view; null when it is not installed. Throws for one that is too large to be sent. */
  readPack(id: Id): Pack | null;
  /** The pack; of one that is too large to be sent these statements alone, and their articles without texts. */
  readPart(payload: { pack: Id; statements: Id[] }): Pack | null;
  /** Null when the pack or statement is no longer installed. */
  compareStatement(request: CompareRequest): Comparison | null;
  /** Statement ids, best first, with prefix and typo tolerance. */
  searchStatements(payload: { pack: Id; query: string }): Id[];
  /**
   * A page of the statements that a search finds in a pack of any size, after `from` others; all, the newest first, for an
   * empty query. Null when the pack is not there or switched off.
   */
  browseStatements(payload: { pack: Id; query: string; from: number }): StatementPage | null;
  /** Matches of one sentence, also below the thresholds. */
  lookUpSentence(payload: { sentence: string; article?: Partial<PageArticle> }): ArticleAnalysis;
  hideMatch(match: HideRequest): void;
  unhideMatch(match: HideRequest): void;
  setSiteMode(payload: SiteModeRequest): void;
  readSettings(): Settings;
  readMeaningState(): MeaningState;
  /** Changes the fields given, keeps the others; the settings as they then are. */
  changeSettings(change: SettingsChange): Settings;
  /** Switches a pack on or off. */
  setPackEnabled(payload: { pack: Id; enabled: boolean }): void;
  /** Throws with cause and cure when the bundle is not usable; the packs stay as they were. */
  importPack(request: ImportRequest): ImportAnswer;
  /** Leaves undone what is being imported. */
  stopImport(): void;
  removePack(id: Id): void;
  eraseEverything(): void;
  /** What the tab's reader last chose to compare; null when nothing. */
  panelTarget(payload: { tab: number }): PanelTarget | LookUpTarget | null;

  /** Whether the tab's page is kept in a story, and where it would be. */
  readKept(payload: { tab: number }): KeptState;
  /**
   * Keeps the article that the tab has loaded: in the story that is offered when none is named, in a new one when it
   * is null. Throws with cause and cure when there is no article, and in private windows.
   */
  keepArticle(payload: { tab: number; story?: Id | null | undefined }): Kept;
  /** Keeps the text that a kept page has now in place of the one before. */
  keepNewText(payload: { tab: number }): StoryChange[];
  /** Adds words of a page to a story; keeps the page's article where it is not kept yet. */
  addPassage(request: AddRequest): Kept;
  /** All changes of stories give what undoes them. A null `to` is a new story. */
  moveArticle(payload: { story: Id; article: Id; to: Id | null }): StoryChange[];
  takeOutArticle(payload: { story: Id; article: Id }): StoryChange[];
  correctArticle(payload: {
    story: Id;
    article: Id;
    outlet?: string | undefined;
    day?: string | undefined;
  }): StoryChange[];
  renameStory(payload: { story: Id; title: string }): StoryChange[];
  /** Whether what the reader reads on the story is kept without being asked. */
  setStoryKeeping(payload: { story: Id; keepsByItself: boolean }): StoryChange[];
  decideInStory(payload: { story: Id; decisions: Decision[] }): StoryChange[];
  /** For an hour it can be brought back; then it is gone. */
  eraseStory(id: Id): StoryChange[];
  /** Whatever was changed since stays. */
  undoStoryChanges(changes: StoryChange[]): StoryChange[];
  /** Stops making a story's pack, or goes on. */
  setStoryGrowing(payload: { story: Id; go: boolean }): void;
  listStories(): StorySummary[];
  /** Null when there is none of this id. */
  readStory(id: Id): StoryReview | null;
  /** The story's pack as a file's text; null while there is none. */
  exportStory(id: Id): string | null;
  /** All stories as a file's text. */
  backUpStories(): string;
  /** Stories of a backup beside those that are there; throws with cause and cure. */
  restoreStories(json: string): Restored;
};

/** What the panel asks of the content script in the active tab. */
export type PanelToPage = {
  /** Null when the page is no article, is switched off, or has not been read yet. */
  readPage(): PageState | null;
  /** The tab's site and its switch; there also when nothing is read of the page. */
  readSite(): PageSite;
  /** The article as it stands in the page now, also where it is about no pack; null when there is none. */
  readArticle(): LoadedArticle | null;
  /** Scrolls to the claim and marks it as active; false when it is gone. */
  showClaim(id: string): boolean;
};

export type PageSite = { host: string; siteMode: SiteMode };

export type PageState = PageSite & {
  url: string;
  article: Omit<PageArticle, 'text'>;
  analysis: ArticleAnalysis;
  /** Claims that are painted, after folding and the reader's budget. */
  marked: string[];
  /** What stands before and after each claim, a few sentences of it, by claim id. */
  context: Record<string, { before: string; after: string }>;
  /** Said when the page cuts its text short. */
  truncated: boolean;
};

/** Told by the content script to whoever listens. */
export type PageEvents = {
  pageChanged(payload: { url: string }): void;
  claimEntered(payload: { claim: string }): void;
};

/** Told by the background to content scripts and panels. */
export type BackgroundEvents = {
  /** A keyboard command. */
  command(payload: { name: 'next-claim' | 'previous-claim' | 'toggle-marks' }): void;
  /** How much of a pack that is being imported is read, or learned, from 0 to 1. */
  importProgress(payload: { share: number; stage?: 'reading' }): void;
  /** What is set for private windows has changed: pages there read it anew. */
  readAgain(): void;
  /** The panel should show this claim and statement of that tab. */
  showStatement(payload: PanelTarget & { tab: number }): void;
  /** Something about the reader's stories has changed. */
  storiesChanged(): void;
  /** An article was kept by menu or keyboard, or refused. */
  articleKept(payload: { tab: number; kept: Kept }): void;
  articleRefused(payload: { tab: number; cause: string }): void;
  /** How far a story's pack is; `share` from 0 to 1. */
  storyGrowing(payload: { story: Id; share: number }): void;
  /** The panel should look this text of that tab up. */
  showLookUp(payload: LookUpTarget & { tab: number }): void;
};
