import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../../engine/pack/check-pack';
import { locateInFiles } from '../../../../engine/pack/locate-in-files';
import { packRules } from '../../../../engine/pack/pack-rules';
import { ruleCases } from './rule-cases';
import { samplePack } from './sample-pack';

it('a complete pack obeys every rule', () => {
  expect(checkPack(samplePack())).toEqual([]);
});

it('every rule has a failing example', () => {
  const covered = new Set(ruleCases.map(({ rule }) => rule));
  expect(packRules.map(({ name }) => name).filter((name) => !covered.has(name))).toEqual([]);
});

describe.each(ruleCases)('$rule: $what', ({ rule, spoil, place, message }) => {
  const pack = samplePack();
  spoil(pack);
  const findings = checkPack(pack);

  it('is found by that rule, once, at its place', () => {
    const own = findings.filter((finding) => finding.rule === rule);
    const { file, pointer } = locateInFiles(pack, own[0]?.pointer ?? '');
    expect(own.map((finding) => finding.message)).toEqual([expect.stringMatching(message)]);
    expect(`${file}#${pointer}`).toBe(place);
    expect(own[0]?.cure).not.toBe('');
  });
});
