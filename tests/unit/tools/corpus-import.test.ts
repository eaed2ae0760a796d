import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../engine/pack/check-pack';
import { integrityRules } from '../../../engine/pack/pack-rules';
import type { Article, Outlet } from '../../../engine/pack/types';
import { writeTable } from '../../../exchange/write-table';
import { applyDrafts, withDrafts } from '../../../tools/corpus/apply-draft';
import { bundlePack } from '../../../tools/corpus/build-packs';
import type { Draft, DraftSentence } from '../../../tools/corpus/draft';
import { draftArticle, withArticle } from '../../../tools/corpus/draft-article';
import { mergeDrafts } from '../../../tools/corpus/merge-drafts';
import { readPackFolder } from '../../../tools/corpus/read-pack-folder';
import { readSavedPage } from '../../../tools/corpus/read-saved-page';
import { samplePack } from '../engine/pack/sample-pack';
import { editJson, samplePackFolder, temporaryFolder } from './pack-folder-copy';
import { runNpmScript } from './run-npm-script';

const savedPage = 'tests/fixtures/saved-pages/mill-gazette.html';
const articleId = 'mill-gazette-2031-03-14';

/** Starting Node and learning a pack, four times over, takes 4 s; 17 were seen on a busy machine. */
const timeoutMs = 60_000;

const article = await readSavedPage(savedPage, { outlet: 'mill-gazette' });
const bundle = bundlePack(samplePack());
const draft = draftArticle(bundle, article);

function packWithArticle() {
  const pack = withArticle(samplePack(), article);
  return { ...pack, outlets: [...pack.outlets, { id: 'mill-gazette', name: 'Mill Gazette' }] };
}

/** The draft's only entry that has these words. */
function entryWith(words: string, { sentences }: Draft = draft): DraftSentence {
  const entry = sentences.find(({ exact }) => exact.includes(words));
  if (entry === undefined) throw new Error(`no entry has "${words}"`);
  return entry;
}

describe('readSavedPage', () => {
  it('reads the article without the page around it', () => {
    expect(article).toMatchObject({
      id: articleId,
      headline: 'Neighbours at odds over a lake',
      datePublished: '2031-03-14',
      sourceFile: 'mill-gazette.html',
    });
    expect(article.text).toMatch(/^Orvane’s energy minister.*the herons were leaving\.$/s);
    expect(article.text).not.toMatch(/Subscribe|Home|rights reserved/);
  });

  it('keeps a text file as given and asks for its date', async () => {
    const file = 'tests/fixtures/packs/tarn-dam-2031/articles/orvane-wire-2031-03-13.txt';
    await expect(readSavedPage(file, { outlet: 'wire' })).rejects.toThrow(/Give it: --date/);
    const read = await readSavedPage(file, { outlet: 'wire', date: '2031-03-13' });
    expect(read.text).toBe(await readFile(file, 'utf8'));
    expect(read.headline).toBe('Orvane sees no duty to announce filling of lake');
  });
});

describe('draftArticle', () => {
  it('proposes the statements that sentences report, and a new one for what is new', () => {
    expect(entryWith('rejected the accusation').statement).toBe('hask-no-notice-due');
    expect(entryWith('had told parliament').statement).toBe('marro-treaty-broken');
    expect(entryWith('invited both countries').statement).toBe('commission-invites-to-brask');
    const fishermen = entryWith('Fishermen');
    expect(fishermen.statement).toBe('');
    // "Said on Thursday", the day before the article's.
    expect(fishermen.new).toMatchObject({ dateCreated: '2031-03-13', kind: 'remark', text: '' });
    expect(fishermen.new.id).toMatch(/^fishermen-/);
  });

  it('has only what the pack does not account for', () => {
    const own = samplePack().articles[0];
    if (own === undefined) throw new Error('the sample pack has no articles');
    expect(draftArticle(bundle, own).sentences).toEqual([]);
  });
});

const file = 'drafts/mill-gazette.json';

function applyOne(draft: Draft) {
  const { pack, open } = applyDrafts(packWithArticle(), [{ file, draft }]);
  return { pack, open: open.get(file) ?? [] };
}

