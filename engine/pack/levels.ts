import type { Finding, Level } from './finding';

/** Every level, the lowest first. */
export const levels: readonly Level[] = ['usable', 'good', 'publishable'];

/** How far a pack has come, and what it lacks for more. */
export type Standing = {
  /** Null when it cannot be used at all. */
  reached: Level | null;
  /** The next level; null when there is none. */
  next: Level | null;
  /** What it lacks for the next, in the order found. */
  lacks: Finding[];
  /** What keeps it from no level, and may be worth a look. */
  advice: Finding[];
};

/** Where a pack stands by all that `checkPack` finds in it. */
export function standingOf(findings: readonly Finding[]): Standing {
  const of = (level: Finding['level']) => findings.filter((finding) => finding.level === level);
  const missed = levels.findIndex((level) => of(level).length > 0);
  const at = missed < 0 ? levels.length : missed;
  const next = levels[at] ?? null;
  return {
    reached: levels[at - 1] ?? null,
    next,
    lacks: next === null ? [] : of(next),
    advice: of('advice'),
  };
}

/** Whether a pack that has come so far is at least of a level. */
export function reaches({ reached }: Standing, level: Level): boolean {
  return reached !== null && levels.indexOf(reached) >= levels.indexOf(level);
}
