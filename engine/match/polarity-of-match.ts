import { type Token, tokenise } from '../text/tokenise';
import type { PageSentence } from './gather-evidence';
import { type TurnedWord, turnedWords } from './negation-scope';
import type { IndexedExample, PackModel, StatementModel } from './pack-model';
import { polarityOf } from './polarity';

/** The turned words of examples: texts that stay, read when first needed. */
const readings = new WeakMap<IndexedExample, TurnedWord[]>();

/**
 * Whether a sentence says what a statement of the pack says, or the other way round. Wordings that the
 * pack itself notes as turned round are no examples of it. To be asked of matches that are shown:
 * each takes a fraction of a millisecond.
 */
export function polarityOfMatch(
  model: PackModel,
  { text, tokens }: Pick<PageSentence, 'text' | 'tokens'>,
  statement: number,
): 'same' | 'opposite' {
  const isName = ({ norm }: Token): boolean => model.context.names.has(norm);
  const { examples, statement: told } = model.statements[statement] as StatementModel;
  const reversed = new Set(
    told.wordings
      .filter(({ notes }) => notes?.some(({ kind }) => kind === 'reversed-meaning'))
      .map(({ selector }) => selector.exact),
  );
  const positive = examples.filter(({ example }) => !reversed.has(example.text));
  return polarityOf(
    turnedWords(text, tokens, isName),
    positive.map((indexed) => {
      let reading = readings.get(indexed);
      if (!reading) {
        reading = turnedWords(indexed.example.text, tokenise(indexed.example.text), isName);
        readings.set(indexed, reading);
      }
      return reading;
    }),
    (stem) => {
      const id = model.keyIds.get(stem);
      return id === undefined ? model.unknownWeight : (model.keyWeights[id] as number);
    },
  );
}
