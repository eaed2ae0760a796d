import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { runTool } from './command-line/run-tool';
import { audit } from './release/audit';
import { billOfMaterials } from './release/bill-of-materials';
import { buildForRelease, type ReleaseBuild } from './release/build-for-release';
import { checkAddon } from './release/check-addon';
import { describeSizes, measureSizes, type Size } from './release/size-budgets';
import { sourceFiles } from './release/source-files';
import { storeListing } from './release/store-listing';
import { refuseTeams } from './release/traces-of-teams';
import { withLicenses } from './release/with-licenses';
import { writeZip, type ZipEntry } from './release/write-zip';

const help = `Usage: npm run release

Puts everything a release is made of into build/release, or says why there is none: both browsers'
zips, the sources, licences, a bill of materials, the store listing and checksums. Builds twice, since
a build that differs from itself can be checked by nobody.`;

const outFolder = 'build/release';
const browsers = ['chrome', 'firefox'] as const;

async function release(): Promise<void> {
  await rm(outFolder, { recursive: true, force: true });
  await mkdir(outFolder, { recursive: true });
  const { version } = packageJson;
  const changes = await readFile('CHANGELOG.md', 'utf8');
  if (!changes.includes(`## ${version}`))
    throw new Error(`CHANGELOG.md says nothing of ${version}. Say what readers gain, then go on.`);

  const products = new Map<string, Buffer>();
  const sizes: Size[] = [];
  for (const browser of browsers) {
    const zip = await packReproducibly(browser);
    products.set(`sidelight-${version}-${browser}.zip`, zip.bytes);
    sizes.push(...measureSizes(zip.build, zip.bytes));
  }
  checkAddon(join(outFolder, 'first', 'firefox'));
  products.set(`sidelight-${version}-sources.zip`, await writeZip(await sourceFiles()));
  products.set('sbom.cdx.json', Buffer.from(billOfMaterials()));
  const manifest = JSON.parse(
    await readFile(join(outFolder, 'first', 'chrome', 'manifest.json'), 'utf8'),
  );
  products.set('store-listing.md', Buffer.from(await storeListing(manifest.permissions)));
  products.set('SHA256SUMS', Buffer.from(checksums(products)));

  for (const [name, content] of products) await writeFile(join(outFolder, name), content);
  for (const folder of ['first', 'second'])
    await rm(join(outFolder, folder), { recursive: true, force: true });

  console.log(describeSizes(sizes));
  console.log('add-on linter                        0 errors, 0 warnings');
  console.log(`npm audit                            ${audit()}`);
  console.log(`\n${checksums(products)}\nin ${outFolder}`);
}

/** The browser's zip from two builds. Throws when they are not the same to the byte. */
async function packReproducibly(
  browser: ReleaseBuild['browser'],
): Promise<{ build: ReleaseBuild; bytes: Buffer }> {
  const build = await buildForRelease(browser, join(outFolder, 'first'));
  refuseTeams(build.files, build.modules);
  const bytes = await writeZip(await withLicenses(build));
  const again = await buildForRelease(browser, join(outFolder, 'second'));
  const differing = differences(await withLicenses(build), await withLicenses(again));
  if (differing.length > 0 || !bytes.equals(await writeZip(await withLicenses(again))))
    throw new Error(`Two builds for ${browser} differ in: ${differing.join(', ')}`);
  return { build, bytes };
}

function differences(first: readonly ZipEntry[], second: readonly ZipEntry[]): string[] {
  const contents = new Map(second.map(({ path, content }) => [path, content]));
  return first
    .filter(({ path, content }) => !contents.get(path)?.equals(content))
    .map(({ path }) => path);
}

function checksums(products: ReadonlyMap<string, Buffer>): string {
  return [...products]
    .filter(([name]) => name !== 'SHA256SUMS')
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');
}

await runTool(help, release);
