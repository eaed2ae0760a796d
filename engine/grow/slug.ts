import type { Id } from '../pack/types';

/** Longest id of a pack's format. */
const longestId = 80;

/** An id of the letters and digits of some words; `fallback` when they have none. */
export function slug(words: string, fallback: string): Id {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestId - 4)
    .replace(/^-+|-+$/g, '');
  return plain || fallback;
}

/** The id itself, or with the first number that makes it one that is not taken; takes it. */
export function freeId(id: Id, taken: Set<Id>): Id {
  let free = id;
  for (let n = 2; taken.has(free); n += 1) free = `${id}-${n}`;
  taken.add(free);
  return free;
}
