import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortNames } from '../../../../tools/bundle/names-of-our-own';

const typescriptFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /types?\.ts$|protocol|message|schema|shapes|settings|summary/.test(file))
    .map((file) => join(folder, file))
    .filter((file) => file.endsWith('.ts'));

/** Who names fields of what travels in messages, is stored, or is an extension's interface. */
const foreign = [
  ...['messaging', 'settings', 'engine'].flatMap(typescriptFiles),
  'components/card/card-content.tsx',
  'components/card/plain-views.ts',
  'node_modules/@types/chrome/index.d.ts',
];
const field = /^\s*(?:readonly )?['"]?([A-Za-z]\w*)['"]?[?:(<]/gm;
const fields = new Map(
  foreign.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(field)].map((found) => [found[1], file] as const),
  ),
);

describe('names of our own', () => {
  it('are found where others name theirs', () => {
    for (const known of ['disabledPacks', 'sentence', 'duplicateOf', 'documentId'])
      expect(fields.has(known), known).toBe(true);
  });

  it.each([...shortNames.keys()])('%s is a name of no message, setting or interface', (name) => {
    expect(fields.get(name)).toBeUndefined();
  });

  it('have each a short name that no other has', () => {
    expect(new Set(shortNames.values()).size).toBe(shortNames.size);
    for (const short of shortNames.values()) expect(short).toMatch(/^[^xy]\d?$/);
  });
});
