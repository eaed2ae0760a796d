import { type OpenedPack, openPack } from '../../claims/open-pack';
import type { SpeakerDirectory } from '../../claims/speaker-directory';
import type { LearnedPack } from '../../pack/learned-pack';
import { type DayNumbers, dayNumbers } from '../../pack/partial-date';
import type { Id, Pack, Statement } from '../../pack/types';
import { moodNames, moodShare } from '../../sentence/clauses/moods';
import { buildCandidateIndex, type CandidateIndex } from '../candidates/candidate-index';
import { ln } from '../learning/exact-functions';
import { isNameKey, type Profile, type ProfileContext } from '../proposition/profile';
import type { TurnedExamples } from '../receipt/turned-examples';
import { type CopyFinder, createCopyFinder } from '../whole-page/copy-finder';
import { type Example, examplesOf, inverseFrequencies } from './examples';

/** An example made ready for quick comparison: ids of its keys, each once, and its clauses. */
export type IndexedExample = {
  example: Example;
  /** Ids of the different keys. */
  ids: Int32Array;
  /** Sum of the keys' weights. */
  mass: number;
  /** Different keys that are words, not names, with the concepts each takes part in where it stands first. */
  words: readonly { id: number; concepts: readonly number[] }[];
  /** Different key ids of each clause of two keys or more. */
  clauses: { ids: Int32Array; mass: number }[];
};

/** Formulations below which a statement is known by its wordings alone. */
const fewestFormulations = 3;

export type StatementModel = {
  statement: Statement;
  index: number;
  /** Wordings, gloss and formulations; near misses speak through the learned weights. */
  examples: IndexedExample[];
  /** Ids of the keys that examples have, and for each the share of the examples that have it. */
  keys: Int32Array;
  keyShares: Float64Array;
  bias: number;
  /** Learned weights by the feature's number, see `PackModel.featureIds`. */
  weights: ReadonlyMap<number, number>;
  /** Organisations the speaker may be named by, from its own upward. */
  affiliations: readonly string[];
  /** Another statement of the pack denies it. */
  isDenied: boolean;
  /** Number of articles that have it. */
  carriers: number;
  /** Hardly anybody has put it in other words: it is known by its wordings alone. */
  isBare: boolean;
  quantities: ReadonlySet<number>;
  /** By mood, the mean share of an example's keys that stand in it. */
  moodShares: readonly number[];
  years: ReadonlySet<number>;
  /** By what is counted, the values the examples give. */
  amounts: ReadonlyMap<string, ReadonlySet<number>>;
  days: DayNumbers | null;
};

/** All that matching needs of a pack, made once when it is loaded. */
export type PackModel = OpenedPack & {
  context: ProfileContext;
  statements: StatementModel[];
  byId: ReadonlyMap<Id, StatementModel>;
  /** By article's id, the name of the file it was taken from. */
  sourceFiles: ReadonlyMap<Id, string>;
  /** Ids of the keys that any example has. */
  keyIds: ReadonlyMap<string, number>;
  keyNames: readonly string[];
  keyWeights: Float64Array;
  /** Weight of a word no example has: it may be anything. */
  unknownWeight: number;
  /** For each concept, the keys that have it. */
  keysOfConcept: ReadonlyMap<number, readonly number[]>;
  candidates: CandidateIndex;
  /** Numbers of the features that some statement has learned a weight for. */
  featureIds: ReadonlyMap<string, number>;
  /** Mean over statements of the share of examples that have a key. */
  meanShares: Float64Array;
  findCopies: CopyFinder;
  /** Statements' examples as polarity reads them, by the statement's index; filled when first needed. */
  turnedExamples: Map<number, TurnedExamples>;
};

