import { resolveSpeakers } from '../claims/resolve-speakers';
import type { SpeakerView } from '../claims/source-of-sentence';
import { speakerDirectory } from '../claims/speaker-directory';
import { describeQuote } from '../pack/quote-selector';
import type { Article, Id, Pack, QuotationType, Wording } from '../pack/types';
import { segmentSentences } from '../text/segment-sentences';
import type { Span } from '../text/span';
import { type Token, tokenise } from '../text/tokenise';

/** A passage of an article as a wording, as far as a program can tell; for somebody to confirm. */
export type GuessedWording = Omit<Wording, 'article'> & {
  /** The pack's speaker whose words the passage reports, when recognised. */
  speaker?: Id;
};

/**
 * Guesses for passages of one article, each with the context of the sentences before it. Source and
 * cue are copied from the sentence and are empty when it has none.
 */
export function wordingGuesser(pack: Pack, article: Article): (span: Span) => GuessedWording {
  const sentences = segmentSentences(article.text).map((span) => {
    const text = article.text.slice(span.start, span.end);
    return { ...span, text, tokens: tokenise(text) };
  });
  const views = resolveSpeakers(sentences, speakerDirectory(pack.speakers));
  return (span) => {
    const index = sentences.findIndex((sentence) => sentence.end > span.start);
    return guessWording(article.text, span, sentences[index], views[index]);
  };
}

/**
 * A passage as a wording, from the reading of the sentence it begins in.
 * @param text the article's
 */
export function guessWording(
  text: string,
  { start, end }: Span,
  sentence: { text: string; tokens: readonly Token[] } | undefined,
  view: SpeakerView | undefined,
): GuessedWording {
  const printed = (range: { from: number; to: number } | undefined): string => {
    const first = range && sentence?.tokens[range.from];
    const last = range && sentence?.tokens[range.to - 1];
    return first && last ? (sentence?.text.slice(first.start, last.end) ?? '') : '';
  };
  return {
    selector: describeQuote(text, start, end),
    quotationType: guessQuotationType(text.slice(start, end)),
    attribution: {
      source: printed(view?.attribution?.source),
      cue: printed(view?.attribution?.cue),
    },
    // "near" means only that somebody speaks in the sentences before.
    ...(view?.id == null || view.how === 'near' ? {} : { speaker: view.id }),
  };
}

/** Direct when nearly all of it stands in quotation marks, mixed when some does. */
export function guessQuotationType(passage: string): QuotationType {
  const quoted = passage.match(/["“„«][^"”“»]+["”“»]?/g)?.join('').length ?? 0;
  if (quoted === 0) return 'indirect';
  return quoted >= 0.6 * passage.length ? 'direct' : 'mixed';
}