describe('applyDrafts', () => {
  const decided: Draft = {
    article: articleId,
    sentences: [
      {
        ...entryWith('rejected the accusation'),
        decision: 'statement',
        statement: 'hask-no-notice-due',
      },
      { ...entryWith('had told parliament'), decision: 'open' },
      { ...entryWith('invited both countries'), decision: 'leave-out', leaveOut: 'debris' },
      {
        ...entryWith('Fishermen'),
        decision: 'new',
        new: { ...entryWith('Fishermen').new, text: 'People who fish see the river emptying.' },
      },
    ],
  };

  it('adds wordings, statements and reasons, and keeps what is open', () => {
    const { pack, open } = applyOne(decided);
    const hask = pack.statements.find(({ id }) => id === 'hask-no-notice-due');
    expect(hask?.wordings.at(-1)).toMatchObject({ article: articleId });
    expect(pack.statements.at(-1)?.text).toBe('People who fish see the river emptying.');
    expect(pack.articles.at(-1)?.leftOut).toMatchObject([{ reason: 'debris' }]);
    expect(open.map(({ exact }) => exact)).toEqual([entryWith('had told parliament').exact]);
    expect(checkPack(pack, integrityRules)).toEqual([]);
  });

  /** Decisions that cannot be carried out, and what the author is told. */
  const incomplete: [what: string, entry: Partial<DraftSentence>, message: RegExp][] = [
    ['an unknown statement', { decision: 'statement', statement: 'x' }, /no statement "x"/],
    ['no statement', { decision: 'statement', statement: '' }, /name the statement/],
    ['no gloss', { decision: 'new' }, /write the gloss/],
    ['no reason', { decision: 'leave-out', leaveOut: '' }, /give the reason/],
    ['an unknown decision', { decision: 'maybe' as 'open' }, /none of "open"/],
    [
      'other words',
      { decision: 'leave-out', leaveOut: 'debris', exact: 'Not there.' },
      /does not have these words/,
    ],
  ];

  it.each(incomplete)('refuses %s and quotes the sentence', (_, change, message) => {
    const entry = { ...entryWith('rejected the accusation'), ...change };
    const apply = () => applyOne({ article: articleId, sentences: [entry] });
    expect(apply).toThrow(message);
    expect(apply).toThrow(file);
    expect(apply).toThrow(entry.exact);
  });
});

