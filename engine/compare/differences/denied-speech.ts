import { lexicon } from '../../text/english';
import { saysTheSame } from '../align/token-similarity';
import type { RowToken } from '../words/row-tokens';

/** Words between "not" and the verb it denies: "cannot yet be said". */
const longestGap = 3;

/** Kinds of words that a reversal is told by; a "not", a hedge or a verb of saying alone is none. */
const telling: ReadonlySet<RowToken['kind']> = new Set(['word', 'name', 'number', 'date']);

/**
 * The words of a row that it asserts and the base row denies, or the other way round: a "not" with a verb of
 * saying or thinking bears upon all that follows in its sentence ("it cannot be said that A or that B"), and
 * not on the next ("It cannot be said that A. B."). Both rows must have such a denial, and the words must
 * stand within it wherever one row has them and outside wherever the other has. With the other words of
 * their sentence, in the row's order; empty for most rows.
 */
export function reversedWords(row: RowToken[], base: RowToken[]): RowToken[] {
  const ofRow = sentencesOf(row);
  const ofBase = sentencesOf(base);
  if (!ofRow.some(denies) || !ofBase.some(denies)) return [];
  const free = (sentences: RowToken[][]) => sentences.filter(isAssertion).flat().filter(tells);
  const denied = (sentences: RowToken[][]) => sentences.flatMap(deniedPart).filter(tells);
  const [freeInRow, deniedInRow] = [free(ofRow), denied(ofRow)];
  const [freeInBase, deniedInBase] = [free(ofBase), denied(ofBase)];
  const isIn = (token: RowToken, tokens: RowToken[]) =>
    tokens.some((other) => saysTheSame(token, other));
  const asserted = freeInRow.filter(
    (token) => isIn(token, deniedInBase) && !isIn(token, deniedInRow) && !isIn(token, freeInBase),
  );
  const taken = deniedInRow.filter(
    (token) => isIn(token, freeInBase) && !isIn(token, freeInRow) && !isIn(token, deniedInBase),
  );
  const sentences = ofRow.filter((sentence) => sentence.some((token) => asserted.includes(token)));
  return [...sentences.flat().filter(tells), ...taken];
}

function sentencesOf(row: RowToken[]): RowToken[][] {
  const sentences: RowToken[][] = [[]];
  for (const token of row) {
    if (token.part !== 'content') continue;
    sentences.at(-1)?.push(token);
    if (token.endsSentence) sentences.push([]);
  }
  return sentences;
}

/** What stands behind a denied verb of saying or thinking in its sentence. */
function deniedPart(sentence: RowToken[]): RowToken[] {
  const verb = sentence.findIndex(
    (token, at) =>
      isSpeech(token) &&
      sentence
        .slice(Math.max(0, at - longestGap), at)
        .some(({ negates }) => negates === 'explicitly'),
  );
  return verb < 0 ? [] : sentence.slice(verb + 1);
}

function denies(sentence: RowToken[]): boolean {
  return deniedPart(sentence).length > 0;
}

function isAssertion(sentence: RowToken[]): boolean {
  return sentence.every(({ negates }) => negates === 'no');
}

function isSpeech({ kind, key }: RowToken): boolean {
  return kind === 'reporting' || lexicon.reportingClassOf(key) === 'mental';
}

function tells({ kind }: RowToken): boolean {
  return telling.has(kind);
}
