import { collectEvidence } from '../../engine/match/decision/collect-evidence';
import type { Weights } from '../../engine/match/decision/combine';
import { learnPack } from '../../engine/match/learning/learn-pack';
import { buildPackModel } from '../../engine/match/model/pack-model';
import { crisisPack, pageWith, splitReports } from '../crises/crisis-pack';
import {
  type Crisis,
  type CrisisSentence,
  type CrisisStatement,
  readCrises,
} from '../crises/read-crises';
import type { Row } from './label-pairs';

/**
 * What the structure of a sentence tells, whatever the crisis and however much is authored of it; in all
 * else a small pack's values are no measure for a large one's.
 */
const structure =
  /^(?:more_|less_|roles|onlyNames|otherYear|otherTime|amounts|opposite|contrary|replaced)/;

/** Prefix of features that have weights of their own in invented crises, not used elsewhere. */
export const inventedPrefix = 'invented ';

function apart(features: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries([
    [`${inventedPrefix}bias`, 1],
    ...Object.entries(features).map(([name, value]) => [
      structure.test(name) ? name : inventedPrefix + name,
      value,
    ]),
  ]);
}

/** What a sentence of an invented crisis counts for, against one of a real page. */
const inventedWeight = 0.03;

/** The same among bare statements for all but structure: their values are alike, so that all weights learn from it. */
const inventedWeightBare = 0.003;

/**
 * What structure counts for there. Among authored statements more would cost recall on real pages; among bare ones it
 * costs nothing, and of near misses fewer are marked.
 */
const structureWeightBare = 0.3;

/** An invented crisis among bare statements, of which structure alone is learned. */
export function structureOfBare(rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, weight: structureWeightBare }));
}

/** The same where the rest is learned as well: as little is authored of the one as of the others. */
export function asBare(rows: readonly Row[]): Row[] {
  const all = rows.map((row) => ({
    ...row,
    weight: inventedWeightBare,
    pairs: row.pairs.map((pair) => ({ ...pair, features: together(pair.features) })),
  }));
  return [...all, ...structureOfBare(rows)];
}

/** The features of an invented crisis by their own names. */
function together(features: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(features)
      .filter(([name]) => name !== `${inventedPrefix}bias`)
      .map(([name, value]) => [
        name.startsWith(inventedPrefix) ? name.slice(inventedPrefix.length) : name,
        value,
      ]),
  );
}

/** The rows of every crisis in a folder, as `npm run match:crises` reads it. */
export async function readInvented(folder: string, weights: Weights): Promise<Row[][]> {
  const crises = await readCrises(folder);
  return crises.map((crisis) => crisisRows(crisis, weights));
}

/**
 * Invented crises as labelled sentences: of each the reports its small pack lacks and the near misses.
 * They teach what the words of one crisis cannot: roles, moods, numbers, times.
 */
function crisisRows(crisis: Crisis, weights: Weights): Row[] {
  const pack = crisisPack(crisis);
  const model = buildPackModel(pack, learnPack(pack));
  const read = (statement: CrisisStatement, sentence: CrisisSentence, isReport: boolean): Row => {
    const { id, kind } = statement;
    const page = pageWith(crisis, statement, sentence);
    const { evidence } = collectEvidence(model, page, weights, { everything: true });
    const found = evidence.at(-1) ?? [];
    return {
      page: `crisis ${crisis.name}`,
      label: {
        page: `crisis ${crisis.name}`,
        sentence: sentence.text,
        statements: isReport ? [id] : [],
        loosely: [],
        kind: `invented ${kind}`,
        lang: 'en',
        text: 'invented',
      },
      every: true,
      weight: inventedWeight,
      pairs: found.map(({ statement, features }) => {
        const isOwn = pack.statements[statement]?.id === id;
        // What else a near miss may report nobody has said.
        const truth = isOwn ? isReport : isReport ? false : null;
        return { statement, features: apart(features), truth, onTop: truth };
      }),
    };
  };
  return crisis.statements.flatMap((statement) => [
    ...splitReports(statement).asked.map((each) => read(statement, each, true)),
    ...statement.not.map((each) => read(statement, each, false)),
  ]);
}
