import { haveForms } from '../../lexicon/auxiliaries';
import forms from '../../lexicon/en/mood-forms.json';
import { wordSet } from '../../lexicon/word-set';
import type { Token } from '../../text/tokenise';
import { gapBefore } from '../token-gaps';

/** Characters of a question that are looked at for its mark. */
const longestQuestion = 400;

const inverted = wordSet(forms.inverted);

/** Tokens of a subject between "were" and "to", "had" and its participle. */
const subjectWithin = 8;

/**
 * Places of the verbs that open a condition by standing before their subject: "should they leave", "were Norvia to
 * leave", "had it left". A question is none.
 * @param starts for each token the first one of its clause
 */
export function invertedConditions(
  text: string,
  tokens: readonly Token[],
  starts: Int32Array,
): number[] {
  return tokens.flatMap(({ norm }, at) => {
    if (norm !== 'should' && norm !== 'were' && norm !== 'had') return [];
    const next = tokens[at + 1];
    const opens = starts[at] === at;
    if (!next || endsInQuestion(text, tokens, at)) return [];
    const isBeforeSubject = next.capital || inverted.has(next.norm);
    // "Should" stands before its subject only here and in questions; the others may follow theirs.
    if (norm === 'should') return opens || isBeforeSubject ? at : [];
    // Behind an aside they do: "Berg, the minister, had told", "the talks, held in Carrow, were due to".
    if (!opens || !(at === 0 || isBeforeSubject)) return [];
    return (norm === 'had' && at === 0) || completes(text, tokens, at) ? at : [];
  });
}

/** "Were … to", "were it not for", "had … left". */
function completes(text: string, tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.norm;
  const last = Math.min(tokens.length, at + 2 + subjectWithin);
  for (let i = at + 2; i < last; i += 1) {
    const word = tokens[i]?.norm ?? '';
    if (/[,;:()—–]/.test(gapBefore({ text, tokens }, i))) return false;
    if (verb === 'were' ? word === 'to' || word === 'not' : isPast(word)) return true;
  }
  return false;
}

const irregular =
  /^(?:been|gone|come|done|made|taken|given|seen|known|left|sent|said|told|held|kept|lost|met|paid|put|won|begun|fallen|broken|chosen|found|fought|led|read|risen|shown|signed|spoken|struck|withdrawn|understood|not)$/;

function isPast(word: string): boolean {
  return irregular.test(word) || haveForms.has(word) || (word.length > 4 && word.endsWith('ed'));
}

/** Whether the sentence, or the quotation, ends in a question mark. */
function endsInQuestion(text: string, tokens: readonly Token[], at: number): boolean {
  const { start } = tokens[at] as Token;
  return /^[^.!?”]*\?/.test(text.slice(start, start + longestQuestion));
}
