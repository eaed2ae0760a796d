import type { PageArticle } from '../../article/types';
import { gateSentences, passesGate } from '../../claims/crisis-gate';
import { resolveSpeakers, type SpokenSentence } from '../../claims/resolve-speakers';
import type { Id } from '../../pack/types';
import { issuingBodies } from '../../sentence/attribution/cues';
import type { SentencePart } from '../../sentence/clauses/sentence-parts';
import type { TurnedWord } from '../../sentence/negation/negation-scope';
import { segmentSentences } from '../../text/segment-sentences';
import { tokenise } from '../../text/tokenise';
import { type Evidence, gatherEvidence, type PageSentence } from '../evidence/gather-evidence';
import { addMeaning, closenessTo, closestStatements } from '../meaning/meaning-features';
import type { VectorOf } from '../meaning/sentence-vector';
import type { PackModel } from '../model/pack-model';
import { profileOf } from '../proposition/profile';
import { splitSentence } from '../proposition/split-sentence';
import { polarityOfMatch, turnedWordsOf } from '../receipt/polarity-of-match';
import { addPageFeatures, firstProbability, lastProbability, type Weights } from './combine';
import { runToEnd } from './run-to-end';

/**
 * Tokens of a sentence that are read. No sentence of news prose is half as long; what is longer is a
 * list, a table or debris, and must not cost more than its length.
 */
const longestSentence = 250;

/** Below this a match is not worth telling even to somebody who looks a sentence up. */
const negligible = 0.01;

/** First-pass probability from which a match is asked whether it says the contrary: that takes its time. */
const worthACloserLook = 0.3;

/** Candidates of a sentence that its parts are asked about: the likeliest. */
const likeliest = 8;

/** A statement that a sentence may report. */
export type FoundStatement = {
  evidence: Evidence;
  probability: number;
  /** The part of the sentence that states it; null when it takes all of it. */
  part: SentencePart | null;
};

/** Share of the whole sentence's probability from which a part states it by itself. */
const statesItself = 0.5;

/** A page read against one pack: its sentences, and for each what it may report, best first. */
export type PackReading = {
  sentences: PageSentence[];
  found: FoundStatement[][];
};

/** The page's sentences with tokens, speakers and propositions, as the pack sees them. */
export function readSentences(model: PackModel, article: PageArticle): PageSentence[] {
  return runToEnd(readSentencesInSteps(model, article));
}

