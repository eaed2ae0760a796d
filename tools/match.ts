import { parseArgs } from 'node:util';
import { createEngine } from '../engine/engine';
import type { ArticleAnalysis } from '../engine/match/types';
import { runTool } from './command-line/run-tool';
import { bundlePack, shippedFolders } from './corpus/build-packs';
import { readPackFolder } from './corpus/read-pack-folder';
import { matchLine } from './match/match-line';
import { readPageFile } from './match/read-page-file';
import { createPageMeaning } from './meaning/page-meaning';

const help = `Usage: npm run --silent match -- [options] FILE…

Finds the statements of the packs in corpus/ that pages report, with the extension's own engine.

  FILE                 .json (url, headline, publisher, datePublished, text), .html or .txt
  --format jsonl|text  one JSON object a file, or lines to read (default: text)
  --without ARTICLE    ignore an article's wordings, by its id or source file; may be repeated
  --pack FOLDER        a pack's folder instead of all in corpus/; may be repeated
  --words-only         decide by words alone, as on machines where the model cannot run
  --help               this text

A file that cannot be read is named on standard error and sets exit code 1; the others are still done.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      without: { type: 'string', multiple: true, default: [] },
      pack: { type: 'string', multiple: true, default: [] },
      'words-only': { type: 'boolean', default: false },
    },
  });
  if (!positionals.length) throw new Error(`No file given.\n\n${help}`);
  if (!['jsonl', 'text'].includes(values.format)) {
    throw new Error(`--format ${values.format}: choose jsonl or text`);
  }
  const folders = values.pack.length ? values.pack : await shippedFolders();
  const packs = await Promise.all(folders.map(readPackFolder));
  const articles = packs.flatMap((pack) => pack.articles);
  const without = values.without.map((name) => {
    const found = articles.find(({ id, sourceFile }) => id === name || sourceFile === name);
    if (found) return found.id;
    throw new Error(
      `--without ${name}: no such article; there are ${articles.map(({ id }) => id).join(', ')}`,
    );
  });
  const engine = createEngine(packs.map(bundlePack));
  const meaning = values['words-only'] ? null : createPageMeaning(folders, packs);
  for (const file of positionals) {
    try {
      const { article } = await readPageFile(file);
      const reading = engine.openAnalysis(article, { without });
      const analysis = meaning ? await meaning.decide(reading) : reading.analysis;
      console.log(
        values.format === 'jsonl' ? matchLine(file, article, analysis) : asText(file, analysis),
      );
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    }
  }
  await meaning?.end();
}

function asText(file: string, { sentences, claims }: ArticleAnalysis): string {
  const lines = claims.map(({ highlighted, text, matches }) => {
    const [top] = matches;
    return `${highlighted ? '●' : '○'} ${top?.probability.toFixed(2)} ${top?.statement}\n    ${text}`;
  });
  return [`${file}: ${sentences} sentences, ${claims.length} claims`, ...lines, ''].join('\n');
}

await runTool(help, main);
