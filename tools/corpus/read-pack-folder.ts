import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { checkPack } from '../../engine/pack/check-pack';
import { joinPack, type PackFiles } from '../../engine/pack/join-pack';
import { integrityRules } from '../../engine/pack/pack-rules';
import type { Pack } from '../../engine/pack/types';
import { describeFindings } from './describe-findings';
import { lineAndColumn } from './line-and-column';

/** A file of a pack that cannot be read as what it should be. */
export class PackFileError extends Error {
  override name = 'PackFileError';
}

/**
 * Reads and joins the authored files of a pack.
 * @param dir the pack's folder, such as `corpus/my-crisis`
 * @throws when a file is missing or malformed, or the pack breaks a rule that all packs are held
 *   to; the message names file, line and cure
 */
export async function readPackFolder(dir: string): Promise<Pack> {
  const pack = await readUncheckedPack(dir);
  const errors = checkPack(pack, integrityRules);
  if (errors.length > 0) throw new PackFileError(await describeFindings(dir, pack, errors));
  return pack;
}

/** The joined pack as written, held to no rule: its type is only a promise. */
export async function readUncheckedPack(dir: string): Promise<Pack> {
  const info = await readJson<PackFiles['info'] | null>(dir, 'pack.json');
  if (info === null || typeof info !== 'object') {
    throw new PackFileError(
      `${shown(dir, 'pack.json')}: not an object. "npm run corpus:new -- pack" shows what belongs in it.`,
    );
  }
  const [outlets, speakers, events, terms] = await Promise.all([
    readJson<PackFiles['outlets']>(dir, 'outlets.json'),
    readJson<PackFiles['speakers']>(dir, 'speakers.json'),
    readJson<PackFiles['events']>(dir, 'events.json'),
    readJson<PackFiles['terms']>(dir, 'terms.json'),
  ]);
  const articles = await readEach<PackFiles['articles'][number]['authored']>(dir, 'articles');
  const statements = await readEach<PackFiles['statements'][number]>(dir, 'statements');
  const texts = await Promise.all(
    articles.map(({ id }) => readText(dir, join('articles', `${id}.txt`))),
  );
  await refuseStrayTexts(
    dir,
    articles.map(({ id }) => id),
  );
  return joinPack({
    info,
    outlets,
    speakers,
    events,
    terms,
    articles: articles.map((authored, i) => ({ authored, text: texts[i] ?? '' })),
    statements,
  });
}

/** All `.json` files of a folder, each named after the id it holds. */
async function readEach<T extends { id: string }>(dir: string, folder: string): Promise<T[]> {
  const names = await listFolder(dir, folder);
  return Promise.all(
    names
      .filter((name) => extname(name) === '.json')
      .map(async (name) => {
        const file = join(folder, name);
        const value = await readJson<T>(dir, file);
        const id = basename(name, '.json');
        if (value?.id !== id) {
          throw new PackFileError(
            `${shown(dir, file)}: the id is ${JSON.stringify(value?.id)}, but the file is called ${name}. Name the file after the id, or give it the id "${id}".`,
          );
        }
        return value;
      }),
  );
}

async function refuseStrayTexts(dir: string, ids: string[]): Promise<void> {
  for (const name of await listFolder(dir, 'articles')) {
    if (extname(name) !== '.txt' || ids.includes(basename(name, '.txt'))) continue;
    const description = name.replace(/txt$/, 'json');
    throw new PackFileError(
      `${shown(dir, join('articles', name))}: there is no ${description} beside it. Write one ("npm run corpus:new -- article"), or delete the text.`,
    );
  }
}

async function listFolder(dir: string, folder: string): Promise<string[]> {
  try {
    return (await readdir(join(dir, folder))).sort();
  } catch {
    throw new PackFileError(
      `${shown(dir, folder)}/ is missing. A pack has the folders articles/ and statements/; "npm run corpus:new -- pack" makes them.`,
    );
  }
}

async function readJson<T>(dir: string, file: string): Promise<T> {
  const text = await readText(dir, file);
  const errors: ParseError[] = [];
  // The parser also knows comments and trailing commas, which other readers of JSON refuse.
  const value = parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  if (first !== undefined) {
    const { line, column } = lineAndColumn(text, first.offset);
    throw new PackFileError(
      `${shown(dir, file)}:${line}:${column}: not JSON (${printParseErrorCode(first.error)}). Look for a missing comma, bracket or quotation mark here or right before; quotation marks inside a text are written \\".`,
    );
  }
  return value as T;
}

/** The file's text with line ends as \n, so that a pack is the same on every system. */
async function readText(dir: string, file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(dir, file));
  } catch {
    throw new PackFileError(
      `${shown(dir, file)} is missing. "npm run corpus:new -- pack" shows which files a pack has.`,
    );
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.replaceAll('\r\n', '\n');
  } catch {
    throw new PackFileError(`${shown(dir, file)}: not UTF-8. Save it again in that encoding.`);
  }
}

function shown(dir: string, file: string): string {
  return join(dir, file);
}
