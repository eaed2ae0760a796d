import type { SentencePart } from '../../sentence/clauses/sentence-parts';
import type { Evidence, PageSentence } from '../evidence/gather-evidence';
import type { PageEvidence } from './collect-evidence';
import { lastProbability, type Weights } from './combine';
import { negligible } from './sieve';

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

/** What the sentences of a page report, from what speaks for it. */
export function decidePage({ sentences, evidence }: PageEvidence, weights: Weights): PackReading {
  return { sentences, found: evidence.map((list) => bestReadings(list, weights)) };
}

/** Each statement once, by the best reading of the sentence, the likeliest first. */
function bestReadings(readings: readonly Evidence[], weights: Weights): FoundStatement[] {
  const ranked: { evidence: Evidence; probability: number }[] = [];
  for (const evidence of readings) {
    const p = lastProbability(weights, evidence.features);
    // Most are negligible.
    if (p >= negligible) ranked.push({ evidence, probability: p });
  }
  ranked.sort(
    (a, b) => b.probability - a.probability || a.evidence.statement - b.evidence.statement,
  );
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
