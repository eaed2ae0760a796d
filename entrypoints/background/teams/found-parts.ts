import type { AskedPart } from '../../../teams/asked-parts';
import type { FoundStatement } from '../../../teams/read-answers';

/** Parts whose answer is remembered, in memory, and for how long in milliseconds. */
const mostParts = 3_000;
const freshFor = 600_000;

type Remembered = { at: number; found: FoundStatement[] };

/** What was found for parts: a page that goes on, or is read anew, is asked about only for what is new in it. */
export type FoundParts = {
  get(part: AskedPart): FoundStatement[] | undefined;
  set(part: AskedPart, found: FoundStatement[]): void;
  clear(): void;
};

export function createFoundParts(): FoundParts {
  const remembered = new Map<string, Remembered>();
  return {
    get(part) {
      const known = remembered.get(keyOf(part));
      return known && Date.now() - known.at < freshFor ? known.found : undefined;
    },
    set(part, found) {
      const key = keyOf(part);
      remembered.delete(key);
      remembered.set(key, { at: Date.now(), found });
      const [oldest] = remembered.keys();
      if (remembered.size > mostParts && oldest !== undefined) remembered.delete(oldest);
    },
    clear: () => remembered.clear(),
  };
}

const keyOf = (part: AskedPart) => part.join(' ');
