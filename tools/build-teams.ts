import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { teamsMode } from './bundle/teams-parts';
import { runTool } from './command-line/run-tool';
import { buildForRelease } from './release/build-for-release';
import { checkAddon } from './release/check-addon';
import { withLicenses } from './release/with-licenses';
import { writeZip } from './release/write-zip';

const help = `Usage: npm run build:teams

Builds Sidelight for teams, which can ask a team's own search server, into build/teams: a folder to load and a zip to
give out, for Chromium and for Firefox. It is no part of a release: what is published asks nobody.`;

const outFolder = 'build/teams';

async function buildTeams(): Promise<void> {
  await mkdir(outFolder, { recursive: true });
  for (const browser of ['chrome', 'firefox'] as const) {
    const build = await buildForRelease(browser, outFolder, teamsMode);
    if (browser === 'firefox') checkAddon(join(outFolder, browser));
    const zip = join(outFolder, `sidelight-for-teams-${build.manifest.version}-${browser}.zip`);
    await writeFile(zip, await writeZip(await withLicenses(build)));
    console.log(`${zip}\n${join(outFolder, browser)}`);
  }
}

await runTool(help, buildTeams);
