import type { Article, Id, Pack } from '../../engine/pack/types';

export type ExcerptPart = {
  text: string;
  /** The statement this sentence reports; absent for the text between. */
  statement?: Id;
  /** Whether somebody denies that statement. */
  denied?: boolean;
};

export type Excerpt = { article: Article; paragraphs: ExcerptPart[][] };

/** About what a reader takes in at a glance, in characters. */
const longestExcerpt = 650;

/** An excerpt with fewer sentences to try shows little. */
const fewestParagraphs = 2;

/**
 * The run of paragraphs that holds the most sentences other outlets word too: of an original article
 * if any has one, else of a copy. Null when the pack has no statement that two outlets carry.
 */
export function chooseExcerpt(pack: Pack): Excerpt | null {
  const isOriginal = ({ copy }: Article) => copy === 'original';
  return (
    bestExcerpt(pack, pack.articles.filter(isOriginal)) ??
    bestExcerpt(
      pack,
      pack.articles.filter((article) => !isOriginal(article)),
    )
  );
}

function bestExcerpt(pack: Pack, articles: Article[]): Excerpt | null {
  let best: { excerpt: Excerpt; worth: number } | null = null;
  for (const article of articles) {
    const paragraphs = article.text
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) => cutAtWordings(paragraph, wordingsOf(pack, article)));
    for (let from = 0; from < paragraphs.length; from++) {
      for (let to = from + fewestParagraphs; to <= paragraphs.length; to++) {
        const run = paragraphs.slice(from, to);
        const parts = run.flat();
        if (parts.reduce((sum, { text }) => sum + text.length, 0) > longestExcerpt) break;
        const worth = new Set(parts.flatMap(({ statement }) => statement ?? [])).size;
        if (worth > (best?.worth ?? 0)) best = { excerpt: { article, paragraphs: run }, worth };
      }
    }
  }
  return best?.excerpt ?? null;
}

type Known = { exact: string; statement: Id; denied: boolean };

/** The article's wordings of statements that at least one other outlet carries. */
function wordingsOf(pack: Pack, article: Article): Known[] {
  const publisherOf = new Map(pack.articles.map(({ id, publisher }) => [id, publisher]));
  const denied = new Set(
    pack.statements.flatMap(({ relations }) =>
      relations.filter(({ type }) => type === 'denies').map(({ statement }) => statement),
    ),
  );
  return pack.statements
    .filter(({ wordings }) =>
      wordings.some((wording) => publisherOf.get(wording.article) !== article.publisher),
    )
    .flatMap(({ id, wordings }) =>
      wordings
        .filter((wording) => wording.article === article.id)
        .map((wording) => ({
          exact: wording.selector.exact,
          statement: id,
          denied: denied.has(id),
        })),
    );
}

/** The paragraph in parts, the known wordings parts of their own; joined, the parts give it back. */
function cutAtWordings(paragraph: string, known: Known[]): ExcerptPart[] {
  const found = known
    .map((each) => ({ ...each, start: paragraph.indexOf(each.exact) }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start || b.exact.length - a.exact.length);
  const parts: ExcerptPart[] = [];
  let at = 0;
  for (const { start, exact, statement, denied } of found) {
    if (start < at) continue;
    if (start > at) parts.push({ text: paragraph.slice(at, start) });
    parts.push({ text: exact, statement, ...(denied && { denied }) });
    at = start + exact.length;
  }
  if (at < paragraph.length) parts.push({ text: paragraph.slice(at) });
  return parts;
}
