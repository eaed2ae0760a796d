import { type OpenedPack, openPack } from '../../claims/open-pack';
import { type SpeakerDirectory, speakerDirectory } from '../../claims/speaker-directory';
import type { LearnedPack } from '../../pack/learned-pack';
import { asRecords, entryOf, type PackRecords } from '../../pack/pack-records';
import { type DayNumbers, dayNumbers } from '../../pack/partial-date';
import type { Id, Pack, Statement } from '../../pack/types';
import type { Actor } from '../../sentence/clauses/actors';
import { moodNames, shareOfAny, unassertedBits } from '../../sentence/clauses/moods';
import { type CandidateIndex, openCandidateIndex } from '../candidates/candidate-index';
import { runToEnd } from '../decision/run-to-end';
import { type ExampleRecord, textOfExample } from '../index-file/example-record';
import { createIndexWriter, openPackIndex, type PackIndex } from '../index-file/pack-index';
import type { RowHead } from '../index-file/statement-row';
import { ln } from '../learning/exact-functions';
import { isNameLetter, type ProfileContext } from '../proposition/profile';
import type { TurnedExamples } from '../receipt/turned-examples';
import { type CopyFinder, createCopyFinder } from '../whole-page/copy-finder';
import { type ExampleKind, eachExample } from './examples';

/** Formulations below which a statement is known by its wordings alone. */
const fewestFormulations = 3;

/** Keys of which the ids are kept: those of a long page. */
const mostIdsKept = 5_000;

/** Statements kept as made ready, some kilobytes each: more cost a page of 300 sentences more in memory than they save it. */
const mostKept = 200;

/**
 * An example made ready for quick comparison. Most are only held against a sentence as a whole: what a closer look needs
 * is made for it, by a class since an object with getters of its own costs more than what it saves.
 */
export class IndexedExample {
  /** Ids of the different keys. */
  readonly ids: readonly number[];
  /** Sum of the keys' weights. */
  readonly mass: number;
  /** What the index has of it. */
  readonly record: ExampleRecord;
  readonly #of: StatementModel;
  readonly #index: PackIndex;
  #actors: readonly Actor[] | undefined;
  #clauses: readonly ExampleClause[] | undefined;

  constructor(record: ExampleRecord, of: StatementModel, index: PackIndex) {
    this.record = record;
    this.#of = of;
    this.#index = index;
    this.ids = differentOf(record.keys);
    this.mass = massOf(this.ids, index.keyWeights);
  }

  get kind(): ExampleKind {
    return this.record.kind;
  }

  get text(): string {
    return textOfExample(this.#of.statement, this.record);
  }

  /** Names, in order, ranked by who does what to whom. */
  get actors(): readonly Actor[] {
    this.#actors ??= this.record.actors.map(({ symbol, rank }) => ({
      key: this.#index.textOf(symbol),
      rank,
    }));
    return this.#actors;
  }

  /** The key at a place, in letters. */
  keyAt(place: number): string {
    return this.#index.textOf((this.record.keys[place] as number) * 2);
  }

  /** Whether a key is a name, not a word. */
  isName(key: number): boolean {
    return isNameLetter(this.#index.symbols.firstLetterOf(key));
  }

  /** Clauses of two different keys or more. */
  get clauses(): readonly ExampleClause[] {
    this.#clauses ??= this.#makeClauses();
    return this.#clauses;
  }

  #makeClauses(): readonly ExampleClause[] {
    const { clauseOf } = this.record;
    // Most have one clause, which is all of the example.
    if (clauseOf[0] === clauseOf.at(-1)) return this.ids.length >= 2 ? [this] : [];
    return clausesOf(this.record).map((ids) => ({
      ids,
      mass: massOf(ids, this.#index.keyWeights),
    }));
  }
}

type ExampleClause = { readonly ids: readonly number[]; readonly mass: number };

/**
 * Each number once, in their order, and as they are where all are different: an example has too few for a set to be
 * quicker, or for a typed array, which takes more room than they do.
 */
function differentOf(numbers: readonly number[]): readonly number[] {
  for (let i = 1; i < numbers.length; i += 1)
    if (numbers.indexOf(numbers[i] as number) < i)
      return numbers.filter((number, place) => numbers.indexOf(number) === place);
  return numbers;
}

function massOf(ids: readonly number[], keyWeights: Float64Array): number {
  let mass = 0;
  for (const id of ids) mass += keyWeights[id] as number;
  return mass;
}

