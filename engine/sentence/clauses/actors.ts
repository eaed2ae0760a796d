import { beForms } from '../../lexicon/auxiliaries';
import lists from '../../lexicon/en/roles.json';
import parts from '../../lexicon/en/sentence-parts.json';
import { wordSet } from '../../lexicon/word-set';
import type { Token } from '../../text/tokenise';
import { isPluralRole, roleNouns, titleWords } from '../attribution/cues';

/** A name in a sentence and how it stands to what is done: the lower `rank`, the more it is who does it. */
export type Actor = { key: string; rank: number };

const byWhom = wordSet(lists.byWhom);
const toWhom = wordSet(lists.toWhom);
const participles = wordSet(parts.participles);

/** Whether a word may be a past participle: by its ending, or one that has none ("sent", "begun"). */
export function isPastParticiple(word: string): boolean {
  return /(?:ed|en|wn|ught|eld|aken|ut|ade)$/.test(word) || participles.has(word);
}

/** Tokens looked back for a preposition and forward for a passive. */
const reach = 3;

/** Added to a place in the sentence: who it is done by comes first, to whom last. */
const farAway = 1000;

/**
 * The different names at `places` (token indexes, with their keys) ranked from who does it to whom it is done
 * to, each by where it stands first.
 */
export function actorsOf(
  tokens: readonly Token[],
  places: readonly { key: string; at: number }[],
): Actor[] {
  const actors: Actor[] = [];
  for (const { key, at } of places) {
    if (belongsToTitle(tokens, at)) continue;
    if (rankOf(key, actors) === undefined) actors.push({ key, rank: at + shiftOf(tokens, at) });
  }
  return actors;
}

/** Words between whose minister somebody is and "minister": "Dravia's foreign and energy minister" has more. */
const longestTitle = 3;

/** "*Dravia's* transport minister", "the *Kremlin* spokesman": whose he is, who does nothing himself. */
function belongsToTitle(tokens: readonly Token[], at: number): boolean {
  let fields = 0;
  for (let on = at + 1; on <= at + longestTitle && on < tokens.length; on += 1) {
    const { norm, stem, stop, kind } = tokens[on] as Token;
    if (roleNouns.has(norm)) return fields === 0 || !isPluralRole(norm);
    if (titleWords.has(stem) && !stop) continue;
    // One word that is no verb: "transport".
    const mayBeField = !stop && kind === 'word' && !/(?:s|ed|ing)$/.test(norm);
    if (!mayBeField || fields > 0) return false;
    fields += 1;
  }
  return false;
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
    const behind = tokens.slice(at + on + 1, at + on + 1 + reach);
    const verb = behind.find(({ norm }) => norm.length > 4 || participles.has(norm));
    if (verb && isPastParticiple(verb.norm)) return farAway;
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
  if (one.length < 2 || other.length < 2) return { same, swapped };
  one.forEach((a, i) => {
    const rankOfA = rankOf(a.key, other);
    if (rankOfA === undefined) return;
    for (let j = i + 1; j < one.length; j += 1) {
      const b = one[j] as Actor;
      const rankOfB = rankOf(b.key, other);
      if (rankOfB === undefined) continue;
      if (a.rank < b.rank === rankOfA < rankOfB) same += 1;
      else swapped += 1;
    }
  });
  return { same, swapped };
}

/** Sentences have few names: none is worth a map. */
function rankOf(key: string, actors: readonly Actor[]): number | undefined {
  return actors.find((actor) => actor.key === key)?.rank;
}
