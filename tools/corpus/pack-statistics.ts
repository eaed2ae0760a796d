import { articleCoverage } from '../../engine/pack/article-coverage';
import type { Id, Pack, QuotationType, RelationType } from '../../engine/pack/types';
import { contentStems, jaccard } from '../../engine/pack/word-overlap';

export type ArticleStatistics = {
  id: Id;
  outlet: string;
  sentences: number;
  /** Sentences of which everything is in a wording or left out with its reason. */
  accountedFor: number;
  statements: number;
  /** Statements that no other article has. */
  onlyHere: number;
  /** Statements of an event this article reports that other articles have and it has not. */
  leavesOut: number;
  wordings: Record<QuotationType, number>;
};

export type PackStatistics = {
  pack: Id;
  articles: ArticleStatistics[];
  counts: {
    statements: number;
    wordings: number;
    formulations: number;
    nearMisses: number;
    terms: number;
    expressions: number;
    relations: Record<RelationType, number>;
  };
  /**
   * Share of content words (Jaccard, 0…1) that two formulations of a statement have in common: the
   * median pair, the one that 95 of 100 stay below, and the most alike. Null when there are no pairs.
   */
  formulationsAlike: { median: number; p95: number; most: number } | null;
  /** Average wordings a statement. */
  wordingsPerStatement: number;
  /** How many statements stand in one article, in two, in three …; index 0 is one article. */
  statementsByArticles: number[];
};

/** What a pack holds, and what each of its articles carries and leaves out. */
export function packStatistics(pack: Pack): PackStatistics {
  const { statements, terms } = pack;
  const carriers = new Map(
    statements.map(({ id, wordings }) => [id, new Set(wordings.map(({ article }) => article))]),
  );
  const sum = (count: (statement: (typeof statements)[number]) => number) =>
    statements.reduce((total, statement) => total + count(statement), 0);
  const relations = { denies: 0, sameClaimBy: 0, followsUp: 0, background: 0 };
  for (const { relations: own } of statements) for (const { type } of own) relations[type] += 1;
  const wordings = sum((statement) => statement.wordings.length);
  return {
    pack: pack.id,
    articles: pack.articles.map((article) => {
      const { sentences, open } = articleCoverage(pack, article);
      const unaccounted = sentences.filter(({ start, end }) =>
        open.some((stretch) => stretch.start >= start && stretch.end <= end),
      ).length;
      const carried = statements.filter(({ id }) => carriers.get(id)?.has(article.id));
      const events = new Set(carried.flatMap(({ event }) => event ?? []));
      const own = statements.flatMap((statement) =>
        statement.wordings.filter((wording) => wording.article === article.id),
      );
      const ofType = (type: QuotationType) =>
        own.filter(({ quotationType }) => quotationType === type).length;
      return {
        id: article.id,
        outlet: pack.outlets.find(({ id }) => id === article.publisher)?.name ?? article.publisher,
        sentences: sentences.length,
        accountedFor: sentences.length - unaccounted,
        statements: carried.length,
        onlyHere: carried.filter(({ id }) => carriers.get(id)?.size === 1).length,
        leavesOut: statements.filter(
          ({ id, event }) => event && events.has(event) && !carriers.get(id)?.has(article.id),
        ).length,
        wordings: {
          direct: ofType('direct'),
          mixed: ofType('mixed'),
          indirect: ofType('indirect'),
        },
      };
    }),
    counts: {
      statements: statements.length,
      wordings,
      formulations: sum(({ formulations }) => formulations.length),
      nearMisses: sum(({ nearMisses }) => nearMisses.length),
      terms: terms.length,
      expressions: terms.reduce((total, { expressions }) => total + expressions.length, 0),
      relations,
    },
    formulationsAlike: formulationsAlike(pack),
    wordingsPerStatement: statements.length === 0 ? 0 : wordings / statements.length,
    statementsByArticles: pack.articles.map(
      (_, index) => statements.filter(({ id }) => carriers.get(id)?.size === index + 1).length,
    ),
  };
}

function formulationsAlike({ statements }: Pack): PackStatistics['formulationsAlike'] {
  const shares = statements.flatMap(({ formulations }) => {
    const stems = formulations.map(contentStems);
    return stems.flatMap((a, i) => stems.slice(i + 1).map((b) => jaccard(a, b)));
  });
  shares.sort((a, b) => a - b);
  const at = (share: number) => shares[Math.floor(share * (shares.length - 1))] ?? 0;
  return shares.length === 0 ? null : { median: at(0.5), p95: at(0.95), most: at(1) };
}
