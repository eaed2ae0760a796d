import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../engine/pack/check-pack';
import { locateInFiles } from '../../../engine/pack/locate-in-files';
import { packRules } from '../../../engine/pack/pack-rules';
import { RULE_CASES } from './rule-cases';
import { samplePack } from './sample-pack';

test('a complete pack obeys every rule', () => {
  expect(checkPack(samplePack())).toEqual([]);
});

test('every rule has a failing example', () => {
  const covered = new Set(RULE_CASES.map(({ rule }) => rule));
  expect(packRules.map(({ name }) => name).filter((name) => !covered.has(name))).toEqual([]);
});

describe.each(RULE_CASES)('$rule: $what', ({ rule, spoil, place, message }) => {
  const pack = samplePack();
  spoil(pack);
  const findings = checkPack(pack);

  test('is found by that rule, once, at its place', () => {
    const own = findings.filter((finding) => finding.rule === rule);
    const { file, pointer } = locateInFiles(pack, own[0]?.pointer ?? '');
    expect(own.map((finding) => finding.message)).toEqual([expect.stringMatching(message)]);
    expect(`${file}#${pointer}`).toBe(place);
    expect(own[0]?.cure).not.toBe('');
  });
});
