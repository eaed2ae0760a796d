import type { OpenedPack } from '../claims/open-pack';
import { foldForWords, hasWords } from '../pack/find-words';
import { plainPack } from '../pack/pack-records';
import { isOfAnyNews } from '../pack/rules/gate-tells';
import { isPlainLabel } from '../pack/rules/labels';
import type { Id, Statement, Term, TermExpression } from '../pack/types';
import { tokenise } from '../text/tokenise';
import { type Alternation, alternationsInSteps, type Expression, phraseEnd } from './alternations';
import { freeId, slug } from './slug';
import type { Decision } from './types';

/** Terms drafted at most: a longer list nobody reads. */
const mostTerms = 40;

/** Statements that must have an alternation which is not framed in either. */
const fewestUnframed = 2;

/** Statements of several outlets that are looked through: each takes milliseconds. */
const mostStatements = 150;

/** What a frame does not reach back beyond. */
const sentenceBreak = /[.!?;:()[\]"“”„«»]/;

/** Words beside an expression that tell where it stands. */
const wordsAround = 3;

/**
 * What the outlets of a pack name differently: words that stand in one place of one statement, between the same words, or
 * beside one in two statements at least. In steps of a few milliseconds. Empty when nothing does.
 * @param decisions those that say of two outlets' words that they are not of one thing hold whatever is found
 */
export function* draftTermsInSteps(
  opened: OpenedPack,
  decisions: readonly Decision[],
): Generator<void, Term[]> {
  const pack = plainPack(opened.pack);
  const publishers = new Map(pack.articles.map(({ id, publisher }) => [id, publisher]));
  const isShared = ({ wordings }: Statement) =>
    new Set(wordings.map(({ article }) => publishers.get(article))).size > 1;
  const found: Alternation[] = [];
  for (const statement of pack.statements.filter(isShared).slice(0, mostStatements))
    found.push(...(yield* alternationsInSteps(opened, statement)));
  const sets = togetherIn(found, refusals(decisions));
  const texts = new Map(pack.articles.map(({ id, text }) => [id, foldForWords(text)]));
  yield;
  const taken = new Set<Id>();
  return sets
    .flatMap((set) => termOf(set, pack.statements, texts, publishers, taken) ?? [])
    .slice(0, mostTerms);
}

/** The stems of an expression's words, by which two printed forms are one. */
function keyOf({ text, start, end }: Expression): string {
  return stemsOf(text.slice(start, end)).join(' ');
}

function stemsOf(words: string): string[] {
  const tokens = tokenise(words);
  const telling = tokens.filter(({ stop }) => !stop);
  return (telling.length > 0 ? telling : tokens).map(({ stem }) => stem);
}

/** Whether the reader has said of two expressions, or of what is a part of them, that they are not of one thing. */
function refusals(decisions: readonly Decision[]): (a: Expression, b: Expression) => boolean {
  const refused = decisions.flatMap((decision) =>
    decision.kind === 'no-term'
      ? [[stemsOf(decision.a.text), stemsOf(decision.b.text)] as const]
      : [],
  );
  const fits = (own: string[], said: readonly string[]) =>
    own.every((stem) => said.includes(stem)) || said.every((stem) => own.includes(stem));
  return (a, b) => {
    const [one, other] = [a, b].map(({ text, start, end }) => stemsOf(text.slice(start, end))) as [
      string[],
      string[],
    ];
    return refused.some(
      ([x, y]) => (fits(one, x) && fits(other, y)) || (fits(one, y) && fits(other, x)),
    );
  };
}

/** Expressions of one thing, by key, each with where it stands. */
type ExpressionSet = Map<string, Expression[]>;

/**
 * Which expressions go together: those that alternate in one statement, and of several statements those that have two
 * in common. One that several share may mean another thing in each.
 */
function togetherIn(
  found: readonly Alternation[],
  isRefused: (a: Expression, b: Expression) => boolean,
): ExpressionSet[] {
  const alternations = found.filter(({ expressions }) => !isRefused(...expressions));
  const statements = new Map<string, Set<Id>>();
  const pairOf = ({ expressions: [a, b] }: Alternation) => [keyOf(a), keyOf(b)].sort().join(' | ');
  for (const each of alternations)
    statements.set(pairOf(each), (statements.get(pairOf(each)) ?? new Set()).add(each.statement));
  const framed = new Set(alternations.filter(({ isFramed }) => isFramed).map(pairOf));
  const holds = (each: Alternation) =>
    framed.has(pairOf(each)) || (statements.get(pairOf(each))?.size ?? 0) >= fewestUnframed;
  const sets: { set: ExpressionSet; statement: Id }[] = [];
  for (const each of alternations.filter(holds)) {
    const keys = each.expressions.map(keyOf);
    const fits = ({ set, statement }: (typeof sets)[number]) =>
      keys.filter((key) => set.has(key)).length >= (statement === each.statement ? 1 : 2) &&
      ![...set.values()].some(([known]) =>
        each.expressions.some((own) => known && isRefused(known, own)),
      );
    const [first, ...more] = sets.filter(fits);
    const own = first ?? { set: new Map(), statement: each.statement };
    if (!first) sets.push(own);
    for (const other of more) {
      for (const [key, places] of other.set)
        own.set.set(key, [...(own.set.get(key) ?? []), ...places]);
      sets.splice(sets.indexOf(other), 1);
    }
    for (const [i, key] of keys.entries())
      own.set.set(key, [...(own.set.get(key) ?? []), each.expressions[i] as Expression]);
  }
  return sets.map(({ set }) => set);
}

/** A set of expressions as a term; null when in the articles as a whole the outlets use them alike. */
function termOf(
  set: ExpressionSet,
  statements: readonly Statement[],
  texts: ReadonlyMap<Id, string>,
  publishers: ReadonlyMap<Id, Id>,
  taken: Set<Id>,
): Term | null {
  const formsTaken = new Set<string>();
  const expressions = [...set.values()].flatMap((places): TermExpression[] => {
    const [first] = places as [Expression];
    const forms = formsOf(places, texts).filter((form) => !formsTaken.has(form.toLowerCase()));
    for (const form of forms) formsTaken.add(form.toLowerCase());
    const articles = [...texts]
      .filter(([, text]) => forms.some((form) => hasWords(text, form)))
      .map(([id]) => id);
    const label = wordsAt(first);
    return forms.length > 0 && isPlainLabel(label) ? [{ label, forms, articles }] : [];
  });
  const outletsOf = ({ articles }: TermExpression) =>
    [...new Set(articles.map((article) => publishers.get(article)))].sort().join(' ');
  if (new Set(expressions.map(outletsOf)).size < 2) return null;
  const [place] = [...set.values()][0] as [Expression];
  const concept = frameOf(place);
  const gloss = statements.find(({ wordings }) =>
    wordings.some(({ selector }) => selector.exact === place.text),
  )?.text;
  if (!isPlainLabel(concept) || gloss === undefined) return null;
  const id = freeId(slug(expressions.map(({ label }) => label).join(' '), 'term'), taken);
  return { id, concept, gloss, expressions, drafted: true };
}

const wordsAt = ({ text, start, end }: Expression) =>
  text.slice(start, end).replaceAll(/\s+/g, ' ');

/**
 * By which words an expression is known again, longest first: its own, unless news about anything has them or the
 * articles use them elsewhere as well; then with what stands beside them.
 */
function formsOf(places: readonly Expression[], texts: ReadonlyMap<Id, string>): string[] {
  const own = [...new Map(places.map((place) => [wordsAt(place).toLowerCase(), place])).values()];
  const forms = own.flatMap((place) => {
    const words = wordsAt(place);
    if (!isOfAnyNews(words)) return words;
    return withNeighbour(place) ?? [];
  });
  return [...new Set(forms)]
    .filter(
      (form) => isPlainLabel(form) && [...texts.values()].some((text) => hasWords(text, form)),
    )
    .sort((a, b) => b.length - a.length);
}

/** The words with the one before them, else with the one behind; null where they stand alone. */
function withNeighbour({ text, start, end }: Expression): string | null {
  const tokens = tokenise(text);
  const before = tokens.filter((token) => token.end <= start).at(-1);
  const behind = tokens.find((token) => token.start >= end);
  if (before && !phraseEnd.test(text.slice(before.end, start)))
    return text.slice(before.start, end);
  if (behind && !phraseEnd.test(text.slice(end, behind.start)))
    return text.slice(start, behind.end);
  return null;
}

/** Where an expression stands: a few words of its sentence, with a gap for its own. */
function frameOf({ text, start, end }: Expression): string {
  const tokens = tokenise(text);
  let from = start;
  for (const token of tokens
    .filter((each) => each.end <= start)
    .slice(-wordsAround)
    .reverse()) {
    if (sentenceBreak.test(text.slice(token.end, from))) break;
    from = token.start;
  }
  let to = end;
  for (const token of tokens.filter((each) => each.start >= end).slice(0, wordsAround)) {
    if (phraseEnd.test(text.slice(to, token.start))) break;
    to = token.end;
  }
  return [text.slice(from, start), text.slice(end, to)]
    .map((words) => words.trim().replaceAll(/\s+/g, ' '))
    .join(' … ')
    .trim();
}
