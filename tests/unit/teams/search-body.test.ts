import { expect, it } from 'vitest';
import type { CrisisHead } from '../../../teams/documents';
import { searchBody, stemChooser } from '../../../teams/search-body';

const headOf = (counts: Record<string, number>, complete = true) =>
  ({
    info: { id: 'dam' },
    statements: 1_000_000,
    stems: Object.keys(counts),
    counts: Object.values(counts),
    complete,
  }) as unknown as CrisisHead;

const counts = { keld: 40, levi: 900, dam: 15_000, water: 60_000, minist: 90_000, said: 400_000 };

it('a part is asked for by its rarest stems, within what a server looks through', () => {
  const choose = stemChooser([headOf(counts)]);
  expect(choose(['said', 'water', 'minist', 'dam', 'levi', 'keld'])).toEqual([
    'keld',
    'levi',
    'dam',
  ]);
});

it('frequent stems are asked for where a part has no others', () => {
  expect(stemChooser([headOf(counts)])(['said', 'minist'])).toEqual(['minist', 'said']);
});

it('stems that nothing has are left out where all are counted, and asked for where not', () => {
  const part = ['unheard', 'keld', 'levi'];
  expect(stemChooser([headOf(counts)])(part)).toEqual(['keld', 'levi']);
  expect(stemChooser([headOf(counts, false)])(part)).toEqual(['unheard', 'keld', 'levi']);
});

it('what cannot be found is not asked for', () => {
  expect(searchBody([['unheard', 'words', 'only']], [headOf(counts)])).toBeNull();
});
