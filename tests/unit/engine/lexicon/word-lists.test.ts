import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clauseStarters } from '../../../../engine/sentence/clauses/clause-starters';

const folder = 'engine/lexicon/en';

/** Every list of words that a file of the language keeps in one line. */
const lists = readdirSync(folder).flatMap((file) => {
  const data: Record<string, unknown> = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return Object.entries(data).flatMap(([name, list]): [string, string][] =>
    typeof list === 'string' && list.includes(' ') ? [[`${file}: ${name}`, list]] : [],
  );
});

describe('lists of words in one line', () => {
  test('there are some', () => {
    expect(lists.length).toBeGreaterThan(30);
  });

  test.each(lists)('%s has folded words, one space between, none twice', (_, list) => {
    const words = list.split(' ');
    expect(words.filter((word) => !/^[a-z0-9.'-]+$/.test(word))).toEqual([]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});

describe('clauseStarters', () => {
  test('tells the purposes apart', () => {
    expect(clauseStarters('proposition').has('but')).toBe(true);
    expect(clauseStarters('half').has('but')).toBe(false);
    expect(clauseStarters('statement').has('and')).toBe(false);
    expect(clauseStarters('statement behind a comma').has('and')).toBe(true);
  });
});
