import { createAsk } from './create-ask';
import type { PageToBackground, PanelToBackground } from './protocol';

/** Calls of both directions agree where they share a name; who may ask what is decided on arrival. */
type BackgroundCalls = PageToBackground & PanelToBackground;

/** An import learns a pack of thousands of statements and tells of it meanwhile; milliseconds. */
const longestImport = 600_000;

/** Asks the background from a page of our own; see `createAsk`. */
export const askBackground = createAsk<BackgroundCalls>(
  [
    'hideMatch',
    'unhideMatch',
    'setSiteMode',
    'setEnabled',
    'changeSettings',
    'setPackEnabled',
    'importPack',
    'removePack',
    'eraseEverything',
    'keepArticle',
    'keepNewText',
    'addPassage',
    'moveArticle',
    'takeOutArticle',
    'correctArticle',
    'renameStory',
    'setStoryKeeping',
    'decideInStory',
    'eraseStory',
    'undoStoryChanges',
    'setStoryGrowing',
    'restoreStories',
  ],
  { importPack: longestImport },
);
