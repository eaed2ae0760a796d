import { claimKind } from '../../claims/claim-kind';
import type { Id, Statement } from '../../pack/types';
import type { Span } from '../../text/span';
import { isRival } from '../evidence/gather-evidence';
import { isComparable, isMarked } from '../is-marked';
import { toThousandths } from '../learning/exact-functions';
import type { PackModel } from '../model/pack-model';
import { receiptOf } from '../receipt/receipt';
import type { Claim, Match, MatchedWording } from '../types';
import { mostTelling } from '../whole-page/what-marks-tell';
import { deciderOf, type Weights } from './combine';
import type { PackReading } from './decide-page';
import { placesOf } from './rests-on';

/** Suggestions kept for one sentence: more is a list nobody reads. */
const mostMatches = 5;

/**
 * How sure a second statement must be to stand for a first that no other outlet has, when both rest on
 * the same words. One that rests on others is a second thing the sentence says.
 */
const secondChoice = 0.75;

/** A claim before it has its place among the page's others. */
export type UnnumberedClaim = Omit<Claim, 'id'>;

type Found = PackReading['found'][number][number];

/**
 * The sentences of a page that may report a statement of a pack, in reading order: every match from
 * the suggestion threshold up, and whether it is sure enough to be marked.
 * @param own articles that the page is a copy of, or of its own outlet: their wordings are not another outlet's
 */
export function pageClaims(
  model: PackModel,
  { sentences, found }: PackReading,
  weights: Weights,
  own: readonly Id[],
): UnnumberedClaim[] {
  return sentences.flatMap((sentence, i) => {
    const all = found[i] ?? [];
    const { mark, suggest } = deciderOf(weights, all[0]?.evidence.features ?? {}).thresholds;
    const shown = all.filter(({ probability }) => probability >= suggest).slice(0, mostMatches);
    const places = placesOf(sentence, shown, mark);
    const matches = shown.map(({ evidence }, place): Match => {
      const { statement } = model.statementAt(evidence.statement);
      const receipt = receiptOf(model, sentence, evidence, weights);
      const wordings = wordingsOf(model, statement, own);
      return {
        pack: model.pack.id,
        statement: statement.id,
        probability: receipt.probability,
        at: places[place] as Span,
        // Where no other outlet has the statement, that its own outlet prints a denial as well is nothing to hear of.
        denied: model.isDenied(statement.id, wordings.length > 0 ? [] : own),
        receipt,
        relation: receipt.speaker === 'differs' ? 'otherSpeaker' : 'same',
        wordings,
      };
    });
    // A statement no other outlet has or denies leaves nothing to compare: one that others have goes before it.
    const restsApart = (place: number): boolean => {
      const { stretch } = (shown[place] as Found).evidence;
      return shown.slice(0, place).every(({ evidence }) => !isRival(stretch, evidence.stretch));
    };
    const comparable = matches.findIndex(
      (match, place) =>
        isComparable(match) &&
        match.probability >= (restsApart(place) ? mark : Math.max(mark, secondChoice)),
    );
    if (comparable > 0) matches.unshift(...matches.splice(comparable, 1));
    const top = matches[0];
    const first = shown[Math.max(0, comparable)];
    if (!top || !first) return [];
    const { statement } = model.statementAt(first.evidence.statement);
    const { speaker } = sentence;
    const hasSource = speaker.how === 'named' || speaker.how === 'carried';
    // Several who say it together are no one speaker of the pack.
    const isOne = speaker.id !== null && !speaker.partners.length;
    return {
      start: sentence.start,
      end: sentence.end,
      text: sentence.text,
      kind: claimKind(statement, hasSource),
      speaker: hasSource
        ? { ...(isOne ? { id: speaker.id as Id } : {}), name: speaker.name }
        : null,
      highlighted: isMarked(top),
      denied: top.denied,
      telling: toThousandths(mostTelling(model, sentence, matches, own)),
      matches,
    };
  });
}

function wordingsOf(
  { sourceFileOf }: PackModel,
  { wordings }: Statement,
  own: readonly Id[],
): MatchedWording[] {
  return wordings
    .filter(({ article }) => !own.includes(article))
    .map(({ article, selector }) => ({
      article,
      sourceFile: sourceFileOf(article) ?? '',
      exact: selector.exact,
    }));
}
