import type { DayNumbers } from '../../pack/partial-date';
import { compareRoles } from '../../sentence/clauses/actors';
import { moodNames, moodShare } from '../../sentence/clauses/moods';
import type { IndexedExample, StatementModel } from '../model/pack-model';
import type { Profile } from '../proposition/profile';

/** Examples whose roles are compared: the closest. */
const rolesCompared = 4;

/** Shared words from which a sentence rests on more than on who stands in it. */
const wordsThatTell = 3;

/** Amounts this near each other are the same thing grown or rounded. */
const nearAmount = 0.35;

/**
 * How a sentence says it, against how the statement's examples do: moods (question, condition, plan,
 * wish …), who does what to whom, amounts of the same things, other years.
 */
export function structureFeatures(
  statement: StatementModel,
  profile: Profile,
  stretch: { from: number; to: number },
  closest: readonly IndexedExample[],
  pageDays: DayNumbers | null,
): Record<string, number> {
  const features: Record<string, number> = {};
  const inside = profile.moods.filter((_, i) => {
    const at = profile.tokenOf[i] as number;
    return at >= stretch.from && at < stretch.to;
  });
  const moods = inside.length ? inside : profile.moods;
  moodNames.forEach((mood, bit) => {
    const more = moodShare(moods, bit) - (statement.moodShares[bit] as number);
    if (more > 0) features[`more_${mood}`] = more;
    else if (more < 0) features[`less_${mood}`] = -more;
  });
  let same = 0;
  let swapped = 0;
  for (const { example } of closest.slice(0, rolesCompared)) {
    const roles = compareRoles(profile.actors, example.profile.actors);
    same += roles.same;
    swapped += roles.swapped;
  }
  if (same + swapped) {
    features.rolesAgree = same / (same + swapped);
    features.rolesSwapped = swapped / (same + swapped);
  }
  const pageYear = pageDays ? yearOf(pageDays.first) : null;
  if (profile.years.some((year) => !statement.years.has(year) && year !== pageYear))
    features.otherYear = 1;
  const shared = sharedWords(profile, closest);
  if (shared < wordsThatTell) features.onlyNames = 1 - shared / wordsThatTell;
  Object.assign(features, amountFeatures(statement, profile));
  return features;
}

/** The most words, names left out, that a sentence shares with one of the closest examples. */
function sharedWords(profile: Profile, closest: readonly IndexedExample[]): number {
  const words = new Set(profile.keys.filter((key) => !isName(key)));
  const concepts = new Set(profile.concepts.flat());
  let most = 0;
  for (const { example } of closest.slice(0, rolesCompared)) {
    let shared = 0;
    const counted = new Set<string>();
    example.profile.keys.forEach((key, i) => {
      if (isName(key) || counted.has(key)) return;
      counted.add(key);
      const isMeant = example.profile.concepts[i]?.some((concept) => concepts.has(concept));
      if (words.has(key) || isMeant) shared += 1;
    });
    most = Math.max(most, shared);
  }
  return most;
}

/** Speakers and names: who stands in a sentence, not what it says. */
const isName = (key: string): boolean => key.startsWith('#') || key.startsWith('@');

function amountFeatures({ amounts }: StatementModel, profile: Profile): Record<string, number> {
  let agree = 0;
  let near = 0;
  let differ = 0;
  for (const { value, of } of profile.amounts) {
    const known = amounts.get(of);
    if (!known) continue;
    if (known.has(value)) agree = 1;
    else if (
      [...known].some((other) => Math.abs(other - value) <= nearAmount * Math.max(other, value))
    )
      near = 1;
    else differ = 1;
  }
  if (agree) return { amountsAgree: 1 };
  if (near) return { amountsNear: 1 };
  return differ ? { amountsDiffer: 1 } : {};
}

/** Year of a day counted from the epoch. */
function yearOf(day: number): number {
  return Math.floor(1970 + day / 365.2425);
}
