import { describe, expect, it } from 'vitest';
import { resolveSpeakers } from '../../../../engine/claims/resolve-speakers';
import type { SpeakerView } from '../../../../engine/claims/source-of-sentence';
import { speakerDirectory } from '../../../../engine/claims/speaker-directory';
import { tokenise } from '../../../../engine/text/tokenise';
import { attributionCases, caseSpeakers } from './attribution-cases';
import { attributedArticles, attributionForms } from './attribution-forms';
import { transcripts } from './transcripts';

const directory = speakerDirectory(caseSpeakers);

const read = (paragraphs: readonly (readonly string[])[]) =>
  paragraphs.flatMap((sentences) =>
    sentences.map((text, i) => ({ text, tokens: tokenise(text), opensParagraph: i === 0 })),
  );

/** A view's speaker as the cases write it. */
function spokenBy(view: SpeakerView | undefined): string | null {
  if (view?.how !== 'named' && view?.how !== 'carried') return null;
  if (view.partners.length) return [...view.partners, view.id].join('+');
  return view.id ?? `=${view.name}`;
}

describe('resolveSpeakers', () => {
  for (const { form, sentences, speaker } of [...attributionCases, ...attributionForms]) {
    it(form, () => {
      const views = resolveSpeakers(read(sentences.map((text) => [text])), directory);
      expect(spokenBy(views.at(-1))).toBe(speaker);
    });
  }

  for (const { about, text } of attributedArticles) {
    it(about, () => {
      const sentences = read(text.map((paragraph) => paragraph.map(([sentence]) => sentence)));
      const found = resolveSpeakers(sentences, directory).map(spokenBy);
      expect(found).toEqual(text.flatMap((paragraph) => paragraph.map(([, speaker]) => speaker)));
    });
  }

  for (const { about, text, publisher } of transcripts) {
    it(`transcript, ${about}`, () => {
      const sentences = read(text.map((paragraph) => paragraph.map(([sentence]) => sentence)));
      const views = resolveSpeakers(sentences, directory, publisher ?? null);
      expect(
        views.map(({ how, name }) => (how === 'named' || how === 'carried' ? name : null)),
      ).toEqual(text.flatMap((paragraph) => paragraph.map(([, speaker]) => speaker)));
    });
  }

  it('keeps the label of a transcript apart from what is said', () => {
    const sentences = read([['MS. VARDA: The dam stays open.'], ['QUESTION: Why?']]);
    const [view] = resolveSpeakers(sentences, directory);
    expect(view?.attribution?.source).toEqual({ from: 0, to: 2 });
  });

  it('takes an unnamed official for the organisation whose page it is', () => {
    const sentences = read([['SENIOR OFFICIAL: The dam stays open.'], ['Q: Why?']]);
    const views = resolveSpeakers(sentences, directory, 'norvia');
    expect(views.map(({ id }) => id)).toEqual(['norvia', null]);
  });

  it.each([
    ['South Korean authorities said the ferry sank.', 'South Korean authorities', 'south-korea'],
    ['Authorities in South Korea say it sank.', 'Authorities in South Korea', 'south-korea'],
    ['Dutch officials said the ferry sank.', 'Dutch officials', 'netherlands'],
    ['North Korean authorities said the ferry sank.', 'North Korean authorities', null],
    ['South Korean fishermen said the ferry sank.', 'South Korean fishermen', null],
  ])('knows for which state a common noun speaks: %s', (text, name, id) => {
    const states = speakerDirectory([
      { id: 'south-korea', type: 'Organization', name: 'South Korea', alternateName: [] },
      { id: 'netherlands', type: 'Organization', name: 'Netherlands', alternateName: [] },
    ]);
    const [view] = resolveSpeakers([{ text, tokens: tokenise(text) }], states);
    expect(view).toMatchObject({ how: 'named', name, id });
  });

  it('takes a page without names for its publisher’s own words', () => {
    const text = 'We will keep the dam open.';
    const [view] = resolveSpeakers([{ text, tokens: tokenise(text) }], directory, 'norvia');
    expect(view).toMatchObject({ id: 'norvia', how: 'near' });
  });

  it('carries a quotation that runs over sentences', () => {
    const texts = ['“The dam stays,” Varda said.', '“The levy goes.', 'So do the fines.”'];
    const views = resolveSpeakers(
      texts.map((text) => ({ text, tokens: tokenise(text) })),
      directory,
    );
    expect(views.map(({ id }) => id)).toEqual(['varda', 'varda', 'varda']);
  });

  it.each([
    ['Nobody at the ministry of waters said that the dam was open.', 'nobody'],
    ['No one in Norvia said that the dam was open.', 'nobody'],
    ['None of the officials said that the dam was open.', 'nobody'],
    ['Nobody doubts it, Ilse Varda said.', 'named'],
  ])('tells what nobody said: %s', (text, how) => {
    const [view] = resolveSpeakers([{ text, tokens: tokenise(text) }], directory);
    expect(view?.how).toBe(how);
  });
});
