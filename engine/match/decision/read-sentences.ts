import type { PageArticle } from '../../article/types';
import { resolveSpeakers, type SpokenSentence } from '../../claims/resolve-speakers';
import type { Id } from '../../pack/types';
import { issuingBodies } from '../../sentence/attribution/cues';
import { segmentSentences } from '../../text/segment-sentences';
import { tokenise } from '../../text/tokenise';
import type { PageSentence } from '../evidence/gather-evidence';
import type { PackModel } from '../model/pack-model';
import { profileOf } from '../proposition/profile';
import { runToEnd } from './run-to-end';

/**
 * Tokens of a sentence that are read. No sentence of news prose is half as long; what is longer is a
 * list, a table or debris, and must not cost more than its length.
 */
const longestSentence = 250;

/** The page's sentences with tokens, speakers and propositions, as the pack sees them. */
export function readSentences(model: PackModel, article: PageArticle): PageSentence[] {
  return runToEnd(readSentencesInSteps(model, article));
}

/** The same in steps of a sentence, between which other work may be done. */
export function* readSentencesInSteps(
  model: PackModel,
  article: PageArticle,
): Generator<void, PageSentence[]> {
  const { text } = article;
  let before = 0;
  const cut: (Omit<PageSentence, 'speaker' | 'profile' | 'turned'> & SpokenSentence)[] = [];
  for (const { start, end } of segmentSentences(text)) {
    const sentence = text.slice(start, end);
    const opensParagraph = before === 0 || text.slice(before, start).includes('\n');
    before = end;
    const tokens = tokenise(sentence).slice(0, longestSentence);
    cut.push({ start, end, text: sentence, tokens, opensParagraph });
    yield;
  }
  const views = resolveSpeakers(cut, model.directory, publisherOf(model, article));
  const sentences: PageSentence[] = [];
  for (const [i, sentence] of cut.entries()) {
    const speaker = views[i] as (typeof views)[number];
    const profile = profileOf(
      sentence.text,
      sentence.tokens,
      speaker.mentions,
      speaker.attribution,
      model.context,
    );
    sentences.push({ ...sentence, speaker, profile, turned: new Map() });
    yield;
  }
  return sentences;
}

/** The pack's speaker that publishes the page itself: a ministry's statement, a briefing's transcript. */
function publisherOf({ directory }: PackModel, { outlet, author }: PageArticle): Id | null {
  for (const name of [author, outlet]) {
    const tokens = tokenise(name ?? '');
    const [mention] = directory.find(tokens);
    const rest = tokens.filter(
      (token, i) =>
        !token.stop &&
        !issuingBodies.has(token.norm) &&
        !(mention && i >= mention.from && i < mention.to),
    );
    if (mention && !mention.person && !rest.length) return mention.speaker;
  }
  return null;
}
