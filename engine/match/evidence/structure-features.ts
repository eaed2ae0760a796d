import type { SpeakerDirectory } from '../../claims/speaker-directory';
import type { DayNumbers } from '../../pack/partial-date';
import { compareRoles } from '../../sentence/clauses/actors';
import { moodNames, moodShare, shareOfAny, unassertedBits } from '../../sentence/clauses/moods';
import type { TokenRange } from '../../text/span';
import { amountsOf, type IndexedExample, type StatementModel, yearsOf } from '../model/pack-model';
import { countedWithin, type Profile } from '../proposition/profile';
import { compareDeeds } from './compare-deeds';
import { otherWords } from './other-words';
import { type KeyView, strengthOf } from './page-key-weights';
import { daysTold, mayBe } from './told-days';

/** Examples whose roles and words are compared: the closest. */
const examplesCompared = 4;

/** Shared words from which a sentence rests on more than on who stands in it. */
const wordsThatTell = 3;

/** Coverage from which a sentence and an example say so nearly the same that what is other in them tells. */
const nearlyTheSame = 0.4;

/** Words in the place of others from which a sentence says as little of the same as can be told so. */
const wordsReplaced = 2;

/** Amounts this near each other are the same thing grown or rounded. */
const nearAmount = 0.35;

/** The same for shares of a hundred, in points. */
const nearShare = 2;

/** What they are counted in: "61 per cent", by its stem. */
const isShare = (of: string): boolean => of === 'cent' || of === 'percent';

/** By mood, the features for a sentence that has more of it than the examples, and less. */
const moreOf = moodNames.map((mood) => `more_${mood}`);
const lessOf = moodNames.map((mood) => `less_${mood}`);

/** Features by name. */
export type Told = Readonly<Record<string, number>>;

/** A sentence with what its statements' examples are held against. */
export type SentenceStructure = {
  profile: Profile;
  view: KeyView;
  concepts: ReadonlySet<number>;
  pageDays: DayNumbers | null;
  directory: SpeakerDirectory;
  /** By pack key id. */
  keyWeights: Float64Array;
};

/**
 * Adds how a sentence says it, against how the statement's examples do: moods (question, condition, plan,
 * wish …), who does what to whom, amounts of the same things, other years.
 * @param closest the statement's examples nearest to the sentence, nearest first
 */
export function addStructure(
  features: Record<string, number>,
  statement: StatementModel,
  sentence: SentenceStructure,
  stretch: TokenRange,
  closest: readonly { example: IndexedExample; mean: number }[],
): void {
  const { profile } = sentence;
  const nearest = closest.slice(0, examplesCompared);
  addMoods(features, statement, profile, stretch);
  addRoles(features, profile, nearest);
  addDeeds(features, sentence, nearest);
  addOtherWords(features, sentence, nearest);
  addTimes(features, statement, sentence, stretch);
  let shared = 0;
  for (const { example } of nearest) shared = Math.max(shared, sharedWords(sentence, example));
  if (shared < wordsThatTell) features.onlyNames = 1 - shared / wordsThatTell;
  addAmounts(features, statement, profile);
}

/** The most that `addStructure` tells of any statement, for a sentence of this kind. */
export function mostOfStructure({ moods, actors, deeds, times, amounts, roughly }: Profile): Told {
  const most: Record<string, number> = { onlyNames: 1, replaced: 1, contrary: 1 };
  const mayBe = (...names: readonly string[]): void => {
    for (const name of names) most[name] = 1;
  };
  if (anyOf(moods)) mayBe(...moreOf, 'more_unasserted', 'more_unassertedEvent');
  if (actors.length > 1) mayBe('rolesAgree', 'rolesSwapped');
  if (deeds.length) mayBe('rolesSameDoer', 'rolesTurned', 'rolesOtherDoer', 'rolesCrossed');
  if (times.length) mayBe('otherYear', 'otherTime');
  if (amounts.length + roughly.length) mayBe('amountsAgree', 'amountsDiffer', 'amountsNear');
  return most;
}

