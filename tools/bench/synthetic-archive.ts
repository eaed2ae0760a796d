import type { Article, Pack, Speaker, Statement } from '../../engine/pack/types';
import { madeUpWord, mulberry32 } from './random';

/** Words of the language; how often they come falls with their rank as in any language (Zipf). */
const vocabulary = 80_000;

/** Content words that make a statement what it is, and the share of them that one wording keeps. */
const coreWords = 8;
const keptShare = 0.7;

/** Further content words of a wording. */
const fillers = 3;

/** Wordings that one article has. */
const wordingsAnArticle = 20;

/** Exponent and end of the number of outlets that word a statement: most have one or two, a few have dozens. */
const spread = 0.62;
const mostWordings = 40;

/** Statements of one speaker, and of one event, on the average. */
const statementsASpeaker = 100;
const statementsAnEvent = 20;

/** Share of the statements that somebody said. */
const saidShare = 0.6;

/** Days that the archive covers. */
const days = 700;

const functionWords = ['the', 'of', 'and', 'to', 'in', 'that', 'for', 'on', 'with', 'by'];

/** A word that every article has, in lower case so that it is no name: it tells the crisis. */
const gateWord = 'orvanek';

export type SyntheticArchive = {
  pack: Pack;
  /** A page of so many sentences, half of which report statements of the pack in other words. */
  page(sentences: number): string;
};

/**
 * The archive of a long crisis in a made-up language: statements in one to forty wordings each, nothing else
 * authored, as packs grown from kept articles are. The same size and seed give the same archive.
 * @param wordings how many wordings there are in all
 */
export function syntheticArchive(wordings: number, seed = 1): SyntheticArchive {
  const random = mulberry32(seed);
  const words = Array.from({ length: vocabulary }, (_, i) => madeUpWord(i));
  const draw = (): string => words[Math.floor(vocabulary ** random()) - 1] as string;
  const whole = (below: number): number => Math.floor(random() * below);
  const speakers = speakersOf(Math.max(10, Math.ceil(wordings / 2 / statementsASpeaker)), random);
  const sentenceOf = (core: readonly string[], speaker: Speaker | undefined): string => {
    const kept = core.filter(() => random() < keptShare);
    const all = [...kept, ...Array.from({ length: fillers }, draw)];
    for (let i = all.length - 1; i > 0; i -= 1) {
      const other = whole(i + 1);
      [all[i], all[other]] = [all[other] as string, all[i] as string];
    }
    const text = all
      .flatMap((word) =>
        random() < 0.6 ? [functionWords[whole(functionWords.length)] as string, word] : [word],
      )
      .join(' ');
    if (speaker) return `${speaker.name} said that ${text}.`;
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  const cores: string[][] = [];
  const statements: Statement[] = [];
  const texts: string[][] = Array.from(
    { length: Math.ceil(wordings / wordingsAnArticle) },
    () => [],
  );
  for (let made = 0; made < wordings; ) {
    const core = Array.from({ length: coreWords }, draw);
    const speaker = random() < saidShare ? speakers[whole(speakers.length)] : undefined;
    const count = Math.min(mostWordings, wordings - made, Math.floor((1 - random()) ** -spread));
    const first = whole(texts.length);
    const exact = Array.from({ length: Math.min(count, texts.length) }, () =>
      sentenceOf(core, speaker),
    );
    statements.push({
      id: `s${statements.length}`,
      ...(speaker ? { speaker: speaker.id } : {}),
      event: `e${Math.floor(statements.length / statementsAnEvent)}`,
      dateCreated: dayOf(whole(days)),
      kind: 'event',
      text: exact[0] as string,
      topics: [],
      wordings: exact.map((sentence, i) => {
        // Neighbouring articles, one wording of a statement each.
        const article = (first + i) % texts.length;
        texts[article]?.push(sentence);
        return {
          article: `a${article}`,
          selector: { exact: sentence, prefix: '', suffix: '' },
          quotationType: 'indirect',
          attribution: speaker ? { source: speaker.name, cue: 'said' } : { source: '', cue: '' },
        };
      }),
      formulations: [],
      nearMisses: [],
      relations: [],
    });
    cores.push(core);
    made += exact.length;
  }
  return {
    pack: packOf(statements, speakers, texts),
    page(sentences) {
      const drawn = Array.from({ length: sentences }, (_, i) => {
        if (i % 2) return sentenceOf(Array.from({ length: coreWords }, draw), undefined);
        const statement = whole(statements.length);
        const speaker = statements[statement]?.speaker;
        return sentenceOf(
          cores[statement] as string[],
          speakers.find(({ id }) => id === speaker),
        );
      });
      return `${gateWord}. ${drawn.join(' ')}`;
    },
  };
}

function speakersOf(count: number, random: () => number): Speaker[] {
  const name = (): string => {
    const word = madeUpWord(100_000 + Math.floor(random() * 900_000));
    return `${word[0]?.toUpperCase()}${word.slice(1)}`;
  };
  return Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    type: 'Person' as const,
    name: `${name()} ${name()}`,
    alternateName: [],
  }));
}

function packOf(statements: Statement[], speakers: Speaker[], texts: readonly string[][]): Pack {
  const outlets = Array.from({ length: 50 }, (_, i) => ({ id: `o${i}`, name: `Outlet ${i}` }));
  const events = Math.ceil(statements.length / statementsAnEvent);
  return {
    id: 'archive',
    title: 'Archive',
    description: 'Made up to measure speed.',
    version: '1.0.0',
    inLanguage: 'en',
    period: { from: '2022-01-01', to: '2023-12-31' },
    selection: 'Generated.',
    licence: 'None needed.',
    gate: { any: [gateWord], minimumDistinct: 1 },
    outlets,
    speakers,
    events: Array.from({ length: events }, (_, i) => ({
      id: `e${i}`,
      name: `Event ${i}`,
      startDate: '2022-01-01',
    })),
    articles: texts.map(
      (sentences, i): Article => ({
        id: `a${i}`,
        headline: 'Headline',
        publisher: `o${i % outlets.length}`,
        datePublished: '2022-01-20',
        inLanguage: 'en',
        sourceFile: `a${i}.txt`,
        basedOn: [],
        copy: 'original',
        leftOut: [],
        text: [`About ${gateWord}.`, ...sentences].join('\n'),
      }),
    ),
    statements,
    terms: [],
  };
}

/** The n-th day of the archive. */
function dayOf(n: number): string {
  return new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10);
}
