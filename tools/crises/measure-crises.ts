import { createEngine, type Engine } from '../../engine/engine';
import { bundlePack } from '../corpus/build-packs';
import { crisisPack, pageWith, splitReports } from './crisis-pack';
import type { Crisis, CrisisSentence, CrisisStatement } from './read-crises';

/**
 * Of so many sentences, how many the engine would mark as reporting the statement, and how many of these it would
 * show as saying the contrary: what denies a statement may rightly be marked, as a denial of it.
 */
export type Share = { asked: number; marked: number; contrary: number };

export type CrisesFigures = {
  crises: number;
  /** Reports the pack does not hold: the more marked, the better. */
  reports: Share;
  /** Near misses of the statement: none should be marked. */
  nearMisses: Share;
  /** The same by kind of near miss. */
  byKind: [kind: string, Share][];
  /** Chance that a report ranks above a near miss of its own statement, 0 to 1; .5 is chance. */
  auc: number;
};

/** Builds a small pack of each crisis and asks it about the reports it lacks and about near misses. */
export function measureCrises(crises: readonly Crisis[]): CrisesFigures {
  const reports = noShare();
  const nearMisses = noShare();
  const byKind = new Map<string, Share>();
  let pairs = 0;
  let ordered = 0;
  for (const crisis of crises) {
    const engine = createEngine([bundlePack(crisisPack(crisis))]);
    for (const statement of crisis.statements) {
      const asked = splitReports(statement).asked.map((each) =>
        ask(engine, crisis, statement, each),
      );
      const missed = statement.not.map((each) => {
        const answer = ask(engine, crisis, statement, each);
        const kind = byKind.get(each.why) ?? noShare();
        byKind.set(each.why, kind);
        count(kind, answer);
        return answer;
      });
      for (const answer of asked) count(reports, answer);
      for (const answer of missed) count(nearMisses, answer);
      for (const { probability } of asked) {
        for (const other of missed) {
          pairs += 1;
          if (probability > other.probability) ordered += 1;
          else if (probability === other.probability) ordered += 0.5;
        }
      }
    }
  }
  return {
    crises: crises.length,
    reports,
    nearMisses,
    byKind: [...byKind].sort(([a], [b]) => (a < b ? -1 : 1)),
    auc: pairs ? ordered / pairs : 0.5,
  };
}

type Answer = { probability: number; isMarked: boolean; isContrary: boolean };

/** What the engine makes of a sentence as far as this statement goes; 0 when it is not among the matches. */
function ask(
  engine: Engine,
  crisis: Crisis,
  statement: CrisisStatement,
  sentence: CrisisSentence,
): Answer {
  const { text, ...published } = pageWith(crisis, statement, sentence);
  const from = text.length - sentence.text.length;
  const { claims } = engine.lookUpSentence(text, published);
  let probability = 0;
  let isMarked = false;
  let isContrary = false;
  for (const { end, matches } of claims) {
    if (end <= from) continue;
    for (const { statement: id, probability: found, receipt } of matches) {
      if (id !== statement.id || found <= probability) continue;
      probability = found;
      isMarked = found >= receipt.thresholds.mark;
      isContrary = receipt.polarity === 'opposite';
    }
  }
  return { probability, isMarked, isContrary };
}

const noShare = (): Share => ({ asked: 0, marked: 0, contrary: 0 });

function count(share: Share, { isMarked, isContrary }: Answer): void {
  share.asked += 1;
  if (!isMarked) return;
  share.marked += 1;
  if (isContrary) share.contrary += 1;
}
