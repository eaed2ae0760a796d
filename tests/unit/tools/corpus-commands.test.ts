import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readUncheckedPack } from '../../../tools/corpus/read-pack-folder';
import { replaceIn, samplePackFolder, temporaryFolder } from './pack-folder-copy';
import { runNpmScript } from './run-npm-script';

/** Starting Node with TypeScript takes a second when the machine is busy with other suites. */
const timeoutMs = 30_000;

const hask = 'statements/hask-no-notice-due.json';

describe.concurrent('the corpus commands', { timeout: timeoutMs }, () => {
  it.for([
    'corpus:check',
    'corpus:fix',
    'corpus:build',
    'corpus:new',
    'corpus:stats',
    'corpus:import',
    'corpus:schema',
  ])('%s --help says how to call it', async (name, { expect }) => {
    const { code, stdout } = await runNpmScript(name, '--help');
    expect(code).toBe(0);
    expect(stdout).toContain(`npm run`);
    expect(stdout).toContain(name);
  });

  it('an unknown option is refused', async ({ expect }) => {
    const { code, stderr } = await runNpmScript('corpus:check', '--formt', 'json');
    expect(code).toBe(1);
    expect(stderr).toMatch(/Unknown option '--formt'/);
  });
});

describe('corpus:check', { timeout: timeoutMs }, () => {
  it('passes a sound pack', async () => {
    const { code, stdout } = await runNpmScript('corpus:check', await samplePackFolder());
    expect(stdout).toMatch(/tarn-dam-2031: publishable\n/);
    expect(code).toBe(0);
  });

  it('tells file, line, column, rule and cure of a fault, and fails', async () => {
    const folder = await samplePackFolder();
    await replaceIn(folder, hask, 'tobin-hask', 'nobody');
    const { code, stdout } = await runNpmScript('corpus:check', folder);
    expect(stdout).toContain(
      `${join(folder, hask)}:3:14: error: there is no “nobody” among the speakers [references]`,
    );
    expect(stdout).toMatch(/→ add it to the speakers/);
    expect(code).toBe(1);
  });

  it('tells where in an article’s text a sentence is not accounted for', async () => {
    const folder = await samplePackFolder();
    const article = 'articles/selmark-today-2031-03-13.txt';
    await replaceIn(
      folder,
      article,
      'this summer',
      'this summer\n\nRain is expected in the hills.',
    );
    const args = ['--format', 'json', '--level', 'publishable', folder];
    const { code, stdout } = await runNpmScript('corpus:check', ...args);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        rule: 'accounted-for',
        level: 'publishable',
        file: join(folder, article),
        line: 13,
        column: 1,
      },
    ]);
    expect(code).toBe(1);
  });

  it('tells of a file that cannot be read', async () => {
    const folder = await samplePackFolder();
    await replaceIn(folder, hask, '{', '');
    const { code, stderr } = await runNpmScript('corpus:check', folder);
    expect(stderr).toMatch(/hask-no-notice-due\.json:\d+:\d+: not JSON/);
    expect(code).toBe(1);
  });
});

describe('the levels of a pack', { timeout: timeoutMs }, () => {
  const gloss = 'Hask: the charge has no basis,';

  it('are told, with what lacks for the next, and asked for', async () => {
    const folder = await samplePackFolder();
    await replaceIn(folder, hask, gloss, 'Hask: the charge is “groundless”,');
    const checked = await runNpmScript('corpus:check', folder);
    expect(checked.stdout).toMatch(/to be publishable: it quotes: “groundless”/);
    expect(checked.stdout).toMatch(/tarn-dam-2031: good; to be publishable it lacks 1 thing/);
    expect(checked.code).toBe(0);
    const strict = await runNpmScript('corpus:check', '--level', 'publishable', folder);
    expect(strict.code).toBe(1);
    expect((await runNpmScript('corpus:check', '--level', 'best', folder)).stderr).toMatch(
      /no level "best".*usable, good, publishable/,
    );
  });

  it('corpus:build asks of a shipped pack what corpus:check asks', async () => {
    const [folder, out] = [await samplePackFolder(), await temporaryFolder()];
    await replaceIn(folder, hask, gloss, 'Hask: the charge is “groundless”,');
    expect((await runNpmScript('corpus:build', '--out', out, folder)).code).toBe(0);
    await replaceIn(folder, 'pack.json', '{', '{ "shipped": true,');
    expect((await runNpmScript('corpus:check', folder)).code).toBe(1);
    const built = await runNpmScript('corpus:build', '--out', await temporaryFolder(), folder);
    expect(built.stderr).toMatch(/hask-no-notice-due\.json:\d+:\d+: to be publishable/);
    expect(built.stderr).toMatch(/is good, and has to be publishable/);
    expect(built.code).toBe(1);
  });
});

