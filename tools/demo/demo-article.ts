import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuthoredArticle, Outlet } from '../../engine/pack/types';

/** What a part of the copy is on a page; `text`, `subheading` and `list` are the article itself. */
export type BlockKind =
  | 'text'
  | 'subheading'
  | 'list'
  | 'headline'
  | 'byline'
  | 'caption'
  | 'furniture';

export type Block = {
  kind: BlockKind;
  /** One entry a line, as given. */
  lines: string[];
};

export type DemoArticle = {
  meta: AuthoredArticle;
  outlet: Outlet;
  blocks: Block[];
};

/** A line this short without a full stop is a heading between paragraphs. */
const longestSubheading = 40;

/**
 * All articles of an authored pack, by id.
 *
 * @param parts the lines of an article that are not its text, by what they are.
 */
export function readDemoArticles(
  packFolder: string,
  parts: (article: string) => Partial<Record<BlockKind, string[]>>,
): DemoArticle[] {
  const outlets = readJson<Outlet[]>(join(packFolder, 'outlets.json'));
  const folder = join(packFolder, 'articles');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const meta = readJson<AuthoredArticle>(join(folder, name));
      const outlet = outlets.find(({ id }) => id === meta.publisher);
      if (!outlet) throw new Error(`${name}: publisher "${meta.publisher}" is not in outlets.json`);
      const text = readFileSync(join(folder, `${meta.id}.txt`), 'utf8');
      return { meta, outlet, blocks: splitIntoBlocks(text, meta.headline, parts(meta.id)) };
    });
}

/**
 * The article's paragraphs as given, each with its part on the page.
 *
 * @throws when a line of `parts` is not in the text.
 */
export function splitIntoBlocks(
  text: string,
  headline: string,
  parts: Partial<Record<BlockKind, string[]>>,
): Block[] {
  const kinds = new Map<string, BlockKind>([[sameSpaces(headline), 'headline']]);
  for (const [kind, lines] of Object.entries(parts)) {
    for (const line of lines) kinds.set(sameSpaces(line), kind as BlockKind);
  }
  const known = new Set(text.split('\n').map(sameSpaces));
  for (const line of kinds.keys()) {
    if (!known.has(line)) throw new Error(`The article has no line “${line}”.`);
  }
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap((lines) => splitByKind(lines, kinds));
}

/** The lines of one kind, for layouts that have a place of their own for them. */
export function linesOf({ blocks }: DemoArticle, kind: BlockKind): string[] {
  return blocks.filter((block) => block.kind === kind).flatMap(({ lines }) => lines);
}

/** A paragraph is one block, unless some of its lines are known to be something else. */
function splitByKind(lines: string[], kinds: ReadonlyMap<string, BlockKind>): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const kind = kinds.get(sameSpaces(line)) ?? textKind(line, lines);
    const previous = blocks.at(-1);
    if (previous?.kind === kind) previous.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks;
}

function textKind(line: string, paragraph: string[]): BlockKind {
  if (/^\s*•/.test(line)) return 'list';
  const isHeading =
    paragraph.length === 1 && line.length <= longestSubheading && !/[.!?”"]\s*$/.test(line);
  return isHeading ? 'subheading' : 'text';
}

function sameSpaces(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
