import { parseArgs } from 'node:util';
import { createEngine } from '../engine/engine';
import { growCollectionInSteps } from '../engine/grow/grow-pack';
import { readKeptArticle } from '../engine/grow/read-kept-article';
import type { Groups } from '../engine/grow/types';
import { runToEnd } from '../engine/match/decision/run-to-end';
import type { VectorOf } from '../engine/match/meaning/sentence-vector';
import type { Pack, Statement } from '../engine/pack/types';
import { runTool } from './command-line/run-tool';
import { bundlePack } from './corpus/build-packs';
import { readPackFolder } from './corpus/read-pack-folder';
import { authoredTerm, denialsIn, isAuthoredDenial } from './grow/judge-drafts';
import { readKeptPage } from './grow/read-kept-page';
import { sentenceVectors } from './grow/sentence-vectors';
import { matchLine } from './match/match-line';
import { readPageFile } from './match/read-page-file';
import { createPageMeaning } from './meaning/page-meaning';

const help = `Usage: npm run --silent match:grow -- [options] ARTICLE.json…

Keeps articles as a reader would, in the order given, and prints what they report, grouped by the engine
with nothing authored.

  ARTICLE            .json (url, headline, publisher, datePublished, text), .html or .txt
  --format jsonl|text  one member a line: {"group","article","text","sure"}, or lines to read (default: text)
  --pages FILE…      print instead what the grown collection marks on further pages, as match --format jsonl does
  --drafts           print instead the terms and denials that are drafted from the articles
  --against FOLDER   … and which of them the authored pack of the same articles has, and how many of its own are found
  --words-only       decide by words alone, as on machines where the model cannot run
  --help             this text`;

/** A day for pages that tell none: it only has to be the same for all of them. */
const noDay = '2000-01-01';

async function main(): Promise<void> {
  const { pages, others } = takePages(process.argv.slice(2));
  const { values, positionals } = parseArgs({
    args: others,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      'words-only': { type: 'boolean', default: false },
      drafts: { type: 'boolean', default: false },
      against: { type: 'string' },
    },
  });
  if (!positionals.length) throw new Error(`No article given.\n\n${help}`);
  if (!['jsonl', 'text'].includes(values.format))
    throw new Error(`--format ${values.format}: choose jsonl or text`);
  const kept = await Promise.all(positionals.map((file) => readKeptPage(file, noDay)));
  const articles = kept.map(({ article }) => readKeptArticle(article));
  const names = new Map(kept.map(({ article, name }) => [article.id, name]));
  const vectorOf: VectorOf | undefined = values['words-only']
    ? undefined
    : await sentenceVectors(articles);
  const { groups, pack } = runToEnd(
    growCollectionInSteps(
      { id: 'kept', title: 'Kept articles', articles, decisions: [] },
      vectorOf ? { vectorOf } : {},
    ),
  );
  if (pages.length) return markPages(pack, pages, values['words-only']);
  if (values.drafts || values.against !== undefined) {
    const authored = values.against === undefined ? null : await readPackFolder(values.against);
    console.log(values.format === 'jsonl' ? draftsAsLines(pack) : draftsAsText(pack, authored));
    return;
  }
  console.log(values.format === 'jsonl' ? asLines(groups, names) : asText(groups, names));
}

/** The files behind `--pages`, up to the next option, and all other arguments. */
function takePages(given: readonly string[]): { pages: string[]; others: string[] } {
  const pages: string[] = [];
  const others: string[] = [];
  let isPage = false;
  for (const argument of given) {
    if (argument.startsWith('--')) isPage = argument === '--pages';
    if (argument === '--pages') continue;
    (isPage ? pages : others).push(argument);
  }
  return { pages, others };
}

/** What `match` prints of pages, by a pack that nobody authored. */
async function markPages(pack: Pack, files: readonly string[], wordsOnly: boolean): Promise<void> {
  const engine = createEngine([bundlePack(pack)]);
  const meaning = wordsOnly ? null : createPageMeaning(['kept'], [pack]);
  for (const file of files) {
    const { article } = await readPageFile(file);
    const reading = engine.openAnalysis(article);
    console.log(
      matchLine(file, article, meaning ? await meaning.decide(reading) : reading.analysis),
    );
  }
  await meaning?.end();
}

function draftsAsLines(pack: Pack): string {
  const textOf = ({ wordings }: Statement): string[] =>
    wordings.map(({ selector }) => selector.exact);
  return [
    ...pack.terms.map((term) => JSON.stringify({ term })),
    ...denialsIn(pack).map(({ by, denied }) =>
      JSON.stringify({ denial: { by: textOf(by), denied: textOf(denied) } }),
    ),
  ].join('\n');
}

/** What is drafted, to read; beside an authored pack with a tick where that has it, and how many it has. */
function draftsAsText(pack: Pack, authored: Pack | null): string {
  const sign = (isThere: boolean): string => (authored === null ? '' : isThere ? '✓ ' : '○ ');
  const terms = pack.terms.map((term) => {
    const own = authored ? authoredTerm(term, authored) : undefined;
    const names = term.expressions.map(
      ({ label, articles }) => `  “${label}”  ${articles.join(', ')}`,
    );
    return [`${sign(own !== undefined)}${term.concept}${own ? `  (${own.id})` : ''}`, ...names];
  });
  const denials = denialsIn(pack).map((denial) => {
    const isThere = authored !== null && isAuthoredDenial(denial, pack, authored);
    const said = ({ wordings }: Statement, mark: string): string[] =>
      wordings.map(({ article, selector }) => `  ${mark} ${article}: ${selector.exact}`);
    const speaker = pack.speakers.find(({ id }) => id === denial.by.speaker)?.name ?? '';
    return [
      `${sign(isThere)}denied by ${speaker}`,
      ...said(denial.by, '−'),
      ...said(denial.denied, '+'),
    ];
  });
  const lines = [
    `${terms.length} terms`,
    ...terms.flat(),
    '',
    `${denials.length} denials`,
    ...denials.flat(),
  ];
  if (!authored) return lines.join('\n');
  const found = new Set(pack.terms.flatMap((term) => authoredTerm(term, authored)?.id ?? []));
  const known = denials.filter(([first]) => first?.startsWith('✓')).length;
  return [
    ...lines,
    '',
    `${found.size} of the ${authored.terms.length} authored terms found`,
    `${known} of the drafted denials among the ${denialsIn(authored).length} authored ones`,
  ].join('\n');
}

function asLines({ groups }: Groups, names: ReadonlyMap<string, string>): string {
  return groups
    .flatMap(({ id, members }) =>
      members.map(({ article, text, sure }) =>
        JSON.stringify({ group: id, article: names.get(article), text, sure }),
      ),
    )
    .join('\n');
}

function asText({ groups }: Groups, names: ReadonlyMap<string, string>): string {
  return groups
    .filter(({ members }) => members.length > 1)
    .map(({ text, speaker, outlets, members }) =>
      [
        `${outlets.length} outlets${speaker ? `, ${speaker}` : ''}: ${text}`,
        ...members.map(
          (each) =>
            `  ${each.sure ? '●' : '○'} ${each.probability.toFixed(2)} ${names.get(each.article)}: ${each.text}`,
        ),
        '',
      ].join('\n'),
    )
    .join('\n');
}

await runTool(help, main);
