import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../../engine/pack/check-pack';
import type { Level } from '../../../../engine/pack/finding';
import { reaches, standingOf } from '../../../../engine/pack/levels';
import { locateInFiles } from '../../../../engine/pack/locate-in-files';
import { packRules } from '../../../../engine/pack/pack-rules';
import type { Pack } from '../../../../engine/pack/types';
import { saidOf } from '../../../support/i18n';
import { ruleCases } from './rule-cases';
import { at, samplePack } from './sample-pack';

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
    expect(own.map((finding) => saidOf(finding.problem))).toEqual([expect.stringMatching(message)]);
    expect(`${file}#${pointer}`).toBe(place);
    expect(own[0]?.cure).not.toBe('');
  });
});

describe('labels that are what they seem', () => {
  it.each([
    ['Radio Liberté', 'accents'],
    ['Łódź Głos, Nr. 7', 'letters of other Latin alphabets'],
    ['Телеграф Юга', 'a word in Cyrillic'],
    ['Η Καθημερινή', 'words in Greek'],
    ['خبرگزاری می‌گوید', 'a joiner that the script is written with'],
    ['朝日新聞デジタル', 'two scripts that are written together'],
    ['Кыргыз Times', 'a word of each script'],
    ['L’Écho – “Sud”', 'marks that are no letters'],
  ])('%s: %s', (name) => {
    const pack = samplePack();
    for (const outlet of pack.outlets.slice(0, 1)) outlet.name = name;
    expect(checkPack(pack).filter(({ rule }) => rule === 'labels')).toEqual([]);
  });
});

describe('how far a pack has come', () => {
  const standing = (spoil: (pack: Pack) => void) => {
    const pack = samplePack();
    spoil(pack);
    return standingOf(checkPack(pack));
  };

  it.each<
    [reached: Level | null, next: Level | null, lacks: string[], spoil: (pack: Pack) => void]
  >([
    ['publishable', null, [], () => {}],
    ['publishable', null, [], (pack) => pack.gate.any.push('South Selmark', 'River Commission')],
    [
      'good',
      'publishable',
      ['gloss-own-words'],
      (pack) => spoilText(pack, 'Hask called it “empty”.'),
    ],
    ['usable', 'good', ['lengths'], (pack) => spoilText(pack, 'Too short')],
    [
      null,
      'usable',
      ['references'],
      (pack) => {
        at(pack.statements, 0).speaker = 'nobody';
      },
    ],
    [
      null,
      'usable',
      ['schema'],
      (pack) => {
        at(pack.statements, 0).text = '';
      },
    ],
  ])('%s, and for %s it lacks %j', (reached, next, lacks, spoil) => {
    const found = standing(spoil);
    expect({ ...found, lacks: found.lacks.map(({ rule }) => rule) }).toMatchObject({
      reached,
      next,
      lacks,
    });
    if (reached) expect(reaches(found, reached)).toBe(true);
    if (next) expect(reaches(found, next)).toBe(false);
  });

  it('hangs on no advice: a pack without formulations may be publishable', () => {
    const found = standing((pack) => {
      for (const statement of pack.statements) statement.formulations = [];
    });
    expect(found.reached).toBe('publishable');
    expect(found.advice.map(({ rule }) => rule)).toContain('enough-examples');
  });
});

function spoilText(pack: Pack, text: string): void {
  at(pack.statements, 0).text = text;
}
