import type { SentencePart } from '../../sentence/clauses/sentence-parts';
import { type TurnedWord, turnedWords } from '../../sentence/negation/negation-scope';
import { turnedWordsOfPart } from '../../sentence/negation/turned-words-of-part';
import { type Token, tokenise } from '../../text/tokenise';
import type { PageSentence } from '../evidence/gather-evidence';
import type { PackModel, StatementModel } from '../model/pack-model';
import { polarityOf } from './polarity';
import { indexTurnedExamples } from './turned-examples';

/**
 * The words of a sentence with the turns its negations give them: one reading for all it may report.
 * @param part what of the sentence is read, since what is denied elsewhere is not denied there; all of it
 *   when absent
 */
export function turnedWordsOf(
  { context }: PackModel,
  { text, tokens, speaker, turned }: Pick<PageSentence, 'text' | 'tokens' | 'speaker' | 'turned'>,
  part?: SentencePart,
): readonly TurnedWord[] {
  const known = turned.get(part);
  if (known) return known;
  // Who says it is never what is denied.
  const source = speaker.attribution?.source;
  const said = new Set(source ? tokens.slice(source.from, source.to) : []);
  const isName = (token: Token): boolean => said.has(token) || context.names.has(token.norm);
  const words = turnedWordsOfPart(text, tokens, part, isName);
  turned.set(part, words);
  return words;
}

/**
 * Whether a sentence of these words says what a statement of the pack says, or the other way round. To be
 * asked of matches that are shown: each takes a fraction of a millisecond.
 */
export function polarityOfMatch(
  model: PackModel,
  words: readonly TurnedWord[],
  statement: number,
): 'same' | 'opposite' {
  const isName = ({ norm }: Token): boolean => model.context.names.has(norm);
  const weightOf = (stem: string): number => {
    const id = model.idOfKey(stem);
    return id === undefined ? model.unknownWeight : (model.keyWeights[id] as number);
  };
  const told = model.statementAt(statement);
  let examples = model.turnedExamples.get(statement);
  if (!examples) {
    const texts = examplesToldStraight(told);
    examples = indexTurnedExamples(
      texts.map((example) => turnedWords(example, tokenise(example), isName)),
      weightOf,
    );
    if (model.turnedExamples.size >= mostKept) model.turnedExamples.clear();
    model.turnedExamples.set(statement, examples);
  }
  return polarityOf(words, examples, weightOf);
}

/** Statements whose examples are kept as read for polarity: those of a long page. */
const mostKept = 1_000;

/** Wordings that the pack itself notes as turned round are no examples of a statement. */
function examplesToldStraight({ examples, statement }: StatementModel): string[] {
  const reversed = new Set(
    statement.wordings
      .filter(({ notes }) => notes?.some(({ kind }) => kind === 'reversed-meaning'))
      .map(({ selector }) => selector.exact),
  );
  return examples.map(({ text }) => text).filter((text) => !reversed.has(text));
}