describe('drafts of several articles', () => {
  /** Another outlet on what the first draft begins: nobody has confirmed that yet. */
  const later: Article = {
    ...article,
    id: 'lake-post-2031-03-15',
    datePublished: '2031-03-15',
    headline: 'Herons',
    text: 'On Thursday fishermen of Upper Mill said that for a week they had caught nothing, and that the herons were leaving.\n\n“The Tarn lake is full,” a spokesman of Orvane told reporters on Friday.',
  };
  const begun = withDrafts(packWithArticle(), [draft]);
  const second = draftArticle(bundlePack(begun), later);
  const fishermen = entryWith('Fishermen');

  it('are compared with each other before any is confirmed', () => {
    const entry = entryWith('fishermen', second);
    expect(entry.statement).toBe(fishermen.new.id);
    expect(entry.proposals[0]?.text).toBe(fishermen.exact);
  });

  it('begin each statement under an id of its own', () => {
    const ids = [...draft.sentences, ...second.sentences].map((entry) => entry.new.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draft what is said with its speech and its day', () => {
    expect(entryWith('fishermen', second).new).toMatchObject({
      kind: 'remark',
      dateCreated: '2031-03-13',
    });
    expect(entryWith('lake is full', second).new).toMatchObject({
      kind: 'remark',
      dateCreated: '2031-03-14',
    });
  });

  const withBoth = () => {
    const pack = packWithArticle();
    return { ...pack, articles: [...pack.articles, later] };
  };
  const words = { ...entryWith('fishermen', second), decision: 'statement' as const };
  const secondFile = { file: 'drafts/a.json', draft: { article: later.id, sentences: [words] } };
  const firstFile = (entry: DraftSentence) => ({
    file: 'drafts/b.json',
    draft: { article: articleId, sentences: [entry] },
  });

  it('may name a statement that a later one begins', () => {
    const text = 'People who fish see the river emptying.';
    const first = firstFile({ ...fishermen, decision: 'new', new: { ...fishermen.new, text } });
    const { pack, open, notes } = applyDrafts(withBoth(), [secondFile, first]);
    expect(pack.statements.find((each) => each.text === text)?.wordings).toHaveLength(2);
    expect([...open.values()].flat()).toEqual([]);
    expect(notes).toEqual([]);
  });

  it('keep open what waits for another, and say where', () => {
    const { open, notes } = applyDrafts(withBoth(), [secondFile, firstFile(fishermen)]);
    expect(open.get('drafts/a.json')).toEqual([words]);
    expect(notes).toEqual([
      expect.stringMatching(/^drafts\/a\.json: .* is not decided yet in drafts\/b\.json; set it/),
    ]);
  });
});

describe('mergeDrafts', () => {
  it('keeps what the author wrote, renews proposals and adds what is new', () => {
    const [first, second, ...rest] = draft.sentences;
    if (first === undefined || second === undefined) throw new Error('the draft is too short');
    const shortened = { ...first, exact: first.exact.slice(0, 40), proposals: [] };
    const written = { ...second, new: { ...second.new, text: 'Half a gloss' } };
    const merged = mergeDrafts({ article: articleId, sentences: [shortened, written] }, draft);
    expect(merged.sentences).toEqual([
      { ...shortened, proposals: first.proposals },
      written,
      ...rest,
    ]);
  });

  it('drops what the pack accounts for by now, unless a decision waits', () => {
    const [first, second] = draft.sentences;
    if (first === undefined || second === undefined) throw new Error('the draft is too short');
    const waiting: DraftSentence = { ...second, decision: 'statement' };
    const old: Draft = { article: articleId, sentences: [first, waiting] };
    const merged = mergeDrafts(old, { article: articleId, sentences: [] });
    expect(merged.sentences).toEqual([waiting]);
  });
});

describe('corpus:import', { timeout: timeoutMs }, () => {
  it('imports, keeps edits when run again, and confirms', async () => {
    const folder = await samplePackFolder();
    const args = [savedPage, '--outlet', 'mill-gazette', '--pack', folder];
    const refused = await runNpmScript('corpus:import', ...args);
    expect(refused.stderr).toMatch(/no outlet "mill-gazette".*river-courier/);
    await editJson<Outlet[]>(folder, 'outlets.json', (outlets) =>
      outlets.push({ id: 'mill-gazette', name: 'Mill Gazette' }),
    );
    const imported = await runNpmScript('corpus:import', ...args);
    expect(imported.stdout).toMatch(/4 passages to decide/);

    const file = `articles/${articleId}.json`;
    await editJson<{ note?: string }>(folder, file, (value) => {
      value.note = 'Kept.';
    });
    const path = `drafts/${articleId}.json`;
    await editJson<Draft>(folder, path, ({ sentences }) => {
      const entry = entryWith('rejected', { article: articleId, sentences });
      Object.assign(entry, { decision: 'statement', statement: 'hask-no-notice-due' });
    });
    await runNpmScript('corpus:import', ...args);
    expect(JSON.parse(await readFile(join(folder, file), 'utf8')).note).toBe('Kept.');
    expect(await readFile(join(folder, path), 'utf8')).toContain('"decision": "statement"');

    const confirmed = await runNpmScript('corpus:import', '--confirm', '--pack', folder);
    expect(confirmed.stdout).toMatch(/3 still open/);
    const pack = await readPackFolder(folder);
    const hask = pack.statements.find(({ id }) => id === 'hask-no-notice-due');
    expect(hask?.wordings.map((wording) => wording.article)).toContain(articleId);
  });

  it('takes no page about something else', async () => {
    const folder = await samplePackFolder();
    const file = join(folder, 'other.txt');
    await writeFile(file, 'Ten lakes to see this summer\n\nBring a boat, and a friend who rows.');
    const args = ['--outlet', 'orvane-wire', '--date', '2031-03-14', '--pack', folder];
    const { code, stderr } = await runNpmScript('corpus:import', file, ...args);
    expect(stderr).toMatch(/does not fit the pack, and nothing was written: .*\[gate-passes\]/);
    expect(code).toBe(1);
    await expect(readPackFolder(folder)).resolves.toMatchObject({ articles: { length: 3 } });
  });

  it('begins a pack from what the browser saves and imports', async () => {
    const folder = await temporaryFolder();
    const story = join(folder, 'story.json');
    await writeFile(story, JSON.stringify(bundle));
    const from = (file: string, to: string) =>
      runNpmScript('corpus:import', join(folder, file), '--pack', join(folder, to));
    expect((await from('story.json', 'story')).code).toBe(0);
    expect(bundlePack(await readPackFolder(join(folder, 'story'))).sha256).toBe(bundle.sha256);
    const again = await from('story.json', 'story');
    expect(again.stderr).toMatch(/holds a pack already/);

    await writeFile(join(folder, 'lake.csv'), `${writeTable(samplePack())}x,,,\r\n`);
    const table = await from('lake.csv', 'lake');
    expect(table.stdout).toMatch(/lake\.csv:14: left out: no wording/);
    const pack = await readPackFolder(join(folder, 'lake'));
    expect(pack.statements.map(({ id }) => id)).toEqual(
      samplePack().statements.map(({ id }) => id),
    );
    await writeFile(join(folder, 'broken.csv'), 'name,colour\na,b\n');
    expect((await from('broken.csv', 'other')).stderr).toMatch(/no column is headed "wording"/);
  });

  it('will not replace an article’s text by another', async () => {
    const folder = await samplePackFolder();
    const file = join(folder, 'other.txt');
    await writeFile(file, 'Another text altogether.');
    const args = ['--outlet', 'orvane-wire', '--date', '2031-03-13', '--pack', folder];
    const { code, stderr } = await runNpmScript('corpus:import', file, ...args);
    expect(stderr).toMatch(/holds another text/);
    expect(code).toBe(1);
  });
});
