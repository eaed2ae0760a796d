import type { PageArticle } from '../../article/types';
import { gateSentences, passesGate } from '../../claims/crisis-gate';
import { type Evidence, gather, type PageSentence, type Sieve } from '../evidence/gather-evidence';
import { addMeaning, closenessTo, closestStatements } from '../meaning/meaning-features';
import type { VectorOf } from '../meaning/sentence-vector';
import type { PackModel } from '../model/pack-model';
import { splitSentence } from '../proposition/split-sentence';
import { polarityOfMatch, turnedWordsOf } from '../receipt/polarity-of-match';
import { addPageFeatures, firstProbability, type Weights } from './combine';
import { readSentencesInSteps } from './read-sentences';
import { runToEnd } from './run-to-end';
import { createSieve, type Surroundings, worthACloserLook } from './sieve';

/** Candidates of a sentence that its parts are asked about: the likeliest. */
const likeliest = 8;

/** What each sentence of a page may report, and what speaks for it. */
export type PageEvidence = {
  sentences: PageSentence[];
  evidence: Evidence[][];
};

export type CollectOptions = {
  /** Whether only a page about the pack's crisis is looked at; true when absent. */
  gate?: boolean;
  /** Whether statements that can change no decision are told of as well, as for learning; false when absent. */
  everything?: boolean;
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
  { gate = true, everything = false }: CollectOptions = {},
): Generator<void, PageEvidence> {
  const sentences = yield* readSentencesInSteps(model, article);
  if (gate && !passesGate(model.pack.gate, sentences, article.headline))
    return { sentences, evidence: sentences.map(() => []) };
  const surroundings = surroundingsOf(model, sentences);
  const evidence: Evidence[][] = [];
  for (const [i, sentence] of sentences.entries()) {
    const sieve = everything ? undefined : createSieve(weights, surroundings[i] as Surroundings);
    evidence.push(evidenceOf(model, sentence, article, { ...(sieve && { sieve }) }));
    yield;
  }
  return withPage(model, { sentences, evidence }, surroundings, weights);
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
    const found = evidenceOf(model, sentence, article, { nominated: closestStatements(closeness) });
    addMeaning(found, closeness);
    return found;
  });
  const surroundings = surroundingsOf(model, sentences);
  return withPage(model, { sentences, evidence: deepened }, surroundings, weights);
}

function evidenceOf(
  model: PackModel,
  sentence: PageSentence,
  { datePublished }: PageArticle,
  options: { nominated?: readonly number[]; sieve?: Sieve },
): Evidence[] {
  const { looked, found } = gather(model, sentence, datePublished, options);
  const among = looked.slice(0, likeliest);
  const { sieve } = options;
  const ofParts = splitSentence(sentence, model.context).flatMap((reading) => {
    const { part } = reading;
    const within = { among, part, ...(sieve && { sieve }) };
    return gather(model, reading.sentence, datePublished, within).found;
  });
  return [...found, ...ofParts];
}

/** For each sentence, how far the page and what stands around it are from the pack's subject. */
function surroundingsOf(model: PackModel, sentences: readonly PageSentence[]): Surroundings[] {
  const topical = gateSentences(model.pack.gate, sentences);
  const topic = topical.filter(Boolean).length / topical.length;
  return topical.map((isTopical, i) => {
    const near = isTopical || topical[i - 1] || topical[i + 1];
    return {
      offTopic: Math.max(0, 1 - 2 * topic),
      sentenceOffTopic: isTopical ? 0 : near ? 0.3 : 1,
    };
  });
}

/** Adds to the evidence of each sentence what only the page around and a closer look tell. */
function withPage(
  model: PackModel,
  page: PageEvidence,
  surroundings: readonly Surroundings[],
  weights: Weights,
): PageEvidence {
  const { sentences, evidence } = page;
  evidence.forEach((found, i) => {
    for (const { features } of found) Object.assign(features, surroundings[i]);
  });
  const first = evidence.map((found, i) =>
    found.map((each) => {
      const { statement, features, part } = each;
      const alike = firstProbability(weights, features);
      if (alike < worthACloserLook) return alike;
      const words = turnedWordsOf(model, sentences[i] as PageSentence, part);
      each.polarity = polarityOfMatch(model, words, statement);
      if (each.polarity === 'same') return alike;
      features.opposite = 1;
      return firstProbability(weights, features);
    }),
  );
  addPageFeatures(evidence, first, (a, b) => areRelated(model, a, b));
  return page;
}

/** Statements of the same event, or of the same speaker on the same day. */
export function areRelated(model: PackModel, a: number, b: number): boolean {
  if (a === b) return false;
  const first = model.pack.headOf(a);
  const second = model.pack.headOf(b);
  if (first.event && first.event === second.event) return true;
  return (
    first.speaker !== undefined &&
    first.speaker === second.speaker &&
    first.dateCreated === second.dateCreated
  );
}
