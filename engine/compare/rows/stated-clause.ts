import type { OpenedPack } from '../../claims/open-pack';
import type { PackRecords } from '../../pack/pack-records';
import type { Statement } from '../../pack/types';
import { opensClause } from '../../sentence/clauses/opens-clause';
import type { TokenRange } from '../../text/span';
import type { Token } from '../../text/tokenise';

/** Words with content of a clause; shorter pieces belong to the clause before. */
const shortestClause = 3;

/** Share of a clause's words that another statement must have for the clause to be its. */
const leastOfAnother = 0.4;

/** How much more of them it must have than this statement. */
const leastLead = 0.25;

/** Share of the words left that this statement must have; else it is not clear what the sentence reports. */
const leastOfThis = 0.3;

/**
 * The tokens of a page's sentence that report the statement, where the clauses before or behind them report
 * another statement of the pack: one that an article tells which tells this one too. Null when all of the
 * sentence is the statement, or it cannot be told.
 */
export function statedClause(
  { pack, stemsOf }: OpenedPack,
  statement: Statement,
  sentence: string,
  tokens: readonly Token[],
): TokenRange | null {
  const clauses = clausesOf(sentence, tokens);
  if (clauses.length < 2) return null;
  const own = stemsOf(statement);
  const others = neighbours(pack, statement).map(stemsOf);
  const isForeign = clauses.map((clause) => {
    const words = contentOf(tokens, clause);
    const ofOther = Math.max(0, ...others.map((other) => shareIn(words, other)));
    return ofOther >= leastOfAnother && ofOther - shareIn(words, own) >= leastLead;
  });
  const first = isForeign.indexOf(false);
  const last = isForeign.lastIndexOf(false);
  if (first < 0 || (first === 0 && last === clauses.length - 1)) return null;
  const stated = {
    from: (clauses[first] as TokenRange).from,
    to: (clauses[last] as TokenRange).to,
  };
  return shareIn(contentOf(tokens, stated), own) >= leastOfThis ? stated : null;
}

function clausesOf(sentence: string, tokens: readonly Token[]): TokenRange[] {
  const clauses: TokenRange[] = [];
  let from = 0;
  tokens.forEach((token, at) => {
    const gap = sentence.slice(tokens[at - 1]?.end ?? 0, token.start);
    const opens = at > 0 && opensClause(gap, token.norm, 'statement');
    const isLong = (range: TokenRange) => contentOf(tokens, range).length >= shortestClause;
    if (!opens || !isLong({ from, to: at }) || !isLong({ from: at, to: tokens.length })) return;
    clauses.push({ from, to: at });
    from = at;
  });
  return [...clauses, { from, to: tokens.length }];
}

function contentOf(tokens: readonly Token[], { from, to }: TokenRange): string[] {
  return [...new Set(tokens.slice(from, to).flatMap((token) => (token.stop ? [] : [token.stem])))];
}

/** Statements that are told in an article that tells this one. */
function neighbours(pack: PackRecords, { id, wordings }: Statement): Statement[] {
  const places = new Set(
    wordings.flatMap(({ article }) => {
      const place = pack.articles.placeOf(article);
      return place === undefined ? [] : Array.from(pack.statementsIn(place));
    }),
  );
  const own = pack.statements.placeOf(id);
  return [...places].filter((place) => place !== own).map(pack.statements.at);
}

function shareIn(words: string[], others: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length;
}
