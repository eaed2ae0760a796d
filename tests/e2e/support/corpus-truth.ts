import { pack } from './demo-reading';

/** What the authored files say one statement's wordings are, by outlet. */
export function wordingsOf(statement: string): { outlet: string; exact: string }[] {
  const found = pack.statements.find(({ id }) => id === statement);
  if (!found) throw new Error(`The pack has no statement ${statement}.`);
  return found.wordings.map(({ article, selector }) => ({
    outlet: outletOf(article),
    exact: selector.exact,
  }));
}

/** The name of the outlet that printed an article. */
function outletOf(article: string): string {
  const publisher = pack.articles.find(({ id }) => id === article)?.publisher;
  const outlet = pack.outlets.find(({ id }) => id === publisher);
  if (!outlet) throw new Error(`${article} has no outlet.`);
  return outlet.name;
}
