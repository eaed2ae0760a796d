import { createEngine } from '../../engine/engine';
import { type GuessedWording, wordingGuesser } from '../../engine/grow/guess-wording';
import { toldDay } from '../../engine/grow/told-day';
import { mapDeciders } from '../../engine/match/decision/combine';
import weights from '../../engine/match/decision/weights.json';
import { articleCoverage } from '../../engine/pack/article-coverage';
import type { Article, Id, LeftOutReason, Pack, PackBundle } from '../../engine/pack/types';
import type { Span } from '../../engine/text/span';
import { tokenise } from '../../engine/text/tokenise';
import type { Draft, DraftSentence } from './draft';
import { beginStatement } from './new-entry';

/** Below this the engine's guess is more often wrong than worth reading. */
const worthProposing = 0.1;

/** From here the likeliest statement is filled in, for the author to agree to. */
const likely = 0.5;

/** Content words that a new statement's id is made of. */
const wordsInId = 4;

/**
 * A draft of everything in an article that the pack does not account for yet. `bundle.pack` need not
 * hold the article; what it holds of drafts (`withDrafts`) is proposed like all else.
 */
export function draftArticle(bundle: PackBundle, article: Article): Draft {
  const pack = withArticle(bundle.pack, article);
  const thresholds = { mark: likely, suggest: worthProposing };
  const proposing = mapDeciders(weights, (decider) => ({ ...decider, thresholds }));
  const engine = createEngine([bundle], proposing);
  const { claims } = engine.analyseArticle({
    text: article.text,
    headline: article.headline,
    datePublished: article.datePublished,
  });
  const glosses = new Map(pack.statements.map(({ id, text }) => [id, text]));
  const guess = wordingGuesser(pack, article);
  const taken = new Set<Id>(glosses.keys());
  const { open } = articleCoverage(pack, article);
  return {
    article: article.id,
    sentences: open.map((stretch): DraftSentence => {
      const span = trimmed(article.text, stretch);
      const exact = article.text.slice(span.start, span.end);
      const wording = guess(span);
      const matches = claims
        .filter(({ start, end }) => start < span.end && span.start < end)
        .flatMap((claim) => claim.matches);
      const [best] = matches;
      const id = newId(exact, wording, taken);
      taken.add(id);
      const said = { ...wording, day: toldDay(tokenise(exact), article.datePublished) };
      return {
        exact,
        decision: 'open',
        statement: best !== undefined && best.probability >= likely ? best.statement : '',
        proposals: matches.map(({ statement, probability }) => ({
          statement,
          probability: Number(probability.toFixed(2)),
          text: glosses.get(statement) ?? '',
        })),
        quotationType: wording.quotationType,
        attribution: wording.attribution,
        new: beginStatement(id, said),
        leaveOut: guessReason(exact, span, article),
      };
    }),
  };
}

/** The pack with the article in it, in place of an older version. */
export function withArticle(pack: Pack, article: Article): Pack {
  const others = pack.articles.filter(({ id }) => id !== article.id);
  return { ...pack, articles: [...others, article] };
}

/** A stretch without the joining marks and white space at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const passage = text.slice(start, end);
  const from = passage.search(/[^\s,;–—-]/);
  return { start: start + Math.max(0, from), end: start + passage.trimEnd().length };
}

/** An id from the speaker and the first content words that is not taken yet. */
function newId(exact: string, { speaker }: GuessedWording, taken: ReadonlySet<Id>): Id {
  const words = tokenise(exact)
    .filter(({ stop }) => !stop)
    .map(({ norm }) => norm.replaceAll(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '')
    .slice(0, wordsInId);
  const stem = [...(speaker === undefined ? [] : [speaker]), ...words].join('-') || 'statement';
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Reasons that can be seen without reading; empty when there is none. */
function guessReason(exact: string, { start }: Span, article: Article): LeftOutReason | '' {
  if (exact === article.headline) return 'headline-repeated';
  if (start < article.headline.length + 200 && /^by\s+\p{Lu}/iu.test(exact)) return 'byline';
  if (!/[.!?…”"]\s*$/.test(exact) && exact.length < 60) return 'furniture';
  return '';
}
