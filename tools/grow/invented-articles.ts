import type { KeptArticle } from '../../engine/grow/types';
import paraphrases from '../../engine/lexicon/en/paraphrases.json';
import type { Crisis, CrisisSentence, CrisisStatement } from '../crises/read-crises';
import { chance } from './chance';

/** Articles made of one crisis, one an invented outlet. */
const outlets = 5;

/** Share of a crisis's statements that an article reports, and of which it has a near miss. */
const reported = 0.45;
const nearlyReported = 0.2;

/** Share of reports in another outlet's words, and of words that such a copy puts otherwise or leaves out. */
const copied = 0.35;
const putOtherwise = 0.3;
const leftOut = 0.1;

/** A crisis as articles of several outlets would tell it. */
export type InventedArticles = {
  articles: KeptArticle[];
  /** By sentence as printed: the statement it reports; '' for one that only looks like one. */
  labels: Map<string, string>;
};

/**
 * Five articles of a crisis: each reports some of its statements in words that no other has, and sentences that
 * only look like them stand between, all in an order of its own. Nothing is left to chance: the same crisis
 * gives the same articles.
 */
export function inventedArticles({ name, statements }: Crisis): InventedArticles {
  const labels = new Map<string, string>();
  const days = statements.flatMap(({ day }) => day ?? []).sort();
  const articles = Array.from({ length: outlets }, (_, k): KeptArticle => {
    const own: { order: number; text: string }[] = [];
    const print = (sentence: CrisisSentence, label: string, seed: string): void => {
      if (labels.has(sentence.text)) return;
      labels.set(sentence.text, label);
      const text = sentence.before ? `${sentence.before} ${sentence.text}` : sentence.text;
      own.push({ order: chance(`${seed} place`), text });
    };
    for (const statement of statements) {
      const seed = `${name} ${statement.id} ${k}`;
      if (chance(seed) < reported) {
        // Now and then in nearly the words of the outlet before, as agency copy is.
        const isCopy = k > 0 && chance(`${seed} copy`) < copied;
        const sentence = pick(statement.same, statement, isCopy ? k - 1 : k);
        print(isCopy ? reworded(sentence, seed) : sentence, statement.id, seed);
      }
      if (chance(`${seed} not`) < nearlyReported && statement.not.length)
        print(pick(statement.not, statement, k), '', `${seed} not`);
    }
    own.sort((a, b) => a.order - b.order);
    return {
      id: `${name}-${k + 1}`,
      url: `https://outlet-${k + 1}.example/${name}`,
      outlet: `Outlet ${k + 1}`,
      day: days.at(-1) ?? '2035-01-01',
      daySource: 'page',
      language: 'en',
      paragraphs: own.map(({ text }) => text),
    };
  });
  return { articles, labels };
}

/** Words that may stand for each other, by each of them. */
const otherWords = new Map(
  paraphrases.flatMap(({ words }) => words.map((word) => [word, words] as const)),
);

/** A sentence as a copy has it: some words put otherwise, some left out. */
function reworded({ text, before }: CrisisSentence, seed: string): CrisisSentence {
  const words = text.split(' ').flatMap((word, i) => {
    const luck = chance(`${seed} ${i}`);
    const others = otherWords.get(word)?.filter((other) => other !== word) ?? [];
    const other = others[Math.floor(chance(`${seed} ${i} which`) * others.length)];
    if (other && luck < putOtherwise) return other;
    return luck > 1 - leftOut && /^[a-z]+$/.test(word) ? [] : word;
  });
  return { text: words.join(' '), ...(before === undefined ? {} : { before }) };
}

/** Each article takes another one. */
function pick(from: readonly CrisisSentence[], { id }: CrisisStatement, k: number): CrisisSentence {
  return from[(Math.floor(chance(id) * from.length) + k) % from.length] as CrisisSentence;
}
