import type { Article, LeftOutReason, Outlet, Pack } from '../../engine/pack/types';

/** What a part of the copy is on a page; `text`, `subheading` and `list` are the article itself. */
export type DemoBlockKind =
  | 'text'
  | 'subheading'
  | 'list'
  | 'headline'
  | 'byline'
  | 'caption'
  | 'furniture';

export type DemoBlock = {
  kind: DemoBlockKind;
  /** One entry a line, as given. */
  lines: string[];
};

export type DemoArticle = {
  meta: Article;
  outlet: Outlet;
  blocks: DemoBlock[];
};

/** Reasons to leave a line out of the corpus that give it a place of its own on the page. */
const kindOfReason: Partial<Record<LeftOutReason, DemoBlockKind>> = {
  'headline-repeated': 'headline',
  byline: 'byline',
  caption: 'caption',
  furniture: 'furniture',
};

/** All articles of a pack, by id. */
export function readDemoArticles(
  pack: Pack,
  subheadingsOf: (article: string) => string[],
): DemoArticle[] {
  return pack.articles.map((meta) => {
    const outlet = pack.outlets.find(({ id }) => id === meta.publisher);
    if (!outlet) throw new Error(`${meta.id}: the pack has no outlet "${meta.publisher}".`);
    return { meta, outlet, blocks: splitIntoBlocks(meta, subheadingsOf(meta.id)) };
  });
}

/**
 * The article's paragraphs as given, each with its part on the page: the pack's author has noted
 * which lines are furniture, byline or caption.
 */
function splitIntoBlocks({ text, headline, leftOut }: Article, subheadings: string[]): DemoBlock[] {
  const kinds = new Map<string, DemoBlockKind>();
  for (const { exact, reason } of leftOut) {
    const kind = kindOfReason[reason];
    if (kind) kinds.set(sameSpaces(exact), kind);
  }
  kinds.set(sameSpaces(headline), 'headline');
  for (const line of subheadings) kinds.set(sameSpaces(line), 'subheading');
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line.trim() !== ''))
    .flatMap((lines) => splitByKind(lines, kinds));
}

/** The lines of one kind, for layouts that have a place of their own for them. */
export function linesOf({ blocks }: DemoArticle, kind: DemoBlockKind): string[] {
  return blocks.filter((block) => block.kind === kind).flatMap(({ lines }) => lines);
}

/** A paragraph is one block, unless some of its lines are known to be something else. */
function splitByKind(lines: string[], kinds: ReadonlyMap<string, DemoBlockKind>): DemoBlock[] {
  const blocks: DemoBlock[] = [];
  for (const line of lines) {
    const kind = kinds.get(sameSpaces(line)) ?? (/^\s*•/.test(line) ? 'list' : 'text');
    const previous = blocks.at(-1);
    if (previous?.kind === kind) previous.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks;
}

function sameSpaces(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}