/** What `addStructure` tells at most of a statement beside: what its examples have and a sentence has not. */
export function mostOfExamples({ moodShares, unasserted }: StatementModel): Told {
  const most: Record<string, number> = {};
  if (unasserted) most.less_unasserted = unasserted;
  moodShares.forEach((share, bit) => {
    if (share) most[lessOf[bit] as string] = share;
  });
  return most;
}

/** How often names stand to each other as in the examples, and how often the other way round. */
function addRoles(
  features: Record<string, number>,
  { actors }: Profile,
  nearest: readonly { example: IndexedExample }[],
): void {
  if (actors.length < 2) return;
  let same = 0;
  let swapped = 0;
  for (const { example } of nearest) {
    const roles = compareRoles(actors, example.actors);
    same += roles.same;
    swapped += roles.swapped;
  }
  if (!(same + swapped)) return;
  features.rolesAgree = same / (same + swapped);
  features.rolesSwapped = swapped / (same + swapped);
}

/** Whether the words that speak for the statement are told of a time which is not its day. */
function addTimes(
  features: Record<string, number>,
  statement: StatementModel,
  { profile, pageDays, view }: SentenceStructure,
  stretch: TokenRange,
): void {
  const { times, clauseOf, tokenOf } = profile;
  if (!times.length) return;
  const isInside = (token: number): boolean => token >= stretch.from && token < stretch.to;
  const spoken = new Set(clauseOf.filter((_, place) => isInside(tokenOf[place] as number)));
  const { days, head, examples } = statement;
  const years = yearsOf(statement);
  const isKnown = (place: number): boolean => {
    const id = view.ids[view.keys.indexOf(profile.keys[place] as string)] as number;
    return id >= 0 && examples.some(({ record }) => record.keys.includes(id));
  };
  for (const { time, clause, place } of times) {
    // When a remark was made stands in the main clause, beside what it says.
    const isSaying = clause === 0 && head.kind === 'remark';
    if (spoken.size && !spoken.has(clause) && !isSaying) continue;
    const told = daysTold(time, pageDays);
    if (!told || (days && mayBe(told, days))) continue;
    if (time.year !== undefined) {
      const isPages = pageDays !== null && mayBe(told, pageDays);
      if (!isPages && !years.has(time.year)) features.otherYear = 1;
    } else if (days && head.kind !== 'background' && !(place >= 0 && isKnown(place)))
      features.otherTime = 1;
  }
}

/** Whether what the sentence and the examples both say is done is done by the same. */
function addDeeds(
  features: Record<string, number>,
  { profile, view, directory }: SentenceStructure,
  nearest: readonly { example: IndexedExample }[],
): void {
  if (!profile.deeds.length) return;
  const all = { same: 0, turned: 0, other: 0, crossed: 0 };
  for (const { example } of nearest) {
    if (!example.record.deeds.length) continue;
    const { same, turned, other, crossed } = compareDeeds(profile, view, example, directory);
    all.same += same;
    all.turned += turned;
    all.other += other;
    all.crossed += crossed;
  }
  const compared = all.same + all.turned + all.other;
  if (all.crossed && !all.same) features.rolesCrossed = all.crossed / (compared + all.crossed);
  if (!compared) return;
  features.rolesSameDoer = all.same / compared;
  features.rolesTurned = all.turned / compared;
  features.rolesOtherDoer = all.other / compared;
}

/** What stands in the place of words of the example that it says the most nearly, and how many of them say the contrary. */
function addOtherWords(
  features: Record<string, number>,
  { profile, view, keyWeights }: SentenceStructure,
  nearest: readonly { example: IndexedExample; mean: number }[],
): void {
  const found = nearest
    .filter(({ mean }) => mean >= nearlyTheSame)
    .map(({ example }) => otherWords(profile, view, example, keyWeights));
  if (!found.length) return;
  const replaced = Math.min(...found.map((each) => each.replaced));
  const contrary = found.filter(({ isContrary }) => isContrary).length / found.length;
  if (replaced > 0) features.replaced = Math.min(1, replaced / wordsReplaced);
  if (contrary > 0) features.contrary = contrary;
}