/** A statement made ready for comparison; the whole of it is read for the few that have the most to say for them. */
export class StatementModel {
  readonly index: number;
  readonly head: RowHead;
  /** Wordings, gloss and formulations; near misses speak through the learned weights. */
  readonly examples: readonly IndexedExample[];
  /** Organisations the speaker may be named by, from its own upward. */
  readonly affiliations: readonly string[];
  /** Hardly anybody has put it in other words: it is known by its wordings alone. */
  readonly isBare: boolean;
  /** By mood, the share of all examples' keys that stand in it. */
  readonly moodShares: readonly number[];
  /** Share of all examples' keys that are not stated as a fact: asked, supposed, planned, denied. */
  readonly unasserted: number;
  readonly days: DayNumbers | null;
  readonly #pack: PackRecords;
  #statement: Statement | undefined;

  constructor(
    place: number,
    pack: PackRecords,
    index: PackIndex,
    directory: SpeakerDirectory,
    daysOf: (date: string) => DayNumbers | null,
  ) {
    const head = { ...index.rowOf(place).head };
    const records = index.examplesOf(place);
    this.index = place;
    this.head = head;
    this.examples = records.map((record) => new IndexedExample(record, this, index));
    this.affiliations = head.speaker ? directory.affiliations(head.speaker) : [];
    this.isBare = head.formulations < fewestFormulations;
    this.moodShares = moodSharesOf(records);
    this.unasserted = shareOfAll(records, unassertedBits);
    this.days = daysOf(head.dateCreated);
    this.#pack = pack;
  }

  get statement(): Statement {
    this.#statement ??= this.#pack.statements.at(this.index);
    return this.#statement;
  }
}

/** All that matching needs of a pack, opened once when it is loaded. */
export type PackModel = OpenedPack & {
  context: ProfileContext;
  /** What matching reads as it lies in the index. */
  index: PackIndex;
  /** The statement at a place in the pack, made ready when it is first asked for. */
  statementAt(index: number): StatementModel;
  /** Whether another statement of the pack, in words of some article but these, denies the one of this id. */
  isDenied(id: Id, without?: readonly Id[]): boolean;
  /** The days of a partial date, of which a pack has few: each is reckoned once. */
  daysOf(date: string): DayNumbers | null;
  /** Place of a statement in the pack; undefined when it has none of this id. */
  placeOf(id: Id): number | undefined;
  /** The name of the file that the article of this id was taken from. */
  sourceFileOf(id: Id): string | undefined;
  /** The id of a key; undefined when no example has it. */
  idOfKey(key: string): number | undefined;
  keyWeights: Float64Array;
  /** Weight of a word no example has: it may be anything. */
  unknownWeight: number;
  candidates: CandidateIndex;
  /** Room for one sentence's hits at a time, see `KeyView`: arrays of as many zeros as there are keys. */
  spareHits: Uint16Array[];
  findCopies: CopyFinder;
  /** Statements' examples as polarity reads them, by the statement's index; filled when first needed. */
  turnedExamples: Map<number, TurnedExamples>;
};

/** The index of a pack, see `openPackModel`, from what was learned from it. */
export function buildIndex(pack: Pack | PackRecords, learned: LearnedPack): ArrayBuffer {
  const writer = createIndexWriter(pack);
  for (const example of eachExample(pack, contextOf(pack, learned.names))) writer.add(example);
  return runToEnd(writer.finish(learned));
}

/** A pack made ready for matching in memory, without storing its index. */
export function buildPackModel(source: Pack | PackRecords, learned: LearnedPack): PackModel {
  const pack = asRecords(source);
  return openPackModel(pack, buildIndex(pack, learned));
}

/**
 * Opens a pack with the index that was stored of it, in milliseconds.
 * @throws when the index is damaged, or of another pack or method
 */
