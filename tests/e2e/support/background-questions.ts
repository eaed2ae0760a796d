import type { Engine } from '../../../engine/engine';
import type { ArticleAnalysis } from '../../../engine/match/types';
import type { Pack } from '../../../engine/pack/types';
import type { CompareRequest } from '../../../messaging/protocol';
import type { AskedPage } from './asked-pages';

/** A message to the background, what to call it, and what Node answers to it. */
export type Question = { about: string; name: string; payload: unknown; expected: unknown };

/** What is asked about pages: each one's claims, and the comparison behind each mark. */
export function questionsOfPages(engine: Engine, pages: readonly AskedPage[]): Question[] {
  return pages.flatMap(({ name: page, article }) => {
    const analysis = engine.analyseArticle(article);
    return [
      asked(page, 'analyseArticle', article, analysis),
      ...compareRequests(analysis, article.headline).map((request) => {
        const about = `${page}, “${request.sentence}”`;
        return asked(about, 'compareStatement', request, engine.compare(request));
      }),
    ];
  });
}

function compareRequests(
  { claims, sameAs }: ArticleAnalysis,
  headline: string | undefined,
): CompareRequest[] {
  return claims
    .filter(({ highlighted }) => highlighted)
    .flatMap(({ text, matches: [top] }, i, marked) =>
      top
        ? {
            pack: top.pack,
            statement: top.statement,
            sentence: text,
            before: marked[i - 1]?.text ?? '',
            after: marked[i + 1]?.text ?? '',
            page: { outlet: 'The Daily Page', ...(headline && { headline }) },
            sameAs: sameAs.filter(({ pack }) => pack === top.pack).map(({ article }) => article),
          }
        : [],
    );
}

/** Searches of a pack that are asked for: each builds its index anew. */
const searchesAsked = 20;

/** What our own pages ask: one sentence with all it may report, and searches with typing errors. */
export function questionsOfPack(engine: Engine, pack: Pack): Question[] {
  const lookUps = pack.statements.flatMap(({ formulations: [sentence] }) =>
    sentence === undefined
      ? []
      : asked(`“${sentence}”`, 'lookUpSentence', { sentence }, engine.lookUpSentence(sentence)),
  );
  const searches = pack.statements.slice(0, searchesAsked).map(({ text }) => {
    const words = text.split(' ').slice(1, 5);
    const query = words
      .map((word) => (word.length > 5 ? word.replace(/..$/, 'x') : word))
      .join(' ');
    return asked(
      `search for “${query}”`,
      'searchStatements',
      { pack: pack.id, query },
      engine.searchStatements(pack.id, query),
    );
  });
  return [...lookUps, ...searches];
}

/** With the answer as a message carries it. */
function asked(about: string, name: string, payload: unknown, answer: unknown): Question {
  return { about, name, payload, expected: asMessage(answer) };
}

/** A value as JSON has it: what is undefined is absent, and nothing is below zero by nothing. */
export function asMessage(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
