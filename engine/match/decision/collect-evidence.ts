import type { PageArticle } from '../../article/types';
import { gateSentences, passesGate } from '../../claims/crisis-gate';
import { type Evidence, gatherEvidence, type PageSentence } from '../evidence/gather-evidence';
import { addMeaning, closenessTo, closestStatements } from '../meaning/meaning-features';
import type { VectorOf } from '../meaning/sentence-vector';
import type { PackModel } from '../model/pack-model';
import { splitSentence } from '../proposition/split-sentence';
import { polarityOfMatch, turnedWordsOf } from '../receipt/polarity-of-match';
import { addPageFeatures, firstProbability, type Weights } from './combine';
import { readSentencesInSteps } from './read-sentences';
import { runToEnd } from './run-to-end';

/** First-pass probability from which a match is asked whether it says the contrary: that takes its time. */
const worthACloserLook = 0.3;

/** Candidates of a sentence that its parts are asked about: the likeliest. */
const likeliest = 8;

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
  const isAbout = !gate || passesGate(model.pack.gate, sentences, article.headline);
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
