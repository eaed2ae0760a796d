import { relative } from 'node:path';

/**
 * What only Sidelight for teams has, in code, texts and manifest: words that no minifier changes. Where a public build has
 * one of them, something of it has come along, and the promise that nothing is sent would rest on it never being run.
 */
const traces = [
  '_msearch',
  'minimum_should_match',
  'x-ndjson',
  'ApiKey',
  'opaqueredirect',
  'optional_host_permissions',
  'managed_schema',
  'storage.managed',
  'teamHeads',
  'teamPause',
  'teamSent',
  'team-sent',
  '/_bulk',
  '_field_caps',
  'cluster_block_exception',
  'send-preview',
  'team.heading',
  'team.send',
  'Sidelight for teams',
];

type File = { path: string; content: Buffer };

/** Every trace that stands in a file, by the file's path. Pictures and the model are looked through as well. */
export function tracesOfTeams(files: readonly File[]): { path: string; trace: string }[] {
  return files.flatMap(({ path, content }) =>
    traces.filter((trace) => content.includes(trace)).map((trace) => ({ path, trace })),
  );
}

/** @throws when a build that is published has something of Sidelight for teams, or may connect to anything */
export function refuseTeams(files: readonly File[], modules: readonly string[]): void {
  const found = [
    ...tracesOfTeams(files).map(({ path, trace }) => `${path} has “${trace}”`),
    // As they lie in the project, which may lie in a folder of any name.
    ...modules
      .map((path) => relative(process.cwd(), path))
      .filter((path) => /(^|[\\/])teams[\\/]/.test(path) && !/node_modules/.test(path)),
  ];
  const manifest = files.find(({ path }) => path === 'manifest.json')?.content.toString() ?? '';
  if (!/connect-src 'self';/.test(manifest))
    found.push('manifest.json connects to more than itself');
  if (found.length > 0)
    throw new Error(`This build is to ask nobody, and has what asks:\n${found.join('\n')}`);
}
