import { expect, it } from 'vitest';
import { tokenise, unstemmedTokens } from '../../../../engine/text/tokenise';

const cases: [what: string, text: string, norms: string[]][] = [
  ['a note’s number behind a number', 'grown to 30¹ today', ['grown', 'to', '30', 'today']],
  ['a note’s number behind a word', 'Russia² and', ['russia', 'and']],
  ['a note of two digits', '13,000¹² people', ['13000', 'people']],
  ['a modifier letter for an apostrophe', 'Russiaʼs army', ['russia', 'army']],
  ['the same in a negation', 'it isnʼt', ['it', 'is', 'not']],
  ['a full-width apostrophe', 'Ukraine＇s border', ['ukraine', 'border']],
];

it.each(cases)('%s', (_, text, norms) => {
  expect(tokenise(text).map(({ norm }) => norm)).toEqual(norms);
});

it('has stems of words and numbers, or the same tokens without them', () => {
  const text = 'US officials denied moving two thousand of 1,500 of them, and didn’t say why';
  const tokens = tokenise(text);
  expect(tokens.map(({ stem }) => stem)).toEqual(
    'usa offici deni move n2000 of n1500 of them and do not say whi'.split(' '),
  );
  expect(unstemmedTokens(text).map((token) => ({ ...token, stem: '' }))).toEqual(
    tokens.map((token) => ({ ...token, stem: '' })),
  );
});
