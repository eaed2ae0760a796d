import { describe, expect, it } from 'vitest';
import { findPassage } from '../../../stories/find-passage';

const text =
  'The lock at Velm stays shut, she said. “Nobody was asked,” Orm added, and left.\n\nTwo barges turned back in the rain.';

describe('what was selected on a page', () => {
  it.each([
    [
      'a sentence',
      'The lock at Velm stays shut, she said.',
      'The lock at Velm stays shut, she said.',
    ],
    [
      'nearly all of one',
      'lock at Velm stays shut, she said',
      'The lock at Velm stays shut, she said.',
    ],
    ['a part of one', 'Nobody was asked', 'Nobody was asked'],
    [
      'laid out otherwise',
      ' Two  barges\nturned\tback in the rain. ',
      'Two barges turned back in the rain.',
    ],
    [
      'quoted otherwise',
      '"Nobody was asked," Orm added, and left.',
      '“Nobody was asked,” Orm added, and left.',
    ],
    [
      'with the end of the one before',
      'she said. “Nobody was asked,” Orm added, and left.',
      '“Nobody was asked,” Orm added, and left.',
    ],
  ])('%s is found', (_, selected, found) => {
    const passage = findPassage(text, selected);
    expect(passage?.text).toBe(found);
    expect(text.slice(passage?.start).startsWith(found)).toBe(true);
  });

  it.each([['Orm'], ['She never said so.'], ['   ']])('“%s” is not', (selected) => {
    expect(findPassage(text, selected)).toBeNull();
  });
});
