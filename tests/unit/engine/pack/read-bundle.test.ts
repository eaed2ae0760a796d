import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkBundle, learnBundleInSteps } from '../../../../engine/match/learning/import-bundle';
import { learnPack } from '../../../../engine/match/learning/learn-pack';
import { openPackModel } from '../../../../engine/match/model/pack-model';
import { canonicalJson } from '../../../../engine/pack/canonical-json';
import { integrityRules } from '../../../../engine/pack/pack-rules';
import { placeInWords } from '../../../../engine/pack/place-in-words';
import { readBundle, verifyBundle } from '../../../../engine/pack/read-bundle';
import type { PackBundle } from '../../../../engine/pack/types';
import { saidOf } from '../../../support/i18n';
import { refusal, refusalOf } from '../../../support/refusal';
import { ruleCases } from './rule-cases';
import { at, samplePack } from './sample-pack';

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');

function sampleBundle(): PackBundle {
  const pack = samplePack();
  const hash = createHash('sha256').update(canonicalJson(pack)).digest('hex');
  return { format: 'sidelight-pack', formatVersion: 1, sha256: hash, pack, learned: null };
}

it('a bundle is read from its JSON and from its value alike', () => {
  const bundle = sampleBundle();
  expect(readBundle(JSON.stringify(bundle))).toEqual(bundle);
  expect(readBundle(bundle)).toEqual(bundle);
});

it('what is not part of a bundle is left behind', () => {
  expect(readBundle({ ...sampleBundle(), extra: 1 })).toEqual(sampleBundle());
});

describe('verifyBundle', () => {
  it('agrees with the hash the bundle was built with, however its keys are ordered', async () => {
    const bundle = sampleBundle();
    const reordered = Object.fromEntries(Object.entries(bundle.pack).reverse());
    await verifyBundle({ ...bundle, pack: reordered as PackBundle['pack'] }, sha256);
  });

  it('refuses a pack that was changed by one letter', async () => {
    const bundle = sampleBundle();
    at(bundle.pack.statements, 0).text += '!';
    expect(await refusalOf(verifyBundle(bundle, sha256))).toMatch(
      /checksum does not fit.*Get the file/,
    );
  });
});

/** Files that are no usable pack, and the cause and cure a reader is told. */
const refused: [what: string, source: () => unknown, message: RegExp][] = [
  ['text that is not JSON', () => '{"format":', /not JSON.*Choose a collection/],
  ['JSON of something else', () => '{"name":"x"}', /no collection of Sidelight\. Choose/],
  ['null', () => 'null', /no collection of Sidelight/],
  ['a list', () => '[]', /no collection of Sidelight/],
  [
    'a newer format',
    () => ({ ...sampleBundle(), formatVersion: 2 }),
    /version 2.*Update Sidelight/,
  ],
  [
    'no version',
    () => ({ ...sampleBundle(), formatVersion: '1' }),
    /no format version.*Ask its authors/,
  ],
  ['no pack', () => ({ ...sampleBundle(), pack: null }), /incomplete\. Get the file again/],
  ['too large a file', () => ' '.repeat(3_500_001), /too large.*Split it/],
  ['a broken pack', () => ({ ...sampleBundle(), pack: {} }), /faults.*corrected/],
  [
    'a key that reaches for prototypes',
    () => JSON.stringify(sampleBundle()).replace('"pack":{', '"pack":{"__proto__":{"x":1},'),
    /“__proto__”/,
  ],
  [
    'a key named like a method',
    () => JSON.stringify(sampleBundle()).replace('"pack":{', '"pack":{"constructor":{"x":1},'),
    /no property “constructor”/,
  ],
  [
    'a broken character in a key',
    () => JSON.stringify(sampleBundle()).replace('"pack":{', '"pack":{"\\ud800":1,'),
    /broken character/,
  ],
  [
    'nesting without end',
    () => ({ ...sampleBundle(), learned: JSON.parse('['.repeat(40) + ']'.repeat(40)) }),
    /nested too deeply/,
  ],
  [
    'half a character in a text',
    () => JSON.stringify(sampleBundle()).replace('Tobin Hask', 'Tobin \\ud83d'),
    /U\+D83D/,
  ],
  [
    'a text turned round',
    () => JSON.stringify(sampleBundle()).replace('"Government spokesman"', '"\u202enamsekops"'),
    /U\+202E/,
  ],
  [
    'an address that runs code',
    () => {
      const bundle = sampleBundle();
      at(bundle.pack.outlets, 0).url = 'javascript:alert(1)';
      return bundle;
    },
    /javascript:alert.*not of the form/,
  ],
  [
    'a wording no article has',
    () => {
      const bundle = sampleBundle();
      at(at(bundle.pack.statements, 0).wordings, 0).selector.exact = 'Nobody printed this.';
      return bundle;
    },
    /not verbatim/,
  ],
  [
    'a dangling id',
    () => {
      const bundle = sampleBundle();
      at(bundle.pack.statements, 0).speaker = 'nobody';
      return bundle;
    },
    /no “nobody” among the speakers/,
  ],
];

