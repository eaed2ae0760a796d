import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../../engine/pack/check-pack';
import { checkSchema } from '../../../../engine/pack/check-schema';
import type { Pack } from '../../../../engine/pack/types';
import { saidOf } from '../../../support/i18n';
import { samplePack } from './sample-pack';

/** A value put where it does not belong, and what the author is told. */
const cases: [what: string, path: string, value: unknown, message: RegExp, cure: RegExp][] = [
  ['a missing property', 'statements/0/topics', undefined, /“topics” is missing/, /add it/],
  [
    'an unknown property',
    'outlets/0/leaning',
    'left',
    /no property “leaning”/,
    /use one of: id, name/,
  ],
  ['another type', 'statements/0/topics', 'war', /"war" is not of the type array/, /./],
  [
    'a value not in the list',
    'articles/0/copy',
    'stolen',
    /"stolen" is none of/,
    /original, machine-/,
  ],
  ['an empty text', 'statements/0/text', '', /empty/, /Neutral gloss/],
  ['too long a text', 'outlets/0/name', 'x'.repeat(301), /longer than 300 characters/, /shorten/],
  [
    'a malformed id',
    'outlets/0/id',
    'The Courier',
    /"The Courier" is not of the form/,
    /Lower-case/,
  ],
  ['a malformed date', 'statements/0/dateCreated', '12 March', /"12 March"/, /2022-01-27/],
  ['a malformed address', 'outlets/0/url', 'courier.example', /"courier.example"/, /http/],
  ['too many entries', 'gate/any', Array(501).fill('Tarn'), /more than 500 entries/, /split/],
];

describe('checkSchema', () => {
  it('finds nothing in a pack of the right shape', () => {
    expect(checkSchema(samplePack())).toEqual([]);
  });

  it.each(cases)('tells %s', (_, path, value, message, cure) => {
    const pack = samplePack();
    put(pack, path.split('/'), value);
    const [finding, ...others] = checkSchema(pack);
    expect(others).toEqual([]);
    expect(finding && saidOf(finding.problem)).toMatch(message);
    expect(finding?.cure).toMatch(cure);
    expect(`/${path}`).toContain(finding?.pointer);
  });

  it.each([null, 'pack', 7, []])('refuses %j', (value) => {
    expect(checkSchema(value)).not.toEqual([]);
  });
});

it('a malformed pack is held to no other rule', () => {
  const rules = new Set(checkPack({ id: 'x' }).map(({ rule }) => rule));
  expect([...rules]).toEqual(['schema']);
});

function put(pack: Pack, path: string[], value: unknown): void {
  const last = path.pop() as string;
  let target = pack as unknown as Record<string, unknown>;
  for (const key of path) target = target[key] as Record<string, unknown>;
  if (value === undefined) delete target[last];
  else target[last] = value;
}
