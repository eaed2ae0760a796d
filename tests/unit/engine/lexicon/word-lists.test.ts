import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'engine/lexicon/en';

/** Every list of words that a file of the language keeps in one line. */
const lists = readdirSync(folder).flatMap((file) =>
  listsOf(file, JSON.parse(readFileSync(join(folder, file), 'utf8'))),
);

function listsOf(name: string, data: unknown): [string, string][] {
  if (typeof data === 'string') return data.includes(' ') ? [[name, data]] : [];
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => listsOf(`${name}: ${key}`, value));
}

describe('lists of words in one line', () => {
  it('there are some', () => {
    expect(lists.length).toBeGreaterThan(30);
  });

  it.each(lists)('%s has folded words, one space between, none twice', (_, list) => {
    const words = list.split(' ');
    expect(words.filter((word) => !/^[a-z0-9.'-]+$/.test(word))).toEqual([]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});