describe('corpus:fix', { timeout: timeoutMs }, () => {
  it('mends what corpus:check found; a dry run writes nothing', async () => {
    const folder = await samplePackFolder();
    await replaceIn(folder, hask, '“groundless”', "'groundless'");
    const spoiled = await readUncheckedPack(folder);
    const dry = await runNpmScript('corpus:fix', '--dry-run', folder);
    expect(dry.code).toBe(0);
    await replaceIn(folder, hask, "'groundless'", '\\"groundless\\"');
    const dryAgain = await runNpmScript('corpus:fix', '--dry-run', folder);
    expect(dryAgain.stdout).toMatch(/hask-no-notice-due\.json: .*as the article prints it/);
    expect(dryAgain.code).toBe(1);
    const fixed = await runNpmScript('corpus:fix', folder);
    expect(fixed.stdout).toMatch(/1 mended, 1 files written/);
    expect((await runNpmScript('corpus:check', folder)).code).toBe(0);
    expect(await readUncheckedPack(folder)).not.toEqual(spoiled);
  });
});

describe('corpus:build', { timeout: timeoutMs }, () => {
  it('writes bundle and index, and stops at a pack that cannot be trusted', async () => {
    const [folder, out] = [await samplePackFolder(), await temporaryFolder()];
    const built = await runNpmScript('corpus:build', '--out', out, folder);
    expect(built.code).toBe(0);
    await access(join(out, 'tarn-dam-2031.json'));
    await access(join(out, 'index.json'));
    await replaceIn(folder, hask, 'groundless', 'baseless');
    const refused = await runNpmScript('corpus:build', '--out', out, folder);
    expect(refused.stderr).toMatch(/not verbatim.*\[verbatim\]\n {4}→ copy the passage/);
    expect(refused.code).toBe(1);
  });
});

describe('corpus:stats', { timeout: timeoutMs }, () => {
  it('counts what each article carries', async () => {
    const { code, stdout } = await runNpmScript('corpus:stats', await samplePackFolder());
    expect(stdout).toMatch(/6 statements, 12 wordings \(2\.00 a statement\), 60 formulations/);
    expect(stdout).toMatch(/river-courier-2031-03-12 +8 +8 +5 +1 +0 +0 +1 +4/);
    expect(code).toBe(0);
  });
});

describe('corpus:new', { timeout: timeoutMs }, () => {
  it('begins a pack, an article, a statement and a term, and overwrites nothing', async () => {
    const folder = join(await temporaryFolder(), 'bridge-2040');
    const text = 'tests/fixtures/packs/tarn-dam-2031/articles/orvane-wire-2031-03-13.txt';
    const begun = await runNpmScript('corpus:new', 'pack', folder, '--title', 'The bridge');
    expect(begun.code).toBe(0);
    const article = ['article', folder, 'wire', '--outlet', 'wire', '--text', text];
    expect((await runNpmScript('corpus:new', ...article)).code).toBe(0);
    const exact = "The treaty demanded no announcement before the Tarn lake was filled, Orvane's";
    const statement = ['statement', folder, 'no-duty', '--article', 'wire', '--exact', exact];
    expect((await runNpmScript('corpus:new', ...statement)).code).toBe(0);
    expect((await runNpmScript('corpus:new', 'term', folder, 'lake')).code).toBe(0);
    const pack = await readUncheckedPack(folder);
    expect(pack).toMatchObject({ id: 'bridge-2040', title: 'The bridge', terms: [{ id: 'lake' }] });
    expect(pack.statements[0]?.wordings[0]?.selector.exact).toMatch(/Orvane’s$/);
    const again = await runNpmScript('corpus:new', ...statement);
    expect(again.stderr).toMatch(/no-duty\.json is there already/);
    expect(again.code).toBe(1);
  });

  it('asks for what is missing', async () => {
    const { code, stderr } = await runNpmScript('corpus:new', 'statment', 'x', 'y');
    expect(stderr).toMatch(/Say what to begin and where/);
    expect(code).toBe(1);
  });

  it('refuses a passage that the article does not have', async () => {
    const args = ['x', '--article', 'orvane-wire-2031-03-13', '--exact', 'Nobody wrote this.'];
    const folder = await samplePackFolder();
    const { code, stderr } = await runNpmScript('corpus:new', 'statement', folder, ...args);
    expect(stderr).toMatch(/orvane-wire-2031-03-13 has no "Nobody wrote this\."/);
    expect(code).toBe(1);
    await expect(readFile(join(folder, 'statements/x.json'))).rejects.toThrow();
  });
});