/** Moods of the words that speak for the statement; of all words when none does. */
function addMoods(
  features: Record<string, number>,
  { moodShares, unasserted, head }: StatementModel,
  { moods, tokenOf }: Profile,
  stretch: TokenRange,
): void {
  // Most sentences are stated as a fact, every word of them.
  const inside = anyOf(moods)
    ? moods.filter((_, i) => {
        const at = tokenOf[i] as number;
        return at >= stretch.from && at < stretch.to;
      })
    : [];
  const own = inside.length ? inside : moods;
  const any = anyOf(own);
  for (let bit = 0; bit < moodNames.length; bit += 1) {
    const share = any & (1 << bit) ? moodShare(own, bit) : 0;
    const more = share - (moodShares[bit] as number);
    if (more > 0) features[moreOf[bit] as string] = more;
    else if (more < 0) features[lessOf[bit] as string] = -more;
  }
  const more = shareOfAny(own, unassertedBits) - unasserted;
  if (more > 0) {
    features.more_unasserted = more;
    // What happened is told as done; what was said may be said of anything.
    if (head.kind !== 'remark' && head.kind !== 'position') features.more_unassertedEvent = more;
  } else if (more < 0) features.less_unasserted = -more;
}

/** The moods that any of these hold. */
function anyOf(moods: readonly number[]): number {
  let any = 0;
  for (const own of moods) any |= own;
  return any;
}

/** How many words, names left out, a sentence shares with an example, by form or by concept; a key counts where it stands first. */
function sharedWords({ view, concepts }: SentenceStructure, example: IndexedExample): number {
  const { keys, concepts: own } = example.record;
  let shared = 0;
  for (let place = 0; place < keys.length; place += 1) {
    const id = keys[place] as number;
    const hit = view.hits[id] as number;
    const isSame = hit > 0 && strengthOf(hit - 1) === 1;
    if (!isSame && !(own[place] as readonly number[]).some((concept) => concepts.has(concept)))
      continue;
    if (keys.indexOf(id) === place && !example.isName(id)) shared += 1;
  }
  return shared;
}

/** Amounts of what the examples give amounts of as well: the same, near them, or others. */
function addAmounts(
  features: Record<string, number>,
  statement: StatementModel,
  profile: Profile,
): void {
  if (!profile.amounts.length && !profile.roughly.length) return;
  let near = false;
  for (const { values, of } of countsOf(profile)) {
    const known = of.flatMap((counted) => [...amountsOf(statement, counted)]);
    if (!known.length) continue;
    const { least, most } = values;
    if (known.some((value) => value >= least && value <= most)) features.amountsAgree = 1;
    else if (known.some((value) => isNear(value, least, of) || isNear(value, most, of)))
      near = true;
    else features.amountsDiffer = 1;
  }
  if (near && !features.amountsAgree && !features.amountsDiffer) features.amountsNear = 1;
}

/** Each amount once, with the words that may be what it counts. */
function countsOf({ amounts, roughly }: Profile): { values: Range; of: string[] }[] {
  const counts: { values: Range; of: string[] }[] = [];
  for (const { value, of } of amounts) {
    const last = counts.at(-1);
    if (last?.values.least === value && last.of.length < countedWithin) last.of.push(of);
    else counts.push({ values: { least: value, most: value }, of: [of] });
  }
  return [
    ...counts,
    ...roughly.map(({ least, most, of }) => ({ values: { least, most }, of: [of] })),
  ];
}

type Range = { least: number; most: number };

/** Grown or rounded. Shares of a hundred are told to the point: 44 per cent are no 61. */
function isNear(one: number, other: number, of: readonly string[]): boolean {
  const off = Math.abs(one - other);
  return of.some(isShare) ? off <= nearShare : off <= nearAmount * Math.max(one, other);
}
