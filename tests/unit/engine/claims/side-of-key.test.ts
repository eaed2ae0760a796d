import { expect, it } from 'vitest';
import { sideOfKey } from '../../../../engine/claims/side-of-key';
import { speakerDirectory } from '../../../../engine/claims/speaker-directory';
import { nameRoot } from '../../../../engine/sentence/names/name-root';
import { caseSpeakers } from './attribution-cases';

const directory = speakerDirectory([
  ...caseSpeakers,
  { id: 'dk', type: 'Organization', name: 'Denmark', alternateName: [] },
  { id: 'berg', type: 'Person', name: 'Jan Berg', alternateName: [], affiliation: 'dk' },
]);

it.each([
  ['a person', '#varda', '#norvia'],
  ['whom nobody else is above', '#norvia', '#norvia'],
  ['a person of a state', '#berg', 'Denmark'],
  ['its people', `@${nameRoot('danish')}`, 'Denmark'],
  ['the seat of its government', `@${nameRoot('copenhagen')}`, 'Denmark'],
  ['a name the pack does not know', 'danish', 'Denmark'],
  ['a name that is no state’s', '@keld', '@keld'],
  ['another word', 'soldier', null],
])('%s', (_, key, side) => {
  expect(sideOfKey(directory, key)).toBe(side);
});
