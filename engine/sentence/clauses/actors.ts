import { beForms } from '../../lexicon/auxiliaries';
import lists from '../../lexicon/en/roles.json';
import { wordSet } from '../../lexicon/word-set';
import type { Token } from '../../text/tokenise';

/** A name in a sentence and how it stands to what is done: the lower `rank`, the more it is who does it. */
export type Actor = { key: string; rank: number };

const byWhom = wordSet(lists.byWhom);
const toWhom = wordSet(lists.toWhom);
const participle = /(?:ed|en|wn|ught|eld|aken|ut|ade)$/;

/** Tokens looked back for a preposition and forward for a passive. */
const reach = 3;

/** Added to a place in the sentence: who it is done by comes first, to whom last. */
const farAway = 1000;

/** The names at `places` (token indexes, with their keys) ranked from who does it to whom it is done to. */
export function actorsOf(
  tokens: readonly Token[],
  places: readonly { key: string; at: number }[],
): Actor[] {
  return places.map(({ key, at }) => ({ key, rank: at + shiftOf(tokens, at) }));
}

function shiftOf(tokens: readonly Token[], at: number): number {
  for (let back = 1; back <= reach; back += 1) {
    const before = tokens[at - back];
    if (!before) break;
    if (byWhom.has(before.norm)) return -farAway;
    if (toWhom.has(before.norm)) return farAway;
    const isWithin = before.norm === 'the' || before.norm === 'a' || before.capital;
    if (!isWithin) break;
  }
  for (let on = 1; on <= reach; on += 1) {
    const next = tokens[at + on];
    if (!next) break;
    if (!beForms.has(next.norm)) continue;
    const verb = tokens.slice(at + on + 1, at + on + 1 + reach).find(({ norm }) => norm.length > 4);
    if (verb && participle.test(verb.norm)) return farAway;
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
