import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPack } from '../engine/pack/check-pack';
import { integrityRules } from '../engine/pack/pack-rules';
import type { Article, Id } from '../engine/pack/types';
import { runTool } from './command-line/run-tool';
import { applyDrafts, type DraftFile, withDrafts } from './corpus/apply-draft';
import { bundlePack, packFolders } from './corpus/build-packs';
import { describeFindings } from './corpus/describe-findings';
import type { Draft } from './corpus/draft';
import { draftArticle, withArticle } from './corpus/draft-article';
import { mergeDrafts } from './corpus/merge-drafts';
import { PackFileError, readPackFolder } from './corpus/read-pack-folder';
import { readPackFrom } from './corpus/read-pack-from';
import { readSavedPage } from './corpus/read-saved-page';
import { formatJson, writePackFolder } from './corpus/write-pack-folder';
import { englishWords } from './texts/english-words';

const help = `Takes a saved page into a pack: its article, and a draft of what each sentence reports.
Or begins a pack from a file that the browser imports as well.

  npm run corpus:import -- FILE.html|FILE.txt --outlet ID [--pack PACKDIR]
        [--id ARTICLE] [--date 2022-01-27] [--headline TEXT]
        writes articles/ARTICLE.json and .txt, and drafts/ARTICLE.json
  npm run corpus:import -- FILE --pack PACKDIR
        a pack or a story that Sidelight has saved, a table of wordings (CSV), or claims (JSON-LD):
        writes its files to PACKDIR, which must not hold a pack yet
  npm run corpus:import -- --confirm [--pack PACKDIR]
        carries out what is decided in drafts/, and keeps what is still open

In a draft, set "decision" for each sentence: "statement" (it words that statement), "new" (write the
gloss in "new"), or "leave-out" (with the reason). Run again, an import keeps all you wrote: in the
article's description, in the draft and in the pack. --pack may be left out when corpus/ has one pack.`;

await runTool(help, async () => {
  const { values, positionals } = parseArgs({
    options: {
      outlet: { type: 'string' },
      pack: { type: 'string' },
      id: { type: 'string' },
      date: { type: 'string' },
      headline: { type: 'string' },
      confirm: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const folder = values.pack ?? (await onlyPack());
  if (values.confirm) return confirmDrafts(folder);
  const [file] = positionals;
  const { outlet, pack: _, confirm: __, ...told } = values;
  if (file !== undefined && outlet === undefined && values.pack !== undefined)
    return beginPack(values.pack, file);
  if (file === undefined || outlet === undefined) {
    throw new Error(`Name a file and its outlet.\n\n${help}`);
  }
  await importPage(folder, await readSavedPage(file, { ...told, outlet }));
});

/** Writes the files of a pack that was saved elsewhere, or drafted from a table or from claims. */
async function beginPack(folder: string, file: string): Promise<void> {
  const there = await readFile(join(folder, 'pack.json'), 'utf8').catch(() => null);
  if (there !== null)
    throw new Error(`${folder} holds a pack already. Name a new folder, or delete that one first.`);
  const { pack, notes } = await readPackFrom(file, basename(folder));
  for (const list of ['articles', 'statements'])
    await mkdir(join(folder, list), { recursive: true });
  for (const name of await writePackFolder(folder, pack)) console.log(join(folder, name));
  for (const note of notes) console.log(note);
}

async function onlyPack(): Promise<string> {
  const folders = await packFolders();
  if (folders.length === 1) return folders[0] as string;
  throw new Error(`Say which pack: --pack PACKDIR, one of ${folders.join(', ')}.`);
}

async function importPage(folder: string, read: Article): Promise<void> {
  const pack = await readPackFolder(folder);
  if (!pack.outlets.some(({ id }) => id === read.publisher)) {
    const known = pack.outlets.map(({ id }) => id).join(', ');
    throw new Error(
      `There is no outlet "${read.publisher}". Add it to outlets.json first; there are: ${known || 'none yet'}.`,
    );
  }
  const own = pack.articles.find(({ id }) => id === read.id);
  if (own !== undefined && own.text !== read.text) {
    throw new Error(
      `articles/${read.id}.txt holds another text. Give --id for another article, or delete that file's article to begin anew.`,
    );
  }
  const article = own ?? read;
  const extended = withArticle(pack, article);
  const [misfit] = checkPack(extended, integrityRules);
  if (misfit !== undefined) {
    throw new Error(
      `${article.id} does not fit the pack, and nothing was written: ${englishWords(misfit.problem)} [${misfit.rule}]\n    → ${misfit.cure}`,
    );
  }
  const written = await writePackFolder(folder, extended);
  const path = join('drafts', `${article.id}.json`);
  const others = (await readDrafts(folder)).map(({ draft }) => draft);
  const begun = withDrafts(
    pack,
    others.filter((draft) => draft.article !== article.id && !rests(draft, article.id, others)),
  );
  const fresh = draftArticle(bundlePack(begun), article);
  const draft = mergeDrafts(await readDraft(join(folder, path)), fresh);
  await writeDraft(join(folder, path), draft);
  for (const name of [...written, path]) console.log(join(folder, name));
  const likely = draft.sentences.filter(({ statement }) => statement !== '').length;
  console.log(`${draft.sentences.length} passages to decide, ${likely} with a likely statement`);
}

/** Whether a draft proposes what that of the article begins: of two, the later one rests on the earlier. */
function rests(draft: Draft, article: Id, drafts: readonly Draft[]): boolean {
  const own = drafts.find((each) => each.article === article)?.sentences ?? [];
  const begun = new Set(own.map((entry) => entry.new.id));
  return draft.sentences.some(({ statement }) => statement !== '' && begun.has(statement));
}

async function confirmDrafts(folder: string): Promise<void> {
  const drafts = await readDrafts(folder);
  if (drafts.length === 0) throw new Error(`There are no drafts in ${join(folder, 'drafts')}.`);
  const { pack, open, notes } = applyDrafts(await readPackFolder(folder), drafts);
  const errors = checkPack(pack, integrityRules);
  if (errors.length > 0) throw new PackFileError(await describeFindings(folder, pack, errors));
  for (const name of await writePackFolder(folder, pack)) console.log(join(folder, name));
  for (const { file, draft } of drafts) {
    const sentences = open.get(file) ?? [];
    if (sentences.length === 0) await rm(file);
    else await writeDraft(file, { ...draft, sentences });
    console.log(`${file}: ${sentences.length === 0 ? 'done' : `${sentences.length} still open`}`);
  }
  for (const note of notes) console.log(note);
}

/** All drafts of a pack, in the order of their names; empty when there are none. */
async function readDrafts(folder: string): Promise<DraftFile[]> {
  const names = (await readdir(join(folder, 'drafts')).catch(() => [])).sort();
  const read = names
    .filter((name) => name.endsWith('.json'))
    .map(async (name): Promise<DraftFile[]> => {
      const file = join(folder, 'drafts', name);
      const draft = await readDraft(file);
      return draft === null ? [] : [{ file, draft }];
    });
  return (await Promise.all(read)).flat();
}

/** The draft, or null when there is none yet. */
async function readDraft(path: string): Promise<Draft | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Draft;
  } catch (error) {
    throw new PackFileError(`${path}: not JSON (${(error as Error).message}). Mend it first.`);
  }
}

async function writeDraft(path: string, draft: Draft): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, formatJson(draft));
}
