import type { Pack, Statement } from '../../engine/pack/types';
import { madeUpWord, mulberry32 } from './random';

/** Sentences that say one thing differently, per statement. */
const formulationsEach = 4;

/** Words of the language, few of them frequent as in any language. */
const vocabulary = 30_000;

/** Content words that make a statement what it is. */
const coreWords = 7;

/** Share of core words that a formulation keeps. */
const keptShare = 0.7;

/** Statements that one article reports. */
const statementsAnArticle = 20;

const functionWords = ['the', 'of', 'and', 'to', 'in', 'that', 'for', 'on', 'with', 'by'];

export type SyntheticNews = {
  pack: Pack;
  /** A page whose sentences report the pack's statements in other words, or nothing. */
  page(sentences: number): string;
};

/**
 * A pack of made-up statements in a made-up language with Zipf-distributed words, and pages about
 * them. The same seed gives the same pack.
 */
export function syntheticNews(size: number, seed = 1): SyntheticNews {
  const random = mulberry32(seed);
  const words = Array.from({ length: vocabulary }, (_, i) => madeUpWord(i));
  const draw = (): string => words[Math.floor(vocabulary ** random()) - 1] as string;
  const sentenceOf = (core: readonly string[]): string => {
    const kept = core.filter(() => random() < keptShare);
    const all = [...kept, draw(), draw(), draw()].sort(() => random() - 0.5);
    const filled = all.flatMap((word) =>
      random() < 0.6
        ? [functionWords[Math.floor(random() * functionWords.length)] as string, word]
        : [word],
    );
    const text = filled.join(' ');
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  const cores = Array.from({ length: size }, () => Array.from({ length: coreWords }, draw));
  const statements = cores.map((core, i): Statement => {
    const exact = sentenceOf(core);
    return {
      id: `s${i}`,
      dateCreated: '2022-01-20',
      kind: 'event',
      text: sentenceOf(core),
      topics: [],
      wordings: [
        {
          article: articleOf(i),
          selector: { exact, prefix: '', suffix: '' },
          quotationType: 'indirect',
          attribution: { source: '', cue: '' },
        },
      ],
      formulations: Array.from({ length: formulationsEach }, () => sentenceOf(core)),
      nearMisses: [],
      relations: [],
    };
  });
  return {
    pack: packOf(statements, words.slice(0, 50)),
    page: (sentences) =>
      Array.from({ length: sentences }, (_, i) =>
        sentenceOf(
          i % 2
            ? (cores[Math.floor(random() * size)] as string[])
            : Array.from({ length: coreWords }, draw),
        ),
      ).join(' '),
  };
}

function packOf(statements: Statement[], gate: string[]): Pack {
  return {
    id: 'synthetic',
    title: 'Synthetic',
    description: 'Made up to measure speed.',
    version: '1.0.0',
    inLanguage: 'en',
    period: { from: '2022-01', to: '2022-02' },
    selection: 'Generated.',
    licence: 'None needed.',
    gate: { any: gate, minimumDistinct: 1 },
    outlets: [{ id: 'o', name: 'Outlet' }],
    speakers: [],
    events: [],
    articles: [
      ...new Set(statements.flatMap(({ wordings }) => wordings.map(({ article }) => article))),
    ].map((id) => ({
      id,
      headline: 'Headline',
      publisher: 'o',
      datePublished: '2022-01-20',
      inLanguage: 'en',
      sourceFile: `${id}.txt`,
      basedOn: [],
      copy: 'original',
      leftOut: [],
      text: '',
    })),
    statements,
    terms: [],
  };
}

/** The article that has the i-th statement. */
function articleOf(i: number): string {
  return `a${Math.floor(i / statementsAnArticle)}`;
}
