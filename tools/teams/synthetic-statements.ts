import type { PageArticle } from '../../engine/article/types';
import type { Pack } from '../../engine/pack/types';
import { joinCrisis, statementDocuments } from '../../teams/crisis-documents';
import type { StatementDocument } from '../../teams/documents';
import { syntheticNews } from '../bench/synthetic-pack';

/** Statements that are made at once: a million would not find room. */
const inOneGo = 5_000;

export const syntheticCrisis = 'synthetic';

/** Names a crisis that is made up, in every sentence that a page has of it. */
const gateWord = 'Orvane';

/** A crisis of so many made-up statements; the same each time. */
export type SyntheticCrisis = {
  documents(): Generator<StatementDocument>;
  head: ReturnType<typeof joinCrisis>;
  /** A page on it, every other sentence of which reports one of its statements. */
  page(sentences: number, number: number): PageArticle;
};

export function syntheticStatements(count: number): SyntheticCrisis {
  const parts = Math.ceil(count / inOneGo);
  const part = (number: number) => {
    const size = Math.min(inOneGo, count - number * inOneGo);
    const news = syntheticNews(size, number + 1);
    return { ...news, pack: sound(news.pack, number) };
  };
  return {
    *documents() {
      for (let number = 0; number < parts; number += 1)
        yield* statementDocuments(part(number).pack, syntheticCrisis);
    },
    head: joinCrisis(syntheticCrisis, [part(0).pack]),
    page(sentences, number) {
      const text = part(number % parts).page(sentences);
      return {
        url: `https://page-${number}.example/`,
        headline: gateWord,
        datePublished: '2022-01-21',
        text: `${gateWord} again.\n\n${text}`,
      };
    },
  };
}

/** The part's pack with ids of its own, and excerpts as the rules of packs want them. */
function sound(pack: Pack, part: number): Pack {
  const idOf = (id: string) => `p${part}-${id}`;
  return {
    ...pack,
    gate: { any: [gateWord], minimumDistinct: 1 },
    articles: pack.articles.map((article) => ({ ...article, id: idOf(article.id) })),
    statements: pack.statements.map((statement) => ({
      ...statement,
      id: idOf(statement.id),
      wordings: statement.wordings.map((wording) => ({
        ...wording,
        article: idOf(wording.article),
      })),
    })),
  };
}
