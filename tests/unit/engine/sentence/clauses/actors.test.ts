import { describe, expect, it } from 'vitest';
import { actorsOf, compareRoles } from '../../../../../engine/sentence/clauses/actors';
import { tokenise } from '../../../../../engine/text/tokenise';

const names = ['norvia', 'ostria'];

/** Norvia and Ostria as they stand to what is done. */
function actorsIn(text: string) {
  const tokens = tokenise(text);
  const places = tokens.flatMap(({ norm }, at) => (names.includes(norm) ? { key: norm, at } : []));
  return actorsOf(tokens, places);
}

describe('compareRoles', () => {
  const straight = 'Norvia attacked Ostria.';
  const cases: readonly [about: string, text: string, same: number, swapped: number][] = [
    ['the same order', 'Norvia has shelled Ostria.', 1, 0],
    ['the other way round', 'Ostria attacked Norvia.', 0, 1],
    ['a passive turns it back', 'Ostria was attacked by Norvia.', 1, 0],
    ['a passive without an agent', 'Ostria was attacked, as Norvia knows.', 1, 0],
    ['a passive of a verb without an ending', 'Ostria was beset by Norvia.', 1, 0],
    ['a short one', 'Ostria was hit, as Norvia knows.', 1, 0],
    ['to whom', 'To Ostria went the letter that Norvia wrote.', 1, 0],
    ['from whom', 'Ostria had a letter from Norvia.', 1, 0],
    ['whose minister somebody is does nothing', 'Ostria’s transport minister met Norvia.', 0, 0],
    ['nor whose officials', 'Ostria officials met Norvia.', 0, 0],
    ['one name alone says nothing', 'Ostria is calm.', 0, 0],
  ];

  it.each(cases)('%s', (_, text, same, swapped) => {
    expect(compareRoles(actorsIn(text), actorsIn(straight))).toEqual({ same, swapped });
  });
});
