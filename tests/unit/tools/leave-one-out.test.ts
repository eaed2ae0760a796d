import { describe, expect, it } from 'vitest';
import { readPackFolder } from '../../../tools/corpus/read-pack-folder';
import { leaveOneOut } from '../../../tools/match/leave-one-out';
import { samplePackFolder } from './pack-folder-copy';
import { runNpmScript } from './run-npm-script';

/** Several start Node with TypeScript at once, and learn packs: half a minute where the machine is busy with much else. */
const timeoutMs = 90_000;

const command = 'match:leave-one-out';

describe('leaveOneOut', () => {
  it('counts every mark as right or wrong, every statement of others as found or missed', async () => {
    const pack = await readPackFolder(await samplePackFolder());
    const { articles, total } = leaveOneOut(pack);
    expect(articles.map(({ article }) => article)).toEqual(pack.articles.map(({ id }) => id));
    for (const { marks, right, wrong, carried, found, missed } of articles) {
      expect(right + wrong.length).toBe(marks);
      expect(found + missed.length).toBe(carried);
    }
    expect(total.found).toBeGreaterThan(0);
    expect(total.foundShare).toBe(total.found / total.carried);
    expect(total.rightShare).toBe(total.right / total.marks);
  });

  it('takes for carried what another article has as well', async () => {
    const pack = await readPackFolder(await samplePackFolder());
    const alone = { ...pack, articles: pack.articles.slice(0, 1) };
    const [id] = alone.articles.map((article) => article.id);
    const statements = pack.statements.map((statement) => ({
      ...statement,
      wordings: statement.wordings.filter(({ article }) => article === id),
    }));
    const { total } = leaveOneOut({ ...alone, statements });
    expect(total).toMatchObject({ carried: 0, found: 0, foundShare: 1, marks: 0, rightShare: 1 });
  });

  it('tells a mark that is wrong with its sentence and what that reports', async () => {
    const pack = await readPackFolder(await samplePackFolder());
    const before = leaveOneOut(pack).articles.find(({ right }) => right > 0);
    if (!before) throw new Error('no right mark');
    // The authors' word for it is gone, so the same mark is now nobody's.
    const statements = pack.statements.map((statement) => ({
      ...statement,
      wordings: statement.wordings.map((wording) =>
        wording.article === before.article
          ? { ...wording, selector: { ...wording.selector, exact: 'not in the text' } }
          : wording,
      ),
    }));
    const after = leaveOneOut({ ...pack, statements }).articles.find(
      ({ article }) => article === before.article,
    );
    expect(after).toMatchObject({ right: 0, found: 0, carried: 0 });
    expect(after?.wrong.length).toBe(after?.marks);
    expect(after?.wrong[0]).toMatchObject({ reports: [], sentence: expect.stringMatching(/\w/) });
  });
});

describe.concurrent(command, { timeout: timeoutMs }, () => {
  it('--help says how to call it', async ({ expect }) => {
    const { code, stdout } = await runNpmScript(command, '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/npm run match:leave-one-out/);
  });

  it('prints a table, or JSON, and passes', async ({ expect }) => {
    const folder = await samplePackFolder();
    const text = await runNpmScript(command, folder);
    expect(text).toMatchObject({ code: 0, stderr: '' });
    expect(text.stdout).toMatch(/^all +\d+ +\d+ +\d+ +\d+$/m);
    const json = await runNpmScript(command, folder, '--json');
    expect(json.code).toBe(0);
    expect(JSON.parse(json.stdout)).toEqual([leaveOneOut(await readPackFolder(folder))]);
  });

  it('fails below a floor, and refuses a floor that is no share', async ({ expect }) => {
    const folder = await samplePackFolder();
    const { total } = leaveOneOut(await readPackFolder(folder));
    const below = await runNpmScript(command, folder, '--min-found', String(total.foundShare));
    expect(below).toMatchObject({ code: 0, stderr: '' });
    const above = await runNpmScript(command, folder, '--min-found', '1', '--min-right', '1');
    expect(above.stderr).toMatch(/found, at least 100.0 % wanted/);
    expect(above.code).toBe(1);
    const none = await runNpmScript(command, folder, '--min-right', '95');
    expect(none.stderr).toMatch(/--min-right 95: give a share from 0 to 1/);
    expect(none.code).toBe(1);
  });
});