describe('readBundle refuses', () => {
  it.each(refused)('%s', (_, source, message) => {
    expect(refusal(() => readBundle(source()))).toMatch(message);
  });

  it('in words a reader knows: no pointers, no commands', () => {
    for (const [, source] of refused) {
      const told = refusal(() => readBundle(source()));
      expect(told).not.toBe('');
      expect(told).not.toMatch(/npm|corpus:|(?:^|\n)\/|statements\/\d/);
    }
  });

  it.each(ruleCases.filter(({ rule }) => integrityRules.some(({ name }) => name === rule)))(
    'a pack with $what, naming the entry and the field',
    ({ spoil, message }) => {
      const bundle = sampleBundle();
      spoil(bundle.pack);
      const told = refusal(() => readBundle(bundle));
      expect(told).toMatch(message);
      expect(told).toMatch(
        /\nIn (?:days covered|words that tell its pages|the (?:outlet|speaker|event|article|statement|term) “.+”)/,
      );
      expect(told).not.toMatch(/npm|corpus:|statements\/\d/);
    },
  );

  it('nothing of what only concerns authors', () => {
    const bundle = sampleBundle();
    at(bundle.pack.statements, 0).formulations = [];
    expect(() => readBundle(bundle)).not.toThrow();
  });
});

it('a trusted bundle is held to its format only', () => {
  const bundle = sampleBundle();
  at(bundle.pack.statements, 0).speaker = 'nobody';
  expect(readBundle(bundle, { trusted: true })).toEqual(bundle);
  expect(refusal(() => readBundle({}, { trusted: true }))).toMatch(/no collection of Sidelight/);
});

describe('an imported bundle', () => {
  it('is learned anew, whatever the file says was learned', async () => {
    const learned = { fingerprint: 'forged' };
    const checked = await checkBundle(JSON.stringify({ ...sampleBundle(), learned }), sha256);
    const shares: number[] = [];
    const steps = learnBundleInSteps(checked);
    let step = steps.next();
    for (; !step.done; step = steps.next()) shares.push(step.value);
    const { bundle: imported, index } = step.value;
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.85);
    expect(imported).toEqual({ ...sampleBundle(), learned: learnPack(samplePack()) });
    expect(openPackModel(imported.pack, index).index.statements).toBe(
      imported.pack.statements.length,
    );
  });

  it('is refused when it was changed', async () => {
    const json = JSON.stringify(sampleBundle()).replaceAll('Prime minister', 'Prime Minister');
    expect(await refusalOf(checkBundle(json, sha256))).toMatch(/checksum/);
  });
});

it.each([
  ['', 'the collection'],
  ['/period/to', 'days covered, last day'],
  ['/gate/any/7', 'words that tell its pages, word 8'],
  ['/outlets/0/url', 'the outlet “The River Courier”, address'],
  [
    '/statements/2/text',
    'the statement “Hask: the charge has no basis, since nothing obliges Orvane…”, summary',
  ],
  ['/statements/2/wordings/1/selector/exact', /^the statement “.+”, wording 2, passage$/],
  ['/statements/2/nearMisses/0', /^the statement “.+”, near miss 1$/],
  ['/statements/99/topics', 'statement 100, topics'],
  ['/elsewhere/1', 'elsewhere 2'],
  ['/terms/0/expressions/1/forms/2', /^the term “.+”, expression 2, form 3$/],
])('%s is called “%s”', (pointer, words) => {
  const place = saidOf(placeInWords(samplePack(), pointer));
  if (typeof words === 'string') expect(place).toBe(words);
  else expect(place).toMatch(words);
});
