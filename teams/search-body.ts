import type { AskedPart } from './asked-parts';
import type { CrisisHead } from './documents';

/** Rarest stems of a part that are asked for. */
const mostStems = 8;

/** Of those, stems that the heads do not know: in an index that has not all of its stems counted. */
const mostUnknown = 3;

/** Stems that a statement must have. */
const fewestShared = 2;

/** Share of a crisis's statements from which a stem tells nothing, where a part has others. */
const commonShare = 0.1;

/**
 * Statements that have one of a part's stems: a server looks through them all. In an index of a million, the fourth
 * rarest stem of a part has as many as the first three together.
 */
const postingsBudget = 20_000;

/** Stems asked for however frequent they are. */
const fewestAsked = 3;

/** Statements asked for, for each part. */
export const hitsOfPart = 8;

/** Milliseconds a shard may take before it gives what it has. */
const shardTimeout = 2_000;

/** How many statements of some crises have each stem, and what that makes of a part. */
export type StemChooser = (part: AskedPart) => string[];

/**
 * Chooses a part's rarest stems. Where the heads tell every stem, those they do not tell can be in no statement.
 */
export function stemChooser(heads: readonly CrisisHead[]): StemChooser {
  const counts = new Map<string, number>();
  for (const head of heads)
    head.stems.forEach((stem, i) => {
      counts.set(stem, (counts.get(stem) ?? 0) + (head.counts[i] as number));
    });
  const isComplete = heads.every(({ complete }) => complete);
  const common = commonShare * heads.reduce((sum, { statements }) => sum + statements, 0);
  return (part) => {
    const known = part
      .filter((stem) => counts.has(stem))
      .sort((a, b) => (counts.get(a) as number) - (counts.get(b) as number) || (a < b ? -1 : 1));
    const unknown = isComplete
      ? []
      : part.filter((stem) => !counts.has(stem)).slice(0, mostUnknown);
    const telling = known.filter((stem) => (counts.get(stem) as number) <= common);
    const enough = telling.length + unknown.length >= fewestShared ? telling : known;
    let looked = 0;
    return [...unknown, ...enough].slice(0, mostStems).filter((stem, i) => {
      looked += counts.get(stem) ?? 0;
      return i < fewestAsked || looked <= postingsBudget;
    });
  };
}

/**
 * One `_msearch` for all parts (newline-delimited JSON), and which parts it asks for: those of too few stems are left
 * out. Null when none is left.
 */
export function searchBody(
  parts: readonly AskedPart[],
  heads: readonly CrisisHead[],
): { body: string; asked: AskedPart[] } | null {
  const choose = stemChooser(heads);
  const crises = heads.map(({ info }) => info.id);
  const asked: AskedPart[] = [];
  const lines: string[] = [];
  for (const part of parts) {
    const stems = choose(part);
    if (stems.length < fewestShared) continue;
    asked.push(part);
    lines.push('{}', JSON.stringify(searchFor(stems, crises)));
  }
  return asked.length > 0 ? { body: `${lines.join('\n')}\n`, asked } : null;
}

function searchFor(stems: readonly string[], crises: readonly string[]) {
  return {
    size: hitsOfPart,
    track_total_hits: false,
    timeout: `${shardTimeout}ms`,
    _source: ['crisis', 'content'],
    query: {
      bool: {
        filter: [{ terms: { crisis: crises } }],
        should: stems.map((stem) => ({ term: { stems: stem } })),
        minimum_should_match: fewestShared,
      },
    },
  };
}
