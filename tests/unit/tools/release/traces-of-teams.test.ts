import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { refuseTeams } from '../../../../tools/release/traces-of-teams';

const policy = "default-src 'none'; connect-src 'self'; base-uri 'none'";
const file = (path: string, content: string) => ({ path, content: Buffer.from(content) });
const manifest = (more = '', own = policy) => file('manifest.json', JSON.stringify({ own, more }));

it('a build that asks nobody is let pass', () => {
  expect(() =>
    refuseTeams(
      [manifest(), file('background.js', 'fetch("/packs/index.json")')],
      [resolve('engine/x.ts')],
    ),
  ).not.toThrow();
});

it.each([
  ['a word of it', [manifest(), file('background.js', 'x("/_msearch")')], [], /background.js has/],
  ['a text of it', [manifest(), file('texts/de.json', '{"team.heading":""}')], [], /team.heading/],
  ['a module of it', [manifest()], [resolve('entrypoints/background/teams/x.ts')], /teams\/x.ts/],
  ['its room', [manifest()], [resolve('teams/ask-server.ts')], /ask-server/],
  ['its permission', [manifest('optional_host_permissions')], [], /optional_host/],
  ['another policy', [manifest('', "connect-src 'self' https:;")], [], /connects to more/],
])('a build with %s is refused', (_, files, modules, reason) => {
  expect(() => refuseTeams(files, modules)).toThrow(reason);
});
