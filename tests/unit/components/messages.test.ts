import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import '../../support/i18n';

/** Code that shows texts, and the manifest's own. */
const files = ['components', 'entrypoints', 'page'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(room, file)),
);
const sources = [...files, 'wxt.config.ts'].map((file) => readFileSync(file, 'utf8'));

describe('the message file', () => {
  it('has no text that nothing shows', () => {
    const unused = Object.keys(inject('messages')).filter((key) => {
      const asked = new RegExp(`['"\`]${key.replaceAll('_', '[._]')}['"\`]|__MSG_${key}__`);
      return !sources.some((source) => asked.test(source));
    });
    expect(unused).toEqual([]);
  });

  it('fills every place it leaves open from $1 on, without a gap', () => {
    for (const [key, { message }] of Object.entries(inject('messages'))) {
      const places = [...message.matchAll(/\$(\d)/g)].map(([, place]) => Number(place));
      const wanted = Array.from({ length: Math.max(0, ...places) }, (_, index) => index + 1);
      expect([...new Set(places)].sort(), key).toEqual(wanted);
    }
  });
});
