import { describe, expect, it } from 'vitest';
import { madeUp } from './kept-articles';

const sentencesOf = (...paragraphs: string[]): string[] =>
  madeUp('one', ...paragraphs).sentences.map(({ text }) => text);

describe('readKeptArticle', () => {
  it('leaves out a link that stands behind a sentence', () => {
    expect(sentencesOf('The port of Tarn is closed. read more', 'The sea is calm.')).toEqual([
      'The port of Tarn is closed.',
      'The sea is calm.',
    ]);
    expect(sentencesOf('“The port is closed.” Read more')).toContain('“The port is closed.”');
  });

  it('leaves in what only sounds like a link', () => {
    expect(sentencesOf('The children of Tarn read more')).toEqual([
      'The children of Tarn read more',
    ]);
    expect(sentencesOf('The mayor of Tarn asks the children to read more.')).toEqual([
      'The mayor of Tarn asks the children to read more.',
    ]);
  });

  it('opens the paragraph behind such a link', () => {
    const read = madeUp('one', 'The port of Tarn is closed. read more', 'The sea is calm.');
    expect(read.sentences.map(({ opensParagraph }) => opensParagraph)).toEqual([true, true]);
  });
});
