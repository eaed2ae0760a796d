import { describe, expect, it } from 'vitest';
import { createGate } from '../../../page/gate';

const ferry = {
  ferry: { any: ['ferry', 'harbour', 'harbourmaster', 'Saint Olaf'], minimumDistinct: 2 },
};

const cases: [what: string, text: string, expected: boolean][] = [
  ['two different words', 'The ferry left the harbour.', true],
  ['the same word twice', 'Ferry after ferry.', false],
  ['other letter case', 'FERRY in the Harbour', true],
  ['a word of two', 'The ferry Saint Olaf', true],
  ['a word of two over a line break', 'The ferry Saint\n  Olaf', true],
  ['one of the two words', 'The ferry Olaf', false],
  ['parts of words only', 'Ferryman, harbours', false],
  ['a part first, the word later', 'Harbours, ferries, a ferry in a harbour', true],
  ['words at both ends', 'ferry to the harbour', true],
  ['punctuation beside the word', '“Ferry”, (harbour)', true],
  ['letters of other alphabets beside the word', 'фferry harbourы', false],
  ['two that begin alike', 'The harbour and the harbourmaster', true],
  ['a modifier letter for an apostrophe', 'The ferryʼs crew, the harbourʼs master', true],
  ['no text', '', false],
];

describe('passes', () => {
  it.each(cases)('%s', (_, text, expected) => {
    expect(createGate(ferry).passes(text)).toBe(expected);
  });

  it('is open when one of several packs has its words', () => {
    const gates = { ...ferry, talks: { any: ['talks'], minimumDistinct: 1 } };
    expect(createGate(gates).passes('The talks went on.')).toBe(true);
  });

  it.each([
    ['supporting words alone', 'The captain and the coast guard.', false],
    ['a word of its own alone', 'The ferry.', false],
    ['a word of its own and a supporting one', 'The captain of the ferry.', true],
  ])('counts supporting words once one of its own is there: %s', (_, text, expected) => {
    const gate = createGate({
      ferry: { any: ['ferry'], also: ['captain', 'guard'], minimumDistinct: 2 },
    });
    expect(gate.passes(text)).toBe(expected);
    if (expected) expect(gate.mayPass(text)).toBe(true);
  });

  it('stays shut without a pack, and for a pack without words', () => {
    expect(createGate({}).passes('The ferry left the harbour.')).toBe(false);
    expect(createGate({}).mayPass('The ferry left the harbour.')).toBe(false);
    const empty = { empty: { any: [''], minimumDistinct: 1 } };
    expect(createGate(empty).passes('anything')).toBe(false);
    expect(createGate(empty).mayPass('anything')).toBe(false);
  });
});

/** Short and long texts are searched in different ways. */
describe.each([
  ['short', ''],
  ['long', ' and so on'.repeat(1000)],
])('mayPass of a %s text', (_length, padding) => {
  it.each(cases.filter(([, , expected]) => expected))('never stops what passes: %s', (_, text) => {
    expect(createGate(ferry).mayPass(text + padding)).toBe(true);
  });

  it('stops a page with one word only, however often, and parts inside of words', () => {
    expect(createGate(ferry).mayPass('A ferry, a Ferry, a FERRY; upharbour' + padding)).toBe(false);
  });

  it('takes words with signs of patterns in them as they are', () => {
    const gate = createGate({ odd: { any: ['c.i.a', 'a+b'], minimumDistinct: 1 } });
    expect(gate.mayPass('The C.I.A denies it.' + padding)).toBe(true);
    expect(gate.mayPass('The cxixa denies it. aab' + padding)).toBe(false);
  });

  it('finds words of other writing systems', () => {
    const gate = createGate({ odd: { any: ['київ', 'одеса'], minimumDistinct: 2 } });
    expect(gate.mayPass('Київ, Одеса' + padding)).toBe(true);
    expect(gate.passes('Київ, Одеса')).toBe(true);
  });

  it('may be asked again and again', () => {
    const gate = createGate(ferry);
    for (let i = 0; i < 3; i++) expect(gate.mayPass('ferry harbour' + padding)).toBe(true);
  });
});

describe('a gate that was damaged in the storage', () => {
  const damaged: [what: string, stored: unknown][] = [
    ['a number', 7],
    ['a list', [7, null, 'ferry']],
    ['a text', 'ferry harbour'],
    ['packs that are none', { ferry: null, talks: 7 }],
    ['words that are none', { ferry: { any: 7, also: [null, {}, 5], minimumDistinct: 'x' } }],
  ];

  it.each(damaged)('%s has no words, and spoils no page', (_, stored) => {
    const gate = createGate(stored as never);
    for (const look of [gate.passes, gate.mayPass, gate.mentions])
      expect(look('The ferry left the harbour.')).toBe(false);
  });

  it('keeps the packs that are whole', () => {
    const gate = createGate({ ...ferry, talks: null } as never);
    expect(gate.passes('The ferry left the harbour.')).toBe(true);
  });
});
