import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPointer } from '../../../../engine/pack/json-pointer';
import { readBundle } from '../../../../engine/pack/read-bundle';
import { ProblemError } from '../../../../engine/problem/problem';
import { saidOfError } from '../../../support/i18n';
import { samplePack } from './sample-pack';

type Container = Record<string | number, unknown>;

/** Every place in a value: the containers that hold it, and its key there. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [path];
  const own = Object.entries(value).flatMap(([key, member]) => placesIn(member, [...path, key]));
  return path.length === 0 ? own : [path, ...own];
}

const places = placesIn({ pack: samplePack() });

it('whatever stands anywhere in a bundle, it is read or refused with an explanation', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
      const bundle = { format: 'sidelight-pack', formatVersion: 1, sha256: '', pack: samplePack() };
      let target = bundle as unknown as Container;
      for (const key of path.slice(0, -1)) target = target[key] as Container;
      target[path.at(-1) as string] = value;
      try {
        readBundle(JSON.stringify(bundle));
      } catch (error) {
        // A TypeError or RangeError would be a rule that met a value it did not expect.
        expect((error as Error).constructor, `${jsonPointer(...path)}: ${error}`).toBe(
          ProblemError,
        );
        expect(saidOfError(error)).toMatch(/\(.+\)|\. .+\./);
      }
    }),
    { numRuns: 500 },
  );
});
