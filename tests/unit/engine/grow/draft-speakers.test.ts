import { describe, expect, it } from 'vitest';
import { draftSpeakers } from '../../../../engine/grow/draft-speakers';
import { madeUp } from './kept-articles';

const draft = (...paragraphs: string[]) => draftSpeakers([madeUp('one', ...paragraphs)]);

describe('draftSpeakers', () => {
  it('joins a full name and a family name, in any spelling', () => {
    const [speaker, ...others] = draft(
      'Energy Minister Dmitri Tchernov spoke first.',
      'Chernov said the dam would hold.',
    );
    expect(others).toEqual([]);
    expect(speaker).toMatchObject({ name: 'Dmitri Tchernov', alternateName: ['Chernov'] });
  });

  it('keeps two of one family name apart', () => {
    const names = draft(
      'Energy Minister Irena Dovak spoke first. Party leader Mirko Dovak answered her.',
    ).map(({ name }) => name);
    expect(names).toEqual(['Irena Dovak', 'Mirko Dovak']);
  });

  it.each([
    ['Karvian deputy energy minister Jon Aske resigned.', 'Karvian deputy energy minister'],
    ['Jon Aske, a senior Karvian official, resigned.', 'senior Karvian official'],
    ['The official, Jon Aske, resigned.', undefined],
  ])('takes titles from around a name: %s', (sentence, title) => {
    expect(draft(sentence)[0]).toMatchObject({ name: 'Jon Aske' });
    expect(draft(sentence)[0]?.titles?.[0]).toBe(title);
  });

  it('knows a state by its seat and its people, and whom it employs', () => {
    const speakers = draft(
      'Danish Foreign Minister Lise Vang met reporters in Copenhagen.',
      'The Danish Foreign Ministry said she was well.',
    );
    const byName = new Map(speakers.map((each) => [each.name, each]));
    expect(byName.get('Denmark')?.alternateName).toEqual(['Copenhagen']);
    expect(byName.get('Lise Vang')?.affiliation).toBe('denmark');
    expect(byName.get('Danish Foreign Ministry')?.affiliation).toBe('denmark');
  });

  it.each([
    ['Kang Min-ho, the transport minister, resigned.', 'Kang Min-ho', 'transport minister'],
    ['The dam is safe, said President Han Ji-won.', 'Han Ji-won', 'President'],
  ])('reads a first name of two halves: %s', (sentence, name, title) => {
    const { names } = madeUp('one', sentence);
    expect(names).toContainEqual(expect.objectContaining({ printed: name, title }));
  });

  it.each(['Police in Carrow say the bridge is shut.', 'Rescuers found the ferry.'])(
    'takes no common noun for a name: %s',
    (sentence) => {
      expect(draft(sentence).filter(({ name }) => name !== 'Carrow')).toEqual([]);
    },
  );

  it.each([
    ['Lothmar refused, Lothmar said.', 'Rain fell in Lothmar.'],
    ['Lothmar said it would not pay.', 'Lothmar’s foreign ministry was silent.'],
  ])('takes a place for nobody, though it speaks: %s', (first, second) => {
    expect(draft(first, second).map(({ type }) => type)).not.toContain('Person');
  });

  it('takes one word that speaks for a person elsewhere', () => {
    expect(draft('Tarn refused, Tarn said.').map(({ type }) => type)).toEqual(['Person']);
  });

  it.each([
    'Foreign ministry spokesman Pell Arden said so.',
    'Karvian minister Pell Arden said so.',
  ])('takes what an office is called for no name: %s', (sentence) => {
    const people = draft(sentence).filter(({ type }) => type === 'Person');
    expect(people.map(({ name }) => name)).toEqual(['Pell Arden']);
  });

  it('takes agencies and papers for nobody', () => {
    expect(draft('The dam broke, Reuters said.', 'The Oster news agency reported it.')).toEqual([]);
  });
});
