import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Term } from '../engine/pack/types';
import { runTool } from './command-line/run-tool';
import { newArticle, newPackInfo, newStatement, newTerm } from './corpus/new-entry';
import { readUncheckedPack } from './corpus/read-pack-folder';
import { formatJson } from './corpus/write-pack-folder';

const help = `Begins a pack, or something in one. What only you can know is left empty, and
"npm run corpus:check" then asks for it. Nothing that is there is overwritten.

  npm run corpus:new -- pack DIR [--title TITLE]
        the folder with all files; its name becomes the pack's id ("npm run corpus:import" begins
        one from a story or pack that the browser has saved, or from a table)
  npm run corpus:new -- article PACKDIR ID --outlet ID [--text FILE] [--date 2022-01-27]
        articles/ID.json, and articles/ID.txt from FILE
  npm run corpus:new -- statement PACKDIR ID --article ID --exact PASSAGE
        statements/ID.json with its first wording
  npm run corpus:new -- term PACKDIR ID
        an entry in terms.json

"npm run corpus:import" writes articles and statements from a saved page.`;

type Options = Partial<Record<'title' | 'outlet' | 'text' | 'date' | 'article' | 'exact', string>>;

const commands: Record<string, (dir: string, id: string, options: Options) => Promise<void>> = {
  pack: makePack,
  article: makeArticle,
  statement: makeStatement,
  term: makeTerm,
};

await runTool(help, async () => {
  const { values, positionals } = parseArgs({
    options: {
      title: { type: 'string' },
      outlet: { type: 'string' },
      text: { type: 'string' },
      date: { type: 'string' },
      article: { type: 'string' },
      exact: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [kind = '', dir, id = ''] = positionals;
  const make = commands[kind];
  if (make === undefined || dir === undefined || (kind !== 'pack' && id === '')) {
    throw new Error(`Say what to begin and where.\n\n${help}`);
  }
  await make(dir, id, values);
});

async function makePack(dir: string, _: string, { title = '' }: Options): Promise<void> {
  await put(join(dir, 'pack.json'), formatJson(newPackInfo(basename(dir), title)));
  for (const list of ['outlets', 'speakers', 'events', 'terms']) {
    await put(join(dir, `${list}.json`), formatJson([]));
  }
  for (const folder of ['articles', 'statements']) await mkdir(join(dir, folder));
}

async function makeArticle(dir: string, id: string, options: Options): Promise<void> {
  const { outlet: publisher, text: file, date: datePublished = '' } = options;
  if (publisher === undefined) throw new Error('Name the outlet: --outlet ID, as in outlets.json.');
  const text = file === undefined ? '' : await readFile(file, 'utf8');
  const sourceFile = file === undefined ? `${id}.txt` : basename(file);
  const article = newArticle({ id, publisher, sourceFile, datePublished });
  await put(join(dir, 'articles', `${id}.json`), formatJson(article));
  await put(join(dir, 'articles', `${id}.txt`), text);
}

async function makeStatement(dir: string, id: string, options: Options): Promise<void> {
  const pack = await readUncheckedPack(dir);
  const article = pack.articles.find((entry) => entry.id === options.article);
  if (article === undefined || options.exact === undefined) {
    const ids = pack.articles.map((entry) => entry.id).join(', ');
    throw new Error(
      `Give the first wording: --article ID --exact PASSAGE. The articles are: ${ids || 'none yet'}.`,
    );
  }
  const statement = newStatement(pack, id, article, options.exact);
  await put(join(dir, 'statements', `${id}.json`), formatJson(statement));
}

async function makeTerm(dir: string, id: string): Promise<void> {
  const path = join(dir, 'terms.json');
  const terms = JSON.parse(await readFile(path, 'utf8')) as Term[];
  if (terms.some((term) => term.id === id))
    throw new Error(`${path} has the term "${id}" already.`);
  await writeFile(path, formatJson([...terms, newTerm(id)]));
  console.log(path);
}

/** Writes a new file and says so. */
async function put(path: string, text: string): Promise<void> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) throw new Error(`${path} is there already. Choose another id, or edit the file.`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  console.log(path);
}
