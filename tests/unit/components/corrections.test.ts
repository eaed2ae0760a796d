import { describe, expect, it } from 'vitest';
import {
  asItIs,
  correctionsOf,
  formulationsOf,
  joiningOf,
  selectionOf,
} from '../../../components/stories/corrections';
import type { Decision, Group, Member } from '../../../engine/grow/types';

const at = '2033-03-08T12:00:00.000Z';

const member = (article: string, text: string, start: number, sure = true): Member => ({
  article,
  text,
  start,
  sentence: { start: 0, end: 80 },
  probability: 1,
  sure,
  decided: false,
});

const herald = member('herald', 'the lock stays shut', 4);
const courier = member('courier', 'the lock will not open', 9);
const group: Group = {
  id: 'herald-4',
  members: [herald, courier, member('wire', 'the lock is old', 2, false)],
  text: 'the lock stays shut',
  speaker: 'Nils Orm',
  day: '2033-03-08',
  outlets: ['Herald', 'Courier'],
};
const passage = { article: 'herald', text: 'the lock stays shut', start: 4 };

describe('corrections of a statement', () => {
  it('are decisions on what was changed alone, and name a passage', () => {
    expect(correctionsOf(group, asItIs(group), at)).toEqual([]);
    const corrected = {
      text: ' The lock is closed. ',
      speaker: '',
      day: '2033-03-07',
      formulation: 'No barge gets through.',
    };
    expect(correctionsOf(group, corrected, at)).toEqual([
      { kind: 'rename', passage, text: 'The lock is closed.', at },
      { kind: 'speaker', passage, speaker: null, at },
      { kind: 'day', passage, day: '2033-03-07', at },
      { kind: 'formulation', passage, text: 'No barge gets through.', at },
    ]);
    expect(correctionsOf(group, { ...asItIs(group), day: '' }, at)).toEqual([]);
  });

  it('join two statements by a wording of each', () => {
    const other = { ...group, members: [member('wire', 'barges wait', 7)] };
    expect(joiningOf(group, other, at)).toEqual([
      { kind: 'same', a: passage, b: { article: 'wire', text: 'barges wait', start: 7 }, at },
    ]);
  });

  it('of which words count keep them with the others', () => {
    const words = { text: 'lock stays', start: 8 };
    const chosen = { article: 'herald', ...words };
    const { sentence: _, probability: __, sure: ___, decided: ____, ...other } = courier;
    expect(selectionOf(group, herald, words, at)).toEqual([
      { kind: 'take-in', passage: chosen, at },
      { kind: 'same', a: chosen, b: other, at },
    ]);
    expect(selectionOf({ ...group, members: [herald] }, herald, words, at)).toHaveLength(1);
  });

  it('tell the reader’s other words for it, each once', () => {
    const said = (text: string, article: string): Decision => ({
      kind: 'formulation',
      passage: { ...passage, article },
      text,
      at,
    });
    const decisions = [said('Shut.', 'herald'), said('Shut.', 'herald'), said('Open.', 'wire')];
    expect(formulationsOf(group, decisions)).toEqual(['Shut.']);
  });
});
