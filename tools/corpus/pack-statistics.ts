import { articleCoverage } from '../../engine/pack/article-coverage';
import type { Id, Pack, QuotationType, RelationType } from '../../engine/pack/types';

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
    wordingsPerStatement: statements.length === 0 ? 0 : wordings / statements.length,
    statementsByArticles: pack.articles.map(
      (_, index) => statements.filter(({ id }) => carriers.get(id)?.size === index + 1).length,
    ),
  };
}
