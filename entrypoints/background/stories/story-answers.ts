import { sealPack } from '../../../engine/pack/seal-pack';
import type { Id } from '../../../engine/pack/types';
import { ProblemError, problem } from '../../../engine/problem/problem';
import { emit } from '../../../messaging/events';
import type { BackgroundHandlers } from '../../../messaging/receive';
import {
  withCorrection,
  withDecisions,
  withErasure,
  withKeeping,
  withoutArticle,
  withTitle,
} from '../../../stories/change-story';
import { excerptPack } from '../../../stories/excerpt-pack';
import type { StoryChange, StoryContent, StorySummary } from '../../../stories/types';
import { sha256 } from '../../database/sha-256';
import { showKept } from '../badge';
import { readInstalledPack } from '../packs-store';
import { backUpStories, restoreStories } from './back-up-stories';
import { growthOf, growWaiting, readGrown, setGrowing } from './grow-stories';
import { addPassage, keepArticle, keepNewText, moveArticle, readKept } from './keep-article';
import {
  changeStories,
  readStories,
  readStory,
  readTexts,
  type StoredStory,
  undoChanges,
} from './story-store';

type Names =
  | 'readKept'
  | 'keepArticle'
  | 'keepNewText'
  | 'addPassage'
  | 'moveArticle'
  | 'takeOutArticle'
  | 'correctArticle'
  | 'renameStory'
  | 'setStoryKeeping'
  | 'decideInStory'
  | 'eraseStory'
  | 'undoStoryChanges'
  | 'setStoryGrowing'
  | 'listStories'
  | 'readStory'
  | 'exportStory'
  | 'backUpStories'
  | 'restoreStories';

/** What the background answers about the reader's stories. */
export const storyHandlers: Pick<BackgroundHandlers, Names> = {
  readKept: ({ tab }) => readKept(tab),
  async keepArticle({ tab, story }) {
    const kept = await keepArticle(tab, story);
    void showKept(tab, kept.title);
    return told(kept.changes, kept);
  },
  async keepNewText({ tab }) {
    const changes = await keepNewText(tab);
    return told(changes, changes);
  },
  async addPassage(request) {
    const added = await addPassage(request);
    void showKept(request.tab, added.title);
    return told(added.changes, added);
  },
  async moveArticle({ story, article, to }) {
    const changes = await moveArticle(story, article, to);
    return told(changes, changes);
  },
  takeOutArticle: ({ story, article }) =>
    changeStory(story, (content) => withoutArticle(content, article)),
  correctArticle: ({ story, article, ...correction }) =>
    changeStory(story, (content) => withCorrection(content, article, correction)),
  renameStory: ({ story, title }) => changeStory(story, (content) => withTitle(content, title)),
  setStoryKeeping: ({ story, keepsByItself }) =>
    changeStory(story, (content) => withKeeping(content, keepsByItself)),
  decideInStory: ({ story, decisions }) =>
    changeStory(story, (content) => withDecisions(content, decisions)),
  eraseStory: (story) =>
    changeStory(story, (content) => withErasure(content, new Date().toISOString())),
  async undoStoryChanges(changes) {
    const undone = await undoChanges(changes);
    return told(undone, undone);
  },
  setStoryGrowing: ({ story, go }) => setGrowing(story, go),
  async listStories() {
    return Promise.all((await readStories()).map(summarise));
  },
  async readStory(id) {
    const stored = await readStory(id);
    if (!stored) return null;
    const [summary, grown] = await Promise.all([summarise(stored), readGrown(id)]);
    const groups = grown?.groups.groups ?? [];
    const texts = await readTexts(stored.content.articles.map((each) => each.id));
    return {
      ...summary,
      groups,
      decisions: stored.content.decisions,
      texts: Object.fromEntries([...texts].map(([article, text]) => [article, text.join('\n\n')])),
    };
  },
  async exportStory(id) {
    const installed = await readInstalledPack(id);
    if (!installed) return null;
    return JSON.stringify(await sealPack(excerptPack(installed), sha256));
  },
  backUpStories,
  async restoreStories(json) {
    const restored = await restoreStories(json);
    return told(restored.changes, restored);
  },
};

/**
 * Changes one story that is there.
 * @throws when it was erased meanwhile, as in another window; to erase it once more changes nothing
 */
async function changeStory(
  story: Id,
  change: (content: StoryContent) => StoryContent,
): Promise<StoryChange[]> {
  const { changes } = await changeStories(async (stories) => {
    const before = stories.get(story)?.content;
    if (!before || (before.erasedAt !== null && change(before) !== before))
      throw new ProblemError(problem('stories.gone'));
    return { changes: [{ story, change: (content) => change(content ?? before) }], result: null };
  });
  return told(changes, changes);
}

/** The result, once pages of ours are told and the packs are being made. */
function told<T>(changes: StoryChange[], result: T): T {
  if (changes.length > 0) {
    emit('storiesChanged');
    void growWaiting();
  }
  return result;
}

async function summarise({
  story,
  version,
  savedAt,
  content,
  damaged,
}: StoredStory): Promise<StorySummary> {
  const { title, articles, keepsByItself } = content;
  const known = { id: story, title, version, articles, keepsByItself, savedAt, damaged };
  return { ...known, ...(await growthOf(story)) };
}
