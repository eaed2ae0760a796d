import type { Token } from '../text/tokenise';

/** A name in a sentence and how it stands to what is done: the lower `rank`, the more it is who does it. */
export type Actor = { key: string; rank: number };

const BY_WHOM: ReadonlySet<string> = new Set(['by', 'from']);
const TO_WHOM: ReadonlySet<string> = new Set(
  'to against with at toward towards on for into over'.split(' '),
);
const BE_FORMS: ReadonlySet<string> = new Set('is are was were be been being'.split(' '));
const PARTICIPLE = /(?:ed|en|wn|ught|eld|aken|ut|ade)$/;

/** Tokens looked back for a preposition and forward for a passive. */
const REACH = 3;

/** Added to a place in the sentence: who it is done by comes first, to whom last. */
const FAR = 1000;

/** The names at `places` (token indexes, with their keys) ranked from who does it to whom it is done to. */
export function actorsOf(
  tokens: readonly Token[],
  places: readonly { key: string; at: number }[],
): Actor[] {
  return places.map(({ key, at }) => ({ key, rank: at + shiftOf(tokens, at) }));
}

function shiftOf(tokens: readonly Token[], at: number): number {
  for (let back = 1; back <= REACH; back += 1) {
    const before = tokens[at - back];
    if (!before) break;
    if (BY_WHOM.has(before.norm)) return -FAR;
    if (TO_WHOM.has(before.norm)) return FAR;
    const isWithin = before.norm === 'the' || before.norm === 'a' || before.capital;
    if (!isWithin) break;
  }
  for (let on = 1; on <= REACH; on += 1) {
    const next = tokens[at + on];
    if (!next) break;
    if (!BE_FORMS.has(next.norm)) continue;
    const verb = tokens.slice(at + on + 1, at + on + 1 + REACH).find(({ norm }) => norm.length > 4);
    if (verb && PARTICIPLE.test(verb.norm)) return FAR;
  }
  return 0;
}

/**
 * How two sentences agree in who does what to whom: of the pairs of names both have, how many stand the
 * same way and how many the other way round.
 */
export function compareRoles(
  one: readonly Actor[],
  other: readonly Actor[],
): { same: number; swapped: number } {
  let same = 0;
  let swapped = 0;
  const ranks = firstRanks(other);
  const own = [...firstRanks(one)];
  own.forEach(([a, rankOfA], i) => {
    for (const [b, rankOfB] of own.slice(i + 1)) {
      const otherA = ranks.get(a);
      const otherB = ranks.get(b);
      if (otherA === undefined || otherB === undefined) continue;
      if (rankOfA < rankOfB === otherA < otherB) same += 1;
      else swapped += 1;
    }
  });
  return { same, swapped };
}

function firstRanks(actors: readonly Actor[]): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const { key, rank } of actors) if (!ranks.has(key)) ranks.set(key, rank);
  return ranks;
}