export function openPackModel(source: Pack | PackRecords, file: ArrayBuffer): PackModel {
  const pack = asRecords(source);
  const index = openPackIndex(file, pack);
  const opened = openPack(pack);
  const context: ProfileContext = { directory: opened.directory, names: new Set(index.names) };
  const { symbols, keys, keyWeights } = index;
  const days = new Map<string, DayNumbers | null>();
  const daysOf = (date: string): DayNumbers | null => {
    let own = days.get(date);
    if (own === undefined) {
      own = dayNumbers(date);
      days.set(date, own);
    }
    return own;
  };
  // A sentence, its clauses and its parts ask for the same keys, and where one is found lies anywhere in the index.
  const ids = new Map<string, number | undefined>();
  const idOfKey = (key: string): number | undefined => {
    if (ids.has(key)) return ids.get(key);
    const number = symbols.numberOf(key);
    const id = number !== undefined && number < keys ? number : undefined;
    if (ids.size >= mostIdsKept) ids.clear();
    ids.set(key, id);
    return id;
  };
  // What was not asked for since there were that many is forgotten.
  let kept = new Map<number, StatementModel>();
  let before: ReadonlyMap<number, StatementModel> = new Map();
  return {
    ...opened,
    context,
    index,
    statementAt(place) {
      let model = kept.get(place) ?? before.get(place);
      if (!model) {
        model = new StatementModel(place, pack, index, opened.directory, daysOf);
      }
      if (!kept.has(place)) {
        if (kept.size === mostKept) [before, kept] = [kept, new Map()];
        kept.set(place, model);
      }
      return model;
    },
    isDenied(id, without = []) {
      const place = pack.statements.placeOf(id);
      const denying = place === undefined ? [] : denials(pack, id, place);
      if (!without.length) return denying.length > 0;
      return denying.some(({ wordings }) =>
        wordings.some(({ article }) => !without.includes(article)),
      );
    },
    daysOf,
    placeOf: pack.statements.placeOf,
    sourceFileOf: (id) => entryOf(pack.articles, id)?.sourceFile,
    idOfKey,
    keyWeights,
    unknownWeight: ln(1 + pack.statements.length / 3),
    candidates: openCandidateIndex(index.postings),
    spareHits: [],
    findCopies: createCopyFinder(pack),
    turnedExamples: new Map(),
  };
}

/** Statements that deny the one of this id, which is at this place. */
function denials({ relatedTo, statements }: PackRecords, id: Id, place: number): Statement[] {
  return Array.from(relatedTo(place), statements.at).filter(({ relations }) =>
    relations.some(({ type, statement }) => type === 'denies' && statement === id),
  );
}

function contextOf(pack: Pack | PackRecords, names: readonly string[]): ProfileContext {
  return { directory: speakerDirectory(pack.speakers), names: new Set(names) };
}

/** The different keys of each clause of two or more; a clause's keys stand in a row. */
function clausesOf({ keys, clauseOf }: ExampleRecord): (readonly number[])[] {
  const clauses: (readonly number[])[] = [];
  for (let from = 0, to = 0; from < keys.length; from = to) {
    while (to < keys.length && clauseOf[to] === clauseOf[from]) to += 1;
    const different = differentOf(keys.slice(from, to));
    if (different.length >= 2) clauses.push(different);
  }
  return clauses;
}

/** The numbers of three digits or more that the examples give, years apart. */
export function quantitiesOf({ examples }: StatementModel): Set<number> {
  return new Set(examples.flatMap(({ record }) => record.quantities));
}

/** The years that the examples give, and the statement's own. */
export function yearsOf({ examples, head }: StatementModel): Set<number> {
  return new Set([
    ...examples.flatMap(({ record }) => record.years),
    Number(head.dateCreated.slice(0, 4)),
  ]);
}

/** The values that the examples give of what is counted. */
export function amountsOf({ examples }: StatementModel, counted: string): Set<number> {
  const given = examples.flatMap(({ record }) => record.amounts);
  return new Set(given.filter(({ of }) => of === counted).map(({ value }) => value));
}

const noMoods: readonly number[] = moodNames.map(() => 0);

function moodSharesOf(records: readonly ExampleRecord[]): readonly number[] {
  let any = 0;
  for (const { moods } of records) for (const own of moods) any |= own;
  if (!any) return noMoods;
  return moodNames.map((_, bit) => {
    if (!(any & (1 << bit))) return 0;
    return shareOfAll(records, 1 << bit);
  });
}

/** Longer examples count for more: a heading of two words beside a sentence says nothing of how it is told. */
function shareOfAll(records: readonly ExampleRecord[], bits: number): number {
  let keys = 0;
  let told = 0;
  for (const { moods } of records) {
    keys += moods.length;
    told += moods.length * shareOfAny(moods, bits);
  }
  return keys ? told / keys : 0;
}