function* readSentencesInSteps(
  model: PackModel,
  article: PageArticle,
): Generator<void, PageSentence[]> {
  const { text } = article;
  let before = 0;
  const cut: (Omit<PageSentence, 'speaker' | 'profile'> & SpokenSentence)[] = [];
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
    sentences.push({ ...sentence, speaker, profile });
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

/** What each sentence of a page may report, and what speaks for it. */
export type PageEvidence = {
  sentences: PageSentence[];
  evidence: Evidence[][];
};

/** Evidence for every sentence of a page; empty lists when the page is about something else. */
export function collectEvidence(...page: Parameters<typeof collectEvidenceInSteps>): PageEvidence {
  return runToEnd(collectEvidenceInSteps(...page));
}

/** The same in steps of about a sentence, between which other work may be done. */
export function* collectEvidenceInSteps(
  model: PackModel,
  article: PageArticle,
  weights: Weights,
  gate = true,
): Generator<void, PageEvidence> {
  const sentences = yield* readSentencesInSteps(model, article);
  const isAbout = !gate || passesGate(model.pack.gate, sentences);
  const evidence: Evidence[][] = [];
  for (const sentence of sentences) {
    evidence.push(isAbout ? evidenceOf(model, sentence, article) : []);
    if (isAbout) yield;
  }
  return withPage(model, { sentences, evidence }, weights);
}

/** The same page once the meaning of some of its sentences is known: those are looked at anew. */
export function deepenEvidence(
  model: PackModel,
  article: PageArticle,
  { sentences, evidence }: PageEvidence,
  weights: Weights,
  vectorOf: VectorOf,
): PageEvidence {
  const deepened = sentences.map((sentence, i) => {
    const vector = vectorOf(sentence.text);
    const byWords = evidence[i] as Evidence[];
    // A page about something else stays so, whatever its sentences mean.
    if (!vector || byWords.length === 0) return byWords;
    const closeness = closenessTo(model, vector, vectorOf);
    const found = evidenceOf(model, sentence, article, closestStatements(closeness));
    addMeaning(found, closeness);
    return found;
  });
  return withPage(model, { sentences, evidence: deepened }, weights);
}

function evidenceOf(
  model: PackModel,
  sentence: PageSentence,
  { datePublished }: PageArticle,
  nominated: readonly number[] = [],
): Evidence[] {
  const whole = gatherEvidence(model, sentence, datePublished, { nominated });
  const among = whole.slice(0, likeliest).map(({ statement }) => statement);
  const parts = splitSentence(sentence, model.context).flatMap((reading) => {
    const found = gatherEvidence(model, reading.sentence, datePublished, { among });
    for (const each of found) {
      each.features.piece = 1;
      each.part = reading.part;
    }
    return found;
  });
  return [...whole, ...parts];
}

/** Adds to the evidence of each sentence what only the page around and a closer look tell. */
function withPage(model: PackModel, page: PageEvidence, weights: Weights): PageEvidence {
  const { sentences, evidence } = page;
  const topical = gateSentences(model.pack.gate, sentences);
  const topic = topical.filter(Boolean).length / topical.length;
  evidence.forEach((found, i) => {
    const near = topical[i] || topical[i - 1] || topical[i + 1];
    for (const { features } of found) {
      features.offTopic = Math.max(0, 1 - 2 * topic);
      features.sentenceOffTopic = topical[i] ? 0 : near ? 0.3 : 1;
    }
  });
  evidence.forEach((found, i) => {
    const words = new Map<SentencePart | undefined, TurnedWord[]>();
    for (const { statement, features, part } of found) {
      if (firstProbability(weights, features) < worthACloserLook) continue;
      const own = words.get(part) ?? turnedWordsOf(model, sentences[i] as PageSentence, part);
      words.set(part, own);
      if (polarityOfMatch(model, own, statement) === 'opposite') features.opposite = 1;
    }
  });
  addPageFeatures(
    evidence,
    (features) => firstProbability(weights, features),
    (a, b) => areRelated(model, a, b),
  );
  return page;
}

/** Statements of the same event, or of the same speaker on the same day. */
export function areRelated(model: PackModel, a: number, b: number): boolean {
  if (a === b) return false;
  const first = model.statements[a]?.statement;
  const second = model.statements[b]?.statement;
  if (!first || !second) return false;
  if (first.event && first.event === second.event) return true;
  return (
    first.speaker !== undefined &&
    first.speaker === second.speaker &&
    first.dateCreated === second.dateCreated
  );
}

/** What the sentences of a page report, from what speaks for it. */
export function decidePage({ sentences, evidence }: PageEvidence, weights: Weights): PackReading {
  return { sentences, found: evidence.map((list) => bestReadings(list, weights)) };
}

/** Each statement once, by the best reading of the sentence, the likeliest first. */
function bestReadings(readings: readonly Evidence[], weights: Weights): FoundStatement[] {
  const ranked = readings
    .map((evidence) => ({ evidence, probability: lastProbability(weights, evidence.features) }))
    .filter(({ probability: p }) => p >= negligible)
    .sort((a, b) => b.probability - a.probability || a.evidence.statement - b.evidence.statement);
  const best = new Map<number, FoundStatement>();
  for (const { evidence, probability: p } of ranked) {
    const known = best.get(evidence.statement);
    if (!known) {
      best.set(evidence.statement, { evidence, probability: p, part: evidence.part ?? null });
    } else if (!known.part && evidence.part && p >= statesItself * known.probability) {
      known.part = evidence.part;
    }
  }
  return [...best.values()];
}
