import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendSettings } from '../../../settings/mend-settings';
import { defaultSettings } from '../../../settings/settings';

const corrupted: [what: string, stored: unknown, mended: object][] = [
  ['nothing stored', undefined, {}],
  ['a string', 'oops', {}],
  ['a list', [], {}],
  ['a mark count that is none of the choices', { marksPerPage: 7, tint: 'blue' }, { tint: 'blue' }],
  ['sites that are a list', { sites: ['a.example'], enabled: false }, { enabled: false }],
  [
    'one bad site',
    { sites: { 'a.example': 'off', 'b.example': 3 } },
    { sites: { 'a.example': 'off' } },
  ],
  [
    'hidden matches without a statement',
    { hidden: [{ pack: 'p', sentence: 's', hiddenAt: 't' }] },
    {},
  ],
];

describe('mendSettings', () => {
  it.each(corrupted)('keeps what is sound of %s', (_, stored, mended) => {
    expect(mendSettings(stored)).toEqual({ ...defaultSettings, ...mended });
  });

  it('gives back what it stored', () => {
    expect(mendSettings(structuredClone(defaultSettings))).toEqual(defaultSettings);
  });

  it('makes settings of anything at all, and leaves settings as they are', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const mended = mendSettings(stored);
        expect(mendSettings(mended)).toEqual(mended);
        expect(Object.keys(mended)).toEqual(Object.keys(defaultSettings));
      }),
    );
  });
});
