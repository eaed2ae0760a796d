import { describe, expect, it } from 'vitest';
import type { Group, Member } from '../../../engine/grow/types';
import { groupsLike, isSeldomRecognised } from '../../../stories/shared-words';

const group = (...texts: string[]): Group => ({
  id: texts[0] ?? '',
  members: texts.map((text, at) => ({ article: `a${at}`, text, start: 0, sure: true }) as Member),
  text: texts[0] ?? '',
  speaker: null,
  day: '2033-03-08',
  outlets: texts.map((_, at) => `Outlet ${at}`),
});

const lock = group(
  'The lock at Velm will be closed until the end of April.',
  'Until the end of April the lock at Velm stays closed.',
);
const barges = group(
  'Barges with gravel turned back in the rain.',
  'Skippers gave up and went home with their cargo.',
);
const short = group('The lock is shut.', 'They shut the lock.');
const lone = group('Nobody was asked.');

describe('what further pages are likely to be missed for', () => {
  it.each([
    ['much in common', lock, false],
    ['little in common', barges, true],
    ['few words', short, true],
    ['one outlet alone', lone, false],
  ])('words with %s', (_, each, seldom) => {
    expect(isSeldomRecognised(each)).toBe(seldom);
  });
});

describe('statements like a text', () => {
  it('are those that share its words, most first', () => {
    const all = [lone, barges, short, lock];
    expect(groupsLike(all, 'The lock at Velm opens at the end of April')).toEqual([lock, short]);
    expect(groupsLike(all, 'gravel')).toEqual([barges]);
    expect(groupsLike(all, 'the')).toEqual([]);
  });
});
