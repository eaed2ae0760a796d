import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { tracesOfTeams } from '../../tools/release/traces-of-teams';

const folder = inject('teamsFolder');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { path, content: readFileSync(path) };
  });
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

it('Sidelight for teams is what other builds are searched for', () => {
  const found = new Set(tracesOfTeams(files).map(({ trace }) => trace));
  expect(found.size).toBeGreaterThan(6);
});

it('has no right to any server until the reader allows one', () => {
  expect(manifest.host_permissions).toBeUndefined();
  expect(manifest.optional_host_permissions).toEqual([
    'https://*/*',
    'http://127.0.0.1/*',
    'http://localhost/*',
  ]);
  expect(manifest.content_security_policy.extension_pages).toContain(
    "connect-src 'self' https: http://127.0.0.1:* http://localhost:*;",
  );
});

it('can be set up by policy', () => {
  const schema = JSON.parse(readFileSync(join(folder, manifest.storage.managed_schema), 'utf8'));
  expect(Object.keys(schema.properties)).toEqual(['server', 'index', 'apiKey', 'user', 'password']);
});

it('puts nothing of it into pages', () => {
  const inPages = files.filter(({ path }) => /content-scripts|claim-card/.test(path));
  expect(inPages.length).toBeGreaterThan(2);
  expect(tracesOfTeams(inPages)).toEqual([]);
});
