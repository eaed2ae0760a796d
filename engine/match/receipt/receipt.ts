import { type Combiner, deciderOf, probability, sharesOf, type Weights } from '../decision/combine';
import type { Evidence, PageSentence } from '../evidence/gather-evidence';
import { keyOf, keyView, strengthOf } from '../evidence/page-key-weights';
import { toThousandths } from '../learning/exact-functions';
import type { IndexedExample, PackModel } from '../model/pack-model';
import type { Receipt } from '../types';
import { polarityOfMatch, turnedWordsOf } from './polarity-of-match';

/** Which features make up each part that the receipt shows; every feature of the combiner is in one. */
const partPatterns: readonly (readonly [string, RegExp])[] = [
  ['wording', /^(?:cover|clause|closeness|replaced)/],
  ['language', /^language/],
  ['learned words', /^learned/],
  ['outlets', /^carriers/],
  ['speaker', /^(?:speaker|institution|side)/],
  ['numbers', /^(?:numbers|amounts)/],
  ['dates', /^(?:date|otherYear|otherTime)/],
  ['how it is said', /^(?:more_|less_|opposite|contrary)/],
  ['who to whom', /^(?:roles|onlyNames)/],
  ['meaning', /^meaning/],
  ['page', /^(?:page|neighbour|offTopic|sentenceOffTopic)/],
  ['piece of a sentence', /^piece/],
];

export function receiptOf(
  model: PackModel,
  sentence: PageSentence,
  evidence: Evidence,
  weights: Weights,
): Receipt {
  const { features } = evidence;
  const best = model.statementAt(evidence.statement).examples[evidence.best] as IndexedExample;
  const { matched, paraphrases } = sharedWords(model, sentence, best.ids);
  const kind = best.kind;
  const { page, thresholds } = deciderOf(weights, features);
  return {
    probability: toThousandths(probability(page, features)),
    thresholds,
    parts: partsOf(page, features),
    matchedWords: matched,
    paraphrases,
    speaker: speakerOf(features),
    numbers: features.numbersAgree ? 'agree' : features.numbersDiffer ? 'differ' : 'none',
    date: features.dateUnknown
      ? 'unknown'
      : features.dateEarly || features.dateLate
        ? 'differs'
        : 'fits',
    polarity:
      evidence.polarity ??
      polarityOfMatch(model, turnedWordsOf(model, sentence, evidence.part), evidence.statement),
    bestExample: {
      kind: kind === 'wording' || kind === 'gloss' ? kind : 'formulation',
      text: best.text,
    },
    packVersion: model.pack.version,
  };
}

/** The decision taken apart: with the bias, the shares add up to the probability's log-odds. */
function partsOf(combiner: Combiner, features: Readonly<Record<string, number>>): Receipt['parts'] {
  const shares = sharesOf(combiner, features);
  const parts = partPatterns.map(([name, pattern]) => {
    let share = 0;
    let value = 0;
    for (const [feature, own] of shares) {
      if (!pattern.test(feature)) continue;
      share += own;
      value = Math.max(value, features[feature] as number);
    }
    return { name, value: toThousandths(value), share: toThousandths(share) };
  });
  return [...parts, { name: 'bias', value: 1, share: toThousandths(combiner.bias) }]
    .filter(({ share }) => share !== 0)
    .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
}

function speakerOf(features: Readonly<Record<string, number>>): Receipt['speaker'] {
  if (features.speakerNone) return 'none';
  if (features.speakerOther || features.speakerOtherHeld || features.speakerStranger)
    return 'differs';
  const agrees = Object.keys(features).some(
    (name) =>
      /^(?:speaker|institution|side)_/.test(name) && !name.endsWith('near') && features[name],
  );
  return agrees ? 'agrees' : 'unknown';
}

/** The page's words that the example has, as printed, and those it has in other words. */
function sharedWords(
  model: PackModel,
  { text, profile, tokens }: PageSentence,
  ids: readonly number[],
): { matched: string[]; paraphrases: [string, string][] } {
  const view = keyView(model, profile.keys, profile.concepts);
  const surface = new Map<string, string>();
  profile.keys.forEach((key, i) => {
    const token = tokens[profile.tokenOf[i] as number];
    if (token && !surface.has(key)) surface.set(key, text.slice(token.start, token.end));
  });
  const matched = new Set<string>();
  const paraphrases: [string, string][] = [];
  for (const id of ids) {
    const hit = view.hits[id] as number;
    if (!hit) continue;
    const word = surface.get(view.keys[keyOf(hit - 1)] as string) ?? '';
    if (strengthOf(hit - 1) === 1) matched.add(word);
    else paraphrases.push([word, model.index.symbols.textOf(id)]);
  }
  view.release();
  return { matched: [...matched], paraphrases };
}
