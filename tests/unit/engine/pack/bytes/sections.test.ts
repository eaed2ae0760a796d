import { expect, it } from 'vitest';
import { runToEnd } from '../../../../../engine/match/decision/run-to-end';
import { readSections, writeSections } from '../../../../../engine/pack/bytes/sections';

const file = runToEnd(
  writeSections(
    { names: ['Zürich', 'Київ'] },
    { few: Uint8Array.of(1, 2, 3), wide: Float64Array.of(0.1, -2), none: new Uint32Array() },
  ),
);

it('gives back what was written, whatever the widths', () => {
  const { info, section } = readSections<{ names: string[] }>(file);
  expect(info.names).toEqual(['Zürich', 'Київ']);
  expect([...section('few', 'Uint8Array')]).toEqual([1, 2, 3]);
  expect([...section('wide', 'Float64Array')]).toEqual([0.1, -2]);
  expect([...section('none', 'Uint32Array')]).toEqual([]);
});

it('copies nothing', () => {
  expect(readSections(file).section('wide', 'Float64Array').buffer).toBe(file);
});

it.each([
  ['nothing', () => new ArrayBuffer(0)],
  ['another file', () => new Uint8Array(64).fill(7).buffer],
  ['a file cut short', () => file.slice(0, 20)],
])('refuses %s', (_, make) => {
  expect(() => readSections(make())).toThrow();
});

it('refuses a file whose end is missing, and an array that it has not', () => {
  const cut = file.slice(0, file.byteLength - 16);
  expect(() => readSections(cut).section('wide', 'Float64Array')).toThrow();
  expect(() => readSections(file).section('other', 'Uint8Array')).toThrow();
  expect(() => readSections(file).section('few', 'Float64Array')).toThrow();
});
