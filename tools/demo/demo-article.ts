import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuthoredArticle, LeftOutReason, Outlet } from '../../engine/pack/types';

/** `prose` is the article's own text; everything else is what the page has around it. */
export type Block = {
  kind: 'prose' | 'subheading' | 'list' | LeftOutReason;
  /** One entry a line; only lists have several. */
  lines: string[];
};

export type DemoArticle = {
  meta: AuthoredArticle;
  outlet: Outlet;
  blocks: Block[];
};

/** A line this short without a full stop is a heading between paragraphs. */
const longestSubheading = 40;

/** All articles of an authored pack, by id. */
export function readDemoArticles(packFolder: string): DemoArticle[] {
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
      return { meta, outlet, blocks: splitIntoBlocks(text, meta) };
    });
}

/**
 * The article's paragraphs as given, each with its part on the page: the pack's author has noted
 * which lines are furniture, byline or caption, and the first line is the headline.
 */
export function splitIntoBlocks(
  text: string,
  { headline, leftOut }: Pick<AuthoredArticle, 'headline' | 'leftOut'>,
): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ kind: blockKind(lines, headline, leftOut), lines }));
}

/** The blocks of one kind, for layouts that have a place of their own for them. */
export function linesOf(article: DemoArticle, ...kinds: Block['kind'][]): string[] {
  return article.blocks.filter(({ kind }) => kinds.includes(kind)).flatMap(({ lines }) => lines);
}

function blockKind(
  lines: string[],
  headline: string,
  leftOut: AuthoredArticle['leftOut'],
): Block['kind'] {
  const text = lines.join('\n');
  if (text.trim() === headline.trim()) return 'headline-repeated';
  const parts = leftOut.filter(({ exact }) => text.includes(exact.trim()));
  const remainder = parts.reduce((left, { exact }) => left.replaceAll(exact.trim(), ''), text);
  const [first] = parts;
  if (first && !/\p{L}/u.test(remainder)) return first.reason;
  if (lines.every((line) => /^\s*•/.test(line))) return 'list';
  const isHeading =
    lines.length === 1 && text.length <= longestSubheading && !/[.!?”"]$/.test(text);
  return isHeading ? 'subheading' : 'prose';
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
