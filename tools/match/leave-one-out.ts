import type { PageArticle } from '../../engine/article/types';
import { createEngine, type Engine, packWithout } from '../../engine/engine';
import type { ArticleAnalysis, Claim } from '../../engine/match/types';
import type { Article, Id, Pack } from '../../engine/pack/types';
import { bundlePack } from '../corpus/build-packs';
import { authoredPassages, overlap } from './authored-passages';

/** A mark whose statement the article has no wording of in that sentence. */
export type WrongMark = {
  sentence: string;
  statement: Id;
  /** What the engine gave it. */
  probability: number;
  /** What the sentence does report, by the pack's authors. */
  reports: Id[];
};

/** How an article fares when a pack that never held it reads it. */
export type LeftOutArticle = {
  article: Id;
  /** Marked sentences, and those whose first statement is one they report. */
  marks: number;
  right: number;
  /** Statements of the article that other articles carry too: the others cannot be marked. */
  carried: number;
  /** Those of them that a marked sentence which reports them is matched with, above the mark threshold. */
  found: number;
  missed: Id[];
  wrong: WrongMark[];
};

export type LeaveOneOut = {
  pack: Id;
  articles: LeftOutArticle[];
  /** Sums; shares are 0 to 1, and 1 where there is nothing to be right about or to find. */
  total: {
    marks: number;
    right: number;
    rightShare: number;
    carried: number;
    found: number;
    foundShare: number;
  };
};

/** An article as a pack reads it that never held it. */
export type LeftOutReading = {
  article: Article;
  page: PageArticle;
  engine: Engine;
  analysis: ArticleAnalysis;
};

/** Each article of a pack, read by one learned without it. Takes a second or two an article. */
export function readLeftOut(pack: Pack): LeftOutReading[] {
  return pack.articles.map((article) => {
    const { id, headline, publisher, datePublished, inLanguage, text } = article;
    const outlet = pack.outlets.find((each) => each.id === publisher)?.name ?? publisher;
    const page = { headline, outlet, datePublished, inLanguage, text };
    const engine = createEngine([bundlePack(packWithout(pack, [id]))]);
    return { article, page, engine, analysis: engine.analyseArticle(page) };
  });
}

/**
 * Leave-one-out validation: each article of a pack is read by a pack learned without that article's
 * wordings, and its own wordings say what is right.
 */
export function leaveOneOut(pack: Pack, readings = readLeftOut(pack)): LeaveOneOut {
  const articles = readings.map(({ article, analysis }) => judge(pack, article, analysis.claims));
  const sum = (field: 'marks' | 'right' | 'carried' | 'found'): number =>
    articles.reduce((total, each) => total + each[field], 0);
  const [marks, right, carried, found] = [sum('marks'), sum('right'), sum('carried'), sum('found')];
  const total = {
    marks,
    right,
    rightShare: shareOf(right, marks),
    carried,
    found,
    foundShare: shareOf(found, carried),
  };
  return { pack: pack.id, articles, total };
}

function judge(pack: Pack, article: Article, claims: readonly Claim[]): LeftOutArticle {
  const passages = authoredPassages(pack, article);
  const elsewhere = new Set(
    pack.statements
      .filter(({ wordings }) => wordings.some((wording) => wording.article !== article.id))
      .map(({ id }) => id),
  );
  const carried = new Set(
    passages.map(({ statement }) => statement).filter((id) => elsewhere.has(id)),
  );
  const found = new Set<Id>();
  const wrong: WrongMark[] = [];
  const marked = claims.filter(({ highlighted }) => highlighted);
  for (const claim of marked) {
    const reports = passages.filter((each) => overlap(each, claim)).map((each) => each.statement);
    const [top] = claim.matches;
    if (top && !reports.includes(top.statement)) {
      const { statement, probability } = top;
      wrong.push({ sentence: claim.text, statement, probability, reports: [...new Set(reports)] });
    }
    for (const { statement, probability, receipt } of claim.matches) {
      const isSure = probability >= receipt.thresholds.mark;
      if (isSure && reports.includes(statement) && carried.has(statement)) found.add(statement);
    }
  }
  return {
    article: article.id,
    marks: marked.length,
    right: marked.length - wrong.length,
    carried: carried.size,
    found: found.size,
    missed: [...carried].filter((id) => !found.has(id)),
    wrong,
  };
}

function shareOf(part: number, whole: number): number {
  return whole ? part / whole : 1;
}
