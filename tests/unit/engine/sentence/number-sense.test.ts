import { expect, it } from 'vitest';
import { numberSense } from '../../../../engine/sentence/number-sense';
import { tokenise } from '../../../../engine/text/tokenise';

const cases: readonly (readonly [string, string])[] = [
  ['The dam broke in 1995', 'year'],
  ['Two thousand lorries came', 'amount'],
  ['The ship had 1,900 tonnes of fuel', 'amount'],
  ['The ship had 2 thousand tonnes of fuel', 'amount'],
  ['They met on 27 January', 'day'],
  ['They met on Jan. 27', 'day'],
  ['May 9 was a holiday', 'day'],
  ['No one may open the sluice', 'somebody'],
  ['The 40 may be too few', 'amount'],
  ['Only 1 lorry came', 'amount'],
  ['Some 45 in March', 'amount'],
];

it.each(cases)('in “%s” the number is told as %s', (text, sense) => {
  const tokens = tokenise(text);
  const at = tokens.findIndex(({ kind }) => kind === 'number');
  expect(numberSense(text, tokens, at)).toBe(sense);
});
