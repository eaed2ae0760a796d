import { resolveSpeakers } from '../../claims/resolve-speakers';
import type { Pack } from '../../pack/types';
import { type Token, tokenise } from '../../text/tokenise';
import { runToEnd } from '../decision/run-to-end';
import { ln } from '../learning/exact-functions';
import { type Profile, type ProfileContext, profileOf } from '../proposition/profile';

export type ExampleKind = 'wording' | 'gloss' | 'formulation' | 'nearMiss' | 'background';

/** A sentence that shows what a statement looks like, or what it must not be taken for. */
export type Example = {
  /** Index of the statement in the pack; -1 for background sentences. */
  statement: number;
  kind: ExampleKind;
  text: string;
  profile: Profile;
};

/** Names must stand with a capital inside a sentence at least this often to count as names. */
const nameSightings = 2;

/**
 * Every example of a pack in a fixed order: by statement (gloss, wordings, formulations, near
 * misses), then the articles' left-out sentences.
 */
export function examplesOf(pack: Pack, context: ProfileContext): Example[] {
  return runToEnd(examplesInSteps(pack, context));
}

/** The same in steps of one statement. */
export function* examplesInSteps(pack: Pack, context: ProfileContext): Generator<void, Example[]> {
  const examples: Example[] = [];
  const add = (statement: number, kind: ExampleKind, text: string): void => {
    examples.push({ statement, kind, text, profile: exampleProfile(text, context) });
  };
  for (const [index, statement] of pack.statements.entries()) {
    if (hasGloss(statement)) add(index, 'gloss', statement.text);
    for (const wording of statement.wordings) add(index, 'wording', wording.selector.exact);
    for (const formulation of statement.formulations) add(index, 'formulation', formulation);
    for (const nearMiss of statement.nearMisses) add(index, 'nearMiss', nearMiss);
    yield;
  }
  for (const article of pack.articles) {
    for (const { exact } of article.leftOut ?? []) add(-1, 'background', exact);
  }
  return examples;
}

/** A statement that nobody has written a gloss for is told by a wording, which is no second example. */
function hasGloss({ text, wordings }: Pack['statements'][number]): boolean {
  const folded = oneSpace(text);
  return !wordings.some(({ selector }) => oneSpace(selector.exact) === folded);
}

const oneSpace = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function exampleProfile(text: string, context: ProfileContext): Profile {
  const tokens = tokenise(text);
  const [view] = resolveSpeakers([{ text, tokens }], context.directory);
  return profileOf(text, tokens, view?.mentions ?? [], view?.attribution ?? null, context);
}

/** Folded words that the pack's texts use as names, see `namesIn`. */
export function namesOf(pack: Pack): Set<string> {
  const texts = [
    ...pack.articles.map((article) => article.text),
    ...pack.statements.flatMap((s) => [s.text, ...s.formulations, ...s.nearMisses]),
  ];
  return namesIn(texts.map((text) => ({ text, tokens: tokenise(text) })));
}

/**
 * Folded words that texts write with a capital inside sentences, never or hardly ever without: their
 * names. Sentence openers tell nothing, headlines little.
 */
export function namesIn(texts: readonly { text: string; tokens: readonly Token[] }[]): Set<string> {
  const capital = new Map<string, number>();
  const lower = new Map<string, number>();
  for (const { text, tokens } of texts) {
    for (const token of tokens) {
      if (token.kind !== 'word' || token.stop) continue;
      const before = text.slice(Math.max(0, token.start - 2), token.start);
      if (!token.capital) lower.set(token.norm, (lower.get(token.norm) ?? 0) + 1);
      else if (/[\p{L}\p{N},] $/u.test(before))
        capital.set(token.norm, (capital.get(token.norm) ?? 0) + 1);
    }
  }
  const names = new Set<string>();
  for (const [word, count] of capital) {
    if (count >= nameSightings && count > 4 * (lower.get(word) ?? 0)) names.add(word);
  }
  return names;
}

/** Inverse document frequency over statements: a word that few statements use says which one it is. */
export function inverseFrequencies(
  examples: readonly Example[],
  statements: number,
): Map<string, number> {
  const seen = new Map<string, Set<number>>();
  for (const { statement, kind, profile } of examples) {
    if (kind === 'nearMiss' || statement < 0) continue;
    for (const feature of profile.features) {
      const owners = seen.get(feature);
      if (owners) owners.add(statement);
      else seen.set(feature, new Set([statement]));
    }
  }
  const idf = new Map<string, number>();
  for (const [feature, owners] of seen) idf.set(feature, ln(1 + statements / owners.size));
  return idf;
}
