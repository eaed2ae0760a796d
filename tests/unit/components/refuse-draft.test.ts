import { expect, it } from 'vitest';
import { refuseDenial, refuseTerm } from '../../../components/stories/refuse-draft';
import { growPack } from '../../../engine/grow/grow-pack';
import type { Decision } from '../../../engine/grow/types';
import type { Term } from '../../../engine/pack/types';
import { madeUp } from '../engine/grow/kept-articles';

const at = '2031-05-17T10:00:00Z';

const articles = [
  madeUp(
    'herald',
    'Ostria accused Norvia of preparing to close the strait of Tarn to all tankers.',
    'Norvia has posted forty guards at the upper gate of the harbour in Carrow.',
  ),
  madeUp(
    'courier',
    'Norvia denied preparing to close the strait of Tarn to tankers, its envoy Ilse Moran said.',
    'Norvia has posted forty gunmen at the upper gate of the harbour in Carrow.',
  ),
];

const packWith = (decisions: Decision[]) =>
  growPack({ id: 'strait', title: 'The strait', articles, decisions });

it('what is refused in the panel is not drafted again', () => {
  const pack = packWith([]);
  const by = pack.statements.find(({ relations }) => relations.length > 0);
  const denied = by?.relations[0]?.statement ?? '';
  const noTerm = refuseTerm(pack, pack.terms[0] as Term, at);
  const noDenial = refuseDenial(pack, by?.id ?? '', denied, at);
  expect([...noTerm, ...noDenial].map(({ kind }) => kind)).toEqual(['no-term', 'no-denial']);
  expect(packWith(noTerm).terms).toEqual([]);
  expect(packWith(noDenial).statements.flatMap(({ relations }) => relations)).toEqual([]);
  expect(packWith([]).terms).toHaveLength(1);
});

it('of a statement that is not there any more nothing is refused', () => {
  expect(refuseDenial(packWith([]), 'gone', 'gone-too', at)).toEqual([]);
});
