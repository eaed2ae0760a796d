import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../engine/grow/types';
import { emptyStory, withArticle, withDecisions, withNewText } from '../../../stories/change-story';
import { hasChanged } from '../../../stories/changed-article';
import type { KeptEntry } from '../../../stories/types';

const prose = 'The lock at Velm stays shut until the end of April, she said.';
const other = 'The lock at Velm stays shut until the middle of May, she said.';

describe('a page that was kept', () => {
  it.each<[string, string[], boolean]>([
    ['the same', [prose, 'Share'], false],
    ['another time and count', [prose, '12 minutes ago', '37 comments'], false],
    ['other white space', [prose.replaceAll(' ', '  ')], false],
    ['another paragraph', [other], true],
    ['one more', [prose, other], true],
    ['one before it', [other, prose], true],
    ['nothing left', [], false],
  ])('%s', (_, now, changed) => {
    expect(hasChanged([prose, '5 minutes ago'], now)).toBe(changed);
  });

  it('that ends earlier is shown in part; one that lost what stood before is another', () => {
    expect(hasChanged([prose, other], [prose])).toBe(false);
    expect(hasChanged([prose, other], [other])).toBe(true);
  });
});

const entry = (id: string): KeptEntry => ({
  id,
  url: 'https://herald.example/lock',
  outlet: 'Herald',
  day: '2033-03-08',
  daySource: 'page',
  dateFrom: 'meta',
  language: 'en',
  keptAt: `2033-03-08T10:0${id.length}:00.000Z`,
  truncated: false,
});

describe('its new text', () => {
  const passage = (article: string) => ({ article, text: 'the lock', start: 4 });
  const decisions: Decision[] = [
    { kind: 'same', a: passage('old'), b: passage('courier'), at: '2033-03-08T12:00:00Z' },
    { kind: 'leave-out', passage: passage('old'), at: '2033-03-08T12:01:00Z' },
  ];
  const kept = withDecisions(
    withArticle(
      withArticle(emptyStory('The lock'), {
        ...entry('old'),
        outlet: 'The Herald',
        day: '2033-03-07',
        daySource: 'reader',
      }),
      entry('courier'),
    ),
    decisions,
  );

  it('takes the place of the old one, with what the reader said of it', () => {
    const renewed = withNewText(kept, 'old', entry('newer'));
    expect(renewed.articles.map(({ id }) => id)).toEqual(['courier', 'newer']);
    expect(renewed.articles[1]).toMatchObject({
      outlet: 'The Herald',
      day: '2033-03-07',
      daySource: 'reader',
    });
    expect(JSON.stringify(renewed.decisions)).toBe(
      JSON.stringify(decisions).replaceAll('"old"', '"newer"'),
    );
  });

  it('that is the same, or of no article there, changes nothing', () => {
    expect(withNewText(kept, 'old', entry('old'))).toBe(kept);
    expect(withNewText(kept, 'wire', entry('newer'))).toBe(kept);
  });
});
