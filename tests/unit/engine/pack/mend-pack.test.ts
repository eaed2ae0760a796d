import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../../engine/pack/check-pack';
import { mendPack } from '../../../../engine/pack/mend-pack';
import type { Pack } from '../../../../engine/pack/types';
import { articleOf, at, samplePack, statementOf, termOf } from './sample-pack';

/** Damage that `mendPack` undoes. */
const damages: [what: string, damage: (pack: Pack) => void][] = [
  [
    'straightened quotation marks',
    (pack) => {
      const { selector } = at(statementOf(pack, 'hask-no-notice-due').wordings, 0);
      selector.exact = selector.exact.replaceAll('’', "'").replaceAll(/[“”]/g, '"');
    },
  ],
  [
    'a prefix that is not there',
    (pack) => {
      at(statementOf(pack, 'marro-treaty-broken').wordings, 0).selector.prefix = 'elsewhere ';
    },
  ],
  [
    'no context',
    (pack) => {
      const { selector } = at(statementOf(pack, 'marro-treaty-broken').wordings, 0);
      Object.assign(selector, { prefix: '', suffix: '' });
    },
  ],
  [
    'white space',
    (pack) => {
      const statement = statementOf(pack, 'treaty-signed-1994');
      statement.text = ` ${statement.text.replace(' ', '\n')}`;
    },
  ],
  [
    'a mark that turns the text',
    (pack) => {
      statementOf(pack, 'treaty-signed-1994').formulations[2] += '\u202e';
    },
  ],
  [
    'a relation one way only',
    (pack) => {
      statementOf(pack, 'andry-no-notice-due').relations.pop();
    },
  ],
  [
    'a formulation listed twice',
    (pack) => {
      const { formulations } = statementOf(pack, 'treaty-signed-1994');
      formulations.push(at(formulations, 0));
    },
  ],
  [
    'a straightened passage that is left out',
    (pack) => {
      const entry = at(articleOf(pack, 'selmark-today-2031-03-13').leftOut, 0);
      entry.exact = entry.exact.replaceAll(/[“”]/g, '"');
    },
  ],
  [
    'forms the wrong way round',
    (pack) => {
      at(termOf(pack, 'treaty').expressions, 0).forms.reverse();
    },
  ],
];

describe('mendPack', () => {
  it('leaves a sound pack as it is', () => {
    expect(mendPack(samplePack())).toEqual({ pack: samplePack(), mends: [] });
  });

  it.each(damages)('mends %s, and says so', (_, damage) => {
    const pack = samplePack();
    damage(pack);
    const { pack: mended, mends } = mendPack(pack);
    expect(mends).toHaveLength(1);
    expect(checkPack(mended)).toEqual([]);
    expect(mendPack(mended).mends).toEqual([]);
  });

  it('leaves what needs judgement', () => {
    const pack = samplePack();
    at(statementOf(pack, 'treaty-signed-1994').wordings, 0).selector.exact = 'Nobody printed this.';
    expect(mendPack(pack)).toEqual({ pack, mends: [] });
  });
});
