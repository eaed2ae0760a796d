import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../engine/grow/types';
import {
  emptyStory,
  withArticle,
  withCorrection,
  withDecisions,
  withErasure,
  withKeeping,
  withoutArticle,
  withoutChange,
  withTitle,
} from '../../../stories/change-story';
import type { KeptEntry, StoryContent } from '../../../stories/types';

const entry = (id: string, minute = 0): KeptEntry => ({
  id,
  url: `https://${id}.example/a`,
  outlet: id,
  day: '2031-06-03',
  daySource: 'page',
  dateFrom: 'meta',
  language: 'en',
  keptAt: `2031-06-03T10:${String(minute).padStart(2, '0')}:00.000Z`,
  truncated: false,
});

const leaveOut = (start: number): Decision => ({
  kind: 'leave-out',
  at: `2031-06-03T11:00:${String(start).padStart(2, '0')}.000Z`,
  passage: { article: 'a', text: 'words', start },
});

const two = [entry('a', 1), entry('b', 2)].reduce(withArticle, emptyStory('Bridge'));

describe('a change that changes nothing gives the story itself', () => {
  it.each<[string, (content: StoryContent) => StoryContent]>([
    ['an article that is there', (content) => withArticle(content, entry('a'))],
    ['an article that is not there, taken out', (content) => withoutArticle(content, 'x')],
    ['the same name', (content) => withTitle(content, ' Bridge ')],
    ['no name', (content) => withTitle(content, '  ')],
    ['asking as before', (content) => withKeeping(content, false)],
    ['no decision', (content) => withDecisions(content, [])],
    ['a day that is none', (content) => withCorrection(content, 'a', { day: 'tomorrow' })],
    ['the outlet as it is', (content) => withCorrection(content, 'a', { outlet: 'a' })],
  ])('%s', (_, change) => {
    expect(change(two)).toBe(two);
  });

  it('a decision that is asked for twice', () => {
    const once = withDecisions(two, [leaveOut(1)]);
    expect(withDecisions(once, [leaveOut(1)])).toBe(once);
    expect(withDecisions(once, [leaveOut(1), leaveOut(2)]).decisions).toHaveLength(2);
  });
});

it('a day that the reader corrects says so', () => {
  const [first] = withCorrection(two, 'a', { day: '2031-06-01' }).articles;
  expect(first).toMatchObject({ day: '2031-06-01', daySource: 'reader' });
});

describe('taking a change back', () => {
  const undone = (
    before: StoryContent,
    change: (content: StoryContent) => StoryContent,
    since: (content: StoryContent) => StoryContent = (content) => content,
  ) => {
    const after = change(before);
    return withoutChange(since(after), before, after);
  };

  it.each<[string, (content: StoryContent) => StoryContent]>([
    ['keeping', (content) => withArticle(content, entry('c', 3))],
    ['taking out', (content) => withoutArticle(content, 'a')],
    ['a name', (content) => withTitle(content, 'Flood')],
    ['decisions', (content) => withDecisions(content, [leaveOut(1), leaveOut(2)])],
    ['a correction', (content) => withCorrection(content, 'b', { outlet: 'Wire' })],
    ['keeping by itself', (content) => withKeeping(content, true)],
    ['erasing', (content) => withErasure(content, '2031-06-03T12:00:00Z')],
  ])('%s: the story is as before', (_, change) => {
    expect(undone(two, change)).toEqual(two);
  });

  it('what was done since, in another window, stays', () => {
    const result = undone(
      two,
      (content) => withoutArticle(content, 'a'),
      (content) =>
        withTitle(withDecisions(withArticle(content, entry('c', 3)), [leaveOut(1)]), 'Flood'),
    );
    expect(result.articles.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(result.decisions).toEqual([leaveOut(1)]);
    expect(result.title).toBe('Flood');
  });

  it('a name that was changed again since is left as it is', () => {
    const result = undone(
      two,
      (content) => withTitle(content, 'Flood'),
      (content) => withTitle(content, 'Storm'),
    );
    expect(result.title).toBe('Storm');
  });

  it('twice is as once', () => {
    const after = withoutArticle(two, 'a');
    const once = withoutChange(after, two, after);
    expect(withoutChange(once, two, after)).toBe(once);
  });
});