export function buildPackModel(pack: Pack, learned: LearnedPack): PackModel {
  const opened = openPack(pack);
  const { directory } = opened;
  const context: ProfileContext = { directory, names: new Set(learned.names) };
  const examples = examplesOf(pack, context);
  const idf = inverseFrequencies(examples, pack.statements.length);
  const keyIds = new Map<string, number>();
  for (const { profile } of examples) {
    for (const key of profile.keys) if (!keyIds.has(key)) keyIds.set(key, keyIds.size);
  }
  const keyWeights = new Float64Array(keyIds.size);
  const commonest = ln(2);
  for (const [key, id] of keyIds) keyWeights[id] = idf.get(key) ?? commonest;
  const keysOfConcept = new Map<number, number[]>();
  for (const { profile } of examples) {
    profile.keys.forEach((key, i) => {
      const id = keyIds.get(key) as number;
      for (const concept of profile.concepts[i] as readonly number[]) {
        const keys = keysOfConcept.get(concept);
        if (!keys) keysOfConcept.set(concept, [id]);
        else if (!keys.includes(id)) keys.push(id);
      }
    });
  }
  const grouped: IndexedExample[][] = pack.statements.map(() => []);
  for (const example of examples) {
    if (example.statement >= 0) {
      grouped[example.statement]?.push(indexExample(example, keyIds, keyWeights));
    }
  }
  const meanShares = new Float64Array(keyIds.size);
  const denied = new Set(
    pack.statements.flatMap(({ relations }) =>
      relations.flatMap(({ type, statement }) => (type === 'denies' ? statement : [])),
    ),
  );
  const statements = pack.statements.map((statement, index) => {
    const own = grouped[index] as IndexedExample[];
    const model = statementModel(statement, index, own, learned, directory, denied);
    model.keys.forEach((id, i) => {
      const share = model.keyShares[i] as number;
      meanShares[id] = (meanShares[id] as number) + share / pack.statements.length;
    });
    return model;
  });
  const idsOf = ({ profile }: Example): number[] =>
    profile.keys.map((key) => keyIds.get(key) as number);
  const candidates = buildCandidateIndex(
    statements.map(({ examples: own }) => own.flatMap(({ example }) => idsOf(example))),
    keyIds.size,
  );
  return {
    ...opened,
    context,
    statements,
    byId: new Map(statements.map((model) => [model.statement.id, model])),
    sourceFiles: new Map(pack.articles.map(({ id, sourceFile }) => [id, sourceFile])),
    keyIds,
    keyNames: [...keyIds.keys()],
    keyWeights,
    unknownWeight: ln(1 + pack.statements.length / 3),
    keysOfConcept,
    candidates,
    featureIds: new Map(learned.features.map((feature, number) => [feature, number])),
    meanShares,
    findCopies: createCopyFinder(pack),
    turnedExamples: new Map(),
  };
}

function indexExample(
  example: Example,
  keyIds: ReadonlyMap<string, number>,
  keyWeights: Float64Array,
): IndexedExample {
  const { keys, clauseOf } = example.profile;
  const sequence = keys.map((key) => keyIds.get(key) as number);
  const ids = Int32Array.from(new Set(sequence));
  const massOf = (some: Iterable<number>): number => {
    let mass = 0;
    for (const id of some) mass += keyWeights[id] as number;
    return mass;
  };
  const clauses = new Map<number, Set<number>>();
  sequence.forEach((id, i) => {
    const clause = clauseOf[i] as number;
    const set = clauses.get(clause);
    if (set) set.add(id);
    else clauses.set(clause, new Set([id]));
  });
  return {
    example,
    ids,
    mass: massOf(ids),
    words: wordsOf(example.profile, sequence),
    clauses: [...clauses.values()]
      .filter((set) => set.size >= 2)
      .map((set) => ({ ids: Int32Array.from(set), mass: massOf(set) })),
  };
}

function wordsOf({ keys, concepts }: Profile, ids: readonly number[]): IndexedExample['words'] {
  const words = new Map<number, readonly number[]>();
  ids.forEach((id, i) => {
    if (!isNameKey(keys[i] as string) && !words.has(id))
      words.set(id, concepts[i] as readonly number[]);
  });
  return Array.from(words, ([id, own]) => ({ id, concepts: own }));
}

function statementModel(
  statement: Statement,
  index: number,
  own: readonly IndexedExample[],
  learned: LearnedPack,
  directory: SpeakerDirectory,
  denied: ReadonlySet<Id>,
): StatementModel {
  const examples = own.filter(({ example }) => example.kind !== 'nearMiss');
  const shares = new Map<number, number>();
  for (const { ids } of examples) {
    for (const id of ids) shares.set(id, (shares.get(id) ?? 0) + 1 / examples.length);
  }
  const row = learned.statements[index] ?? [0];
  const weights = new Map<number, number>();
  for (let i = 1; i + 1 < row.length; i += 2) weights.set(row[i] as number, row[i + 1] as number);
  return {
    statement,
    index,
    examples,
    keys: Int32Array.from(shares.keys()),
    keyShares: Float64Array.from(shares.values()),
    bias: row[0] as number,
    weights,
    affiliations: statement.speaker ? directory.affiliations(statement.speaker) : [],
    isDenied: denied.has(statement.id),
    carriers: new Set(statement.wordings.map(({ article }) => article)).size,
    isBare: statement.formulations.length < fewestFormulations,
    quantities: new Set(examples.flatMap(({ example }) => example.profile.quantities)),
    moodShares: moodNames.map(
      (_, bit) =>
        examples.reduce((sum, { example }) => sum + moodShare(example.profile.moods, bit), 0) /
        Math.max(1, examples.length),
    ),
    years: new Set([
      ...examples.flatMap(({ example }) => example.profile.years),
      Number(statement.dateCreated.slice(0, 4)),
    ]),
    amounts: amountsOf(examples),
    days: dayNumbers(statement.dateCreated),
  };
}

function amountsOf(examples: readonly IndexedExample[]): Map<string, Set<number>> {
  const amounts = new Map<string, Set<number>>();
  for (const { example } of examples) {
    for (const { value, of } of example.profile.amounts) {
      const values = amounts.get(of);
      if (values) values.add(value);
      else amounts.set(of, new Set([value]));
    }
  }
  return amounts;
}
