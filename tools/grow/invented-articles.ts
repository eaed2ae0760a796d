import type { KeptArticle } from '../../engine/grow/types';
import type { Crisis, CrisisSentence, CrisisStatement } from '../crises/read-crises';

/** Articles made of one crisis, one an invented outlet. */
const outlets = 5;

/** Share of a crisis's statements that an article reports, and of which it has a near miss. */
const reported = 0.45;
const nearlyReported = 0.2;

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
      if (chance(seed) < reported) print(pick(statement.same, statement, k), statement.id, seed);
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

/** Each article takes another one. */
function pick(from: readonly CrisisSentence[], { id }: CrisisStatement, k: number): CrisisSentence {
  return from[(Math.floor(chance(id) * from.length) + k) % from.length] as CrisisSentence;
}

/** A number from 0 to 1 that hangs on nothing but the words (FNV-1a, mixed). */
function chance(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1)
    hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193) >>> 0;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d) >>> 0;
  hash ^= hash >>> 12;
  return (hash >>> 0) / 0x1_0000_0000;
}
