import { describe, expect, it } from 'vitest';
import { resolveSpeakers } from '../../../../engine/claims/resolve-speakers';
import { speakerDirectory } from '../../../../engine/claims/speaker-directory';
import { tokenise } from '../../../../engine/text/tokenise';
import { attributionCases, caseSpeakers } from './attribution-cases';

const directory = speakerDirectory(caseSpeakers);

describe('resolveSpeakers', () => {
  for (const { form, sentences, speaker } of attributionCases) {
    it(form, () => {
      const read = sentences.map((text) => ({ text, tokens: tokenise(text) }));
      const view = resolveSpeakers(read, directory).at(-1);
      const isAttributed = view?.how === 'named' || view?.how === 'carried';
      expect(isAttributed ? view.id : null).toBe(speaker);
    });
  }

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
});
