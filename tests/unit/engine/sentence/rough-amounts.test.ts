import { expect, it } from 'vitest';
import { roughAmountsIn } from '../../../../engine/sentence/rough-amounts';
import { tokenise } from '../../../../engine/text/tokenise';

it.each([
  ['Dozens of ships sank.', [[24, 120, 'ship']]],
  ['Tens of thousands of people fled.', [[20_000, 120_000, 'peopl']]],
  ['Some hundreds of them.', []],
  ['Two dozen ships sank.', []],
  ['Seven ships sank.', []],
] as const)('%s', (text, amounts) => {
  const found = roughAmountsIn(tokenise(text)).map(({ least, most, of }) => [least, most, of]);
  expect(found.slice(0, 1)).toEqual(amounts);
});
