import type { DayNumbers } from '../../pack/partial-date';
import { compareRoles } from '../../sentence/clauses/actors';
import { moodNames, moodShare, shareOfAny, unassertedBits } from '../../sentence/clauses/moods';
import type { TokenRange } from '../../text/span';
import { amountsOf, type IndexedExample, type StatementModel, yearsOf } from '../model/pack-model';
import type { Profile } from '../proposition/profile';
import { type KeyView, strengthOf } from './page-key-weights';

/** Examples whose roles and words are compared: the closest. */
const examplesCompared = 4;

/** Shared words from which a sentence rests on more than on who stands in it. */
const wordsThatTell = 3;

/** Amounts this near each other are the same thing grown or rounded. */
const nearAmount = 0.35;

/** By mood, the features for a sentence that has more of it than the examples, and less. */
const moreOf = moodNames.map((mood) => `more_${mood}`);
const lessOf = moodNames.map((mood) => `less_${mood}`);

/** A sentence with what its statements' examples are held against. */
export type SentenceStructure = {
  profile: Profile;
  view: KeyView;
  concepts: ReadonlySet<number>;
  pageDays: DayNumbers | null;
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
  closest: readonly { example: IndexedExample }[],
): void {
  const { profile, pageDays } = sentence;
  const nearest = closest.slice(0, examplesCompared);
  addMoods(features, statement, profile, stretch);
  let same = 0;
  let swapped = 0;
  for (const { example } of profile.actors.length > 1 ? nearest : []) {
    const roles = compareRoles(profile.actors, example.actors);
    same += roles.same;
    swapped += roles.swapped;
  }
  if (same + swapped) {
    features.rolesAgree = same / (same + swapped);
    features.rolesSwapped = swapped / (same + swapped);
  }
  const pageYear = pageDays ? yearOf(pageDays.first) : null;
  if (profile.years.length) {
    const known = yearsOf(statement);
    if (profile.years.some((year) => !known.has(year) && year !== pageYear)) features.otherYear = 1;
  }
  let shared = 0;
  for (const { example } of nearest) shared = Math.max(shared, sharedWords(sentence, example));
  if (shared < wordsThatTell) features.onlyNames = 1 - shared / wordsThatTell;
  addAmounts(features, statement, profile);
}

/** Moods of the words that speak for the statement; of all words when none does. */
function addMoods(
  features: Record<string, number>,
  { moodShares, unasserted, head }: StatementModel,
  { moods, tokenOf }: Profile,
  stretch: TokenRange,
): void {
  const inside = moods.filter((_, i) => {
    const at = tokenOf[i] as number;
    return at >= stretch.from && at < stretch.to;
  });
  const own = inside.length ? inside : moods;
  const any = own.reduce((bits, more) => bits | more, 0);
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

/** How many words, names left out, a sentence shares with an example, by form or by concept. */
function sharedWords({ view, concepts }: SentenceStructure, { words }: IndexedExample): number {
  let shared = 0;
  for (const { id, concepts: own } of words) {
    const hit = view.hits[id] as number;
    const isSame = hit > 0 && strengthOf(hit - 1) === 1;
    if (isSame || own.some((concept) => concepts.has(concept))) shared += 1;
  }
  return shared;
}

function addAmounts(
  features: Record<string, number>,
  statement: StatementModel,
  profile: Profile,
): void {
  let agree = 0;
  let near = 0;
  let differ = 0;
  for (const { value, of } of profile.amounts) {
    const known = amountsOf(statement, of);
    if (!known.size) continue;
    if (known.has(value)) agree = 1;
    else if (
      [...known].some((other) => Math.abs(other - value) <= nearAmount * Math.max(other, value))
    )
      near = 1;
    else differ = 1;
  }
  if (agree) features.amountsAgree = 1;
  else if (near) features.amountsNear = 1;
  else if (differ) features.amountsDiffer = 1;
}

/** Year of a day counted from the epoch. */
function yearOf(day: number): number {
  return Math.floor(1970 + day / 365.2425);
}
