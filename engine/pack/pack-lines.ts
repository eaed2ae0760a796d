import { causeOf, type Problem, ProblemError, problem } from '../problem/problem';
import { canonicalJson } from './canonical-json';
import { applyRules } from './check-pack';
import { checkSchema, checkSchemaOf } from './check-schema';
import type { Finding } from './finding';
import { integrityRules } from './pack-rules';
import { placeInWords } from './place-in-words';
import { problemsOf, readEnvelope, refuseUnsafe } from './read-bundle';
import { characters } from './rules/characters';
import type { Article, Pack, PackBundle, Statement } from './types';

/**
 * A pack in lines, for what is too large to be read at once: JSON Lines, in UTF-8. The first line is a bundle whose pack
 * has no articles and statements; `lines` says how many follow, an article a line, then a statement a line. The
 * checksum is the bundle's: that of the whole pack's canonical JSON.
 */
type Head = PackBundle & { lines: { articles: number; statements: number } };

/** What a pack in lines may have at most. */
export const mostInLines = { articles: 100_000, statements: 500_000 };

/** Largest file, in bytes: some four hundred thousand wordings. What is made of it takes three times the room meanwhile. */
export const largestInLines = 200_000_000;

/** Longest line, in characters: an article's text and what stands around it, or the pack's speakers and events. */
export const longestLine = 8_000_000;

/** The lines of a pack, without their ends. */
export function* packLines({ pack, ...bundle }: PackBundle): Generator<string> {
  const { articles, statements } = pack;
  const lines = { articles: articles.length, statements: statements.length };
  yield JSON.stringify({
    ...bundle,
    learned: null,
    lines,
    pack: { ...pack, articles: [], statements: [] },
  });
  for (const article of articles) yield JSON.stringify(article);
  for (const statement of statements) yield JSON.stringify(statement);
}

/** Whether a file's first line is that of a pack in lines. */
export function opensPackLines(line: string): boolean {
  try {
    const { format, lines } = JSON.parse(line) as Partial<Head>;
    return format === 'sidelight-pack' && typeof lines === 'object' && lines !== null;
  } catch {
    return false;
  }
}

/** Takes a pack's lines one after another. */
export type LinesReader = {
  /**
   * Reads a line, without its end.
   * @throws when it does not belong there or breaks a rule; the message names the line, cause and cure
   */
  take(line: string): void;
  /** What share of the lines was taken, from 0 to 1. */
  share(): number;
  /**
   * The bundle, once all lines were taken: held to the rules that all packs are held to, in steps of at most a second.
   * Its hash is left to `canonicalParts`.
   * @throws when lines are missing, or a rule is broken
   */
  finish(): Generator<void, PackBundle>;
};

export function createLinesReader(): LinesReader {
  let head: Head | null = null;
  let taken = 0;
  const articles: Article[] = [];
  const statements: Statement[] = [];

  const fault = (cause: Problem): ProblemError =>
    new ProblemError(problem('bundle.line', taken + 1, cause));

  const held = (value: unknown, findings: readonly Finding[]): void => {
    const [first] = findings;
    if (!first) return;
    throw fault(problem('level.lack', placeInWords(value, first.pointer), first.problem));
  };

  function takeHead(value: unknown): void {
    const { lines } = value as Head;
    const bundle = readEnvelope(value);
    held(bundle.pack, checkSchema(bundle.pack));
    for (const kind of ['articles', 'statements'] as const) {
      const count = lines?.[kind];
      if (!Number.isSafeInteger(count) || count < 0) throw fault(problem('bundle.lineCounts'));
      if (count > mostInLines[kind])
        throw fault(problem('bundle.lineMore', count, mostInLines[kind]));
    }
    head = { ...bundle, lines };
  }

  return {
    take(line) {
      if (line.length > longestLine) throw fault(problem('bundle.lineTooLong'));
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch (error) {
        throw fault(problem('bundle.lineNoJson', causeOf(error)));
      }
      refuseUnsafe(value, 0);
      if (!head) takeHead(value);
      else {
        const isArticle = articles.length < head.lines.articles;
        if (!isArticle && statements.length >= head.lines.statements)
          throw fault(problem('bundle.lineTooMany'));
        held(value, checkSchemaOf(isArticle ? 'Article' : 'Statement', value));
        held(value, applyRules(value as Pack, [characters]));
        if (isArticle) articles.push(value as Article);
        else statements.push(value as Statement);
      }
      taken += 1;
    },
    share() {
      const all = head ? head.lines.articles + head.lines.statements : 0;
      return all > 0 ? (articles.length + statements.length) / all : 0;
    },
    *finish() {
      const isWhole =
        head?.lines.articles === articles.length && head.lines.statements === statements.length;
      if (!head || !isWhole)
        throw new ProblemError(
          problem(
            'bundle.endsEarly',
            articles.length + statements.length,
            (head?.lines.articles ?? 0) + (head?.lines.statements ?? 0),
          ),
        );
      const { lines: _, ...bundle } = head;
      const pack: Pack = { ...bundle.pack, articles, statements };
      for (const rule of integrityRules) {
        if (rule === characters) continue;
        yield;
        const errors = applyRules(pack, [rule]);
        if (errors.length > 0) throw new ProblemError(...problemsOf(pack, errors));
      }
      return { ...bundle, pack };
    },
  };
}

/** What `canonicalJson` makes of a pack, entry by entry: put together, letter by letter the same. */
export function* canonicalParts(pack: Pack): Generator<string> {
  const entries = Object.entries(pack).filter(([, member]) => member !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  let before = '{';
  for (const [key, member] of entries) {
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (!Array.isArray(member)) {
      yield canonicalJson(member);
      continue;
    }
    yield '[';
    for (const [i, entry] of member.entries()) yield `${i > 0 ? ',' : ''}${canonicalJson(entry)}`;
    yield ']';
  }
  yield '}';
}
