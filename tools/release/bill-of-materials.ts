import { spawnSync } from 'node:child_process';

/**
 * What the extension's run-time packages are, in CycloneDX. npm puts the moment and a random number
 * into it; without them the same lock file gives the same bytes.
 *
 * @throws when npm cannot make it, as when `npm ci` was not run.
 */
export function billOfMaterials(): string {
  const { stdout, stderr, status } = spawnSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);
  const { serialNumber: _number, metadata, ...bill } = JSON.parse(stdout);
  const { timestamp: _moment, component, tools: _npm, ...stable } = metadata;
  // Named after the folder the project happens to lie in.
  const named = { ...component, name: 'sidelight' };
  return `${JSON.stringify({ ...bill, metadata: { ...stable, component: named } }, null, 2)}\n`;
}
