import { resolveSpeakers } from '../../claims/resolve-speakers';
import type { PackRecords } from '../../pack/pack-records';
import type { Pack, Statement } from '../../pack/types';
import { type Token, tokenise, unstemmedTokens } from '../../text/tokenise';
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
 * misses), then the articles' left-out sentences. Each is read when its turn comes.
 */
export function* eachExample(
  pack: Pack | PackRecords,
  context: ProfileContext,
): Generator<Example, void> {
  const read = (statement: number, kind: ExampleKind, text: string): Example => ({
    statement,
    kind,
    text,
    profile: exampleProfile(text, context),
  });
  let index = 0;
  for (const statement of pack.statements) {
    if (hasGloss(statement)) yield read(index, 'gloss', statement.text);
    for (const wording of statement.wordings) yield read(index, 'wording', wording.selector.exact);
    for (const formulation of statement.formulations) yield read(index, 'formulation', formulation);
    for (const nearMiss of statement.nearMisses) yield read(index, 'nearMiss', nearMiss);
    index += 1;
  }
  for (const article of pack.articles) {
    for (const { exact } of article.leftOut ?? []) yield read(-1, 'background', exact);
  }
}

/** A statement that nobody has written a gloss for is told by a wording, which is no second example. */
export function hasGloss({ text, wordings }: Statement): boolean {
  const folded = oneSpace(text);
  return !wordings.some(({ selector }) => oneSpace(selector.exact) === folded);
}

const oneSpace = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function exampleProfile(text: string, context: ProfileContext): Profile {
  const tokens = tokenise(text);
  const [view] = resolveSpeakers([{ text, tokens }], context.directory);
  return profileOf(text, tokens, view?.mentions ?? [], view?.attribution ?? null, context);
}

/** Folded words that the pack's texts use as names, see `namesIn`; in steps of one text. */
export function* namesInSteps(pack: Pack | PackRecords): Generator<void, Set<string>> {
  const sightings = createNameSightings();
  for (const { text } of pack.articles) {
    sightings.add({ text, tokens: unstemmedTokens(text) });
    yield;
  }
  for (const { text, formulations, nearMisses } of pack.statements) {
    for (const each of [text, ...formulations, ...nearMisses])
      sightings.add({ text: each, tokens: unstemmedTokens(each) });
    yield;
  }
  return sightings.names();
}

/**
 * Folded words that texts write with a capital inside sentences, never or hardly ever without: their
 * names. Sentence openers tell nothing, headlines little.
 */
export function namesIn(texts: readonly ReadText[]): Set<string> {
  const sightings = createNameSightings();
  for (const text of texts) sightings.add(text);
  return sightings.names();
}

type ReadText = { text: string; tokens: readonly Omit<Token, 'stem'>[] };

function createNameSightings() {
  const capital = new Map<string, number>();
  const lower = new Map<string, number>();
  return {
    add({ text, tokens }: ReadText): void {
      for (const token of tokens) {
        if (token.kind !== 'word' || token.stop) continue;
        if (!token.capital) lower.set(token.norm, (lower.get(token.norm) ?? 0) + 1);
        else if (/[\p{L}\p{N},] $/u.test(text.slice(Math.max(0, token.start - 2), token.start)))
          capital.set(token.norm, (capital.get(token.norm) ?? 0) + 1);
      }
    },
    names(): Set<string> {
      const names = new Set<string>();
      for (const [word, count] of capital) {
        if (count >= nameSightings && count > 4 * (lower.get(word) ?? 0)) names.add(word);
      }
      return names;
    },
  };
}
