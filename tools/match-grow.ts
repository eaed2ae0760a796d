import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { growGroupsInSteps } from '../engine/grow/grow-groups';
import { readKeptArticle } from '../engine/grow/read-kept-article';
import type { Groups } from '../engine/grow/types';
import { runToEnd } from '../engine/match/decision/run-to-end';
import type { VectorOf } from '../engine/match/meaning/sentence-vector';
import { runTool } from './command-line/run-tool';
import { readKeptPage } from './grow/read-kept-page';
import { sentenceVectors } from './grow/sentence-vectors';

const help = `Usage: npm run --silent match:grow -- [options] ARTICLE.json…

Keeps articles as a reader would, in the order given, and prints what they report, grouped by the engine
with nothing authored.

  ARTICLE            .json (url, headline, publisher, datePublished, text), .html or .txt
  --format jsonl|text  one member a line: {"group","article","text","sure"}, or lines to read (default: text)
  --pages FILE       print instead what the grown collection marks on a further page; may be repeated
  --words-only       decide by words alone, as on machines where the model cannot run
  --help             this text`;

/** A day for pages that tell none: it only has to be the same for all of them. */
const noDay = '2000-01-01';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      pages: { type: 'string', multiple: true, default: [] },
      'words-only': { type: 'boolean', default: false },
    },
  });
  if (!positionals.length) throw new Error(`No article given.\n\n${help}`);
  if (!['jsonl', 'text'].includes(values.format))
    throw new Error(`--format ${values.format}: choose jsonl or text`);
  const articles = await Promise.all(positionals.map((file) => readKeptPage(file, noDay)));
  const reads = articles.map(readKeptArticle);
  const vectorOf: VectorOf | undefined = values['words-only'] ? undefined : await sentenceVectors(reads);
  const { groups } = runToEnd(growGroupsInSteps(reads, [], vectorOf ? { vectorOf } : {}));
  console.log(values.format === 'jsonl' ? asLines(groups) : asText(groups));
}

function asLines({ groups }: Groups): string {
  return groups
    .flatMap(({ id, members }) =>
      members.map(({ article, text, sure }) => JSON.stringify({ group: id, article, text, sure })),
    )
    .join('\n');
}

function asText({ groups }: Groups): string {
  return groups
    .filter(({ members }) => members.length > 1)
    .map(({ text, speaker, outlets, members }) =>
      [
        `${outlets.length} outlets${speaker ? `, ${speaker}` : ''}: ${text}`,
        ...members.map(
          (each) => `  ${each.sure ? '●' : '○'} ${each.probability.toFixed(2)} ${basename(each.article)}: ${each.text}`,
        ),
        '',
      ].join('\n'),
    )
    .join('\n');
}

await runTool(help, main);
