import { parseArgs } from 'node:util';
import type { Pack } from '../engine/pack/types';
import { runTool } from './command-line/run-tool';
import { packFolders } from './corpus/build-packs';
import { type PackStatistics, packStatistics } from './corpus/pack-statistics';
import { readPackFolder } from './corpus/read-pack-folder';
import { textTable } from './corpus/text-table';

const help = `Tells what packs hold and what each article carries and leaves out.

  npm run corpus:stats                            every pack in corpus/
  npm run corpus:stats -- PACKDIR…                only these
  npm run corpus:stats -- --statements            with a line a statement: who has it, how often
  npm run --silent corpus:stats -- --format json  machine-readable

"leaves out": statements of an event the article reports that other articles have.`;

await runTool(help, async () => {
  const { values, positionals } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      statements: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const folders = positionals.length > 0 ? positionals : await packFolders();
  const packs = await Promise.all(folders.map(readPackFolder));
  if (values.format === 'json') {
    console.log(JSON.stringify(packs.map(packStatistics), null, 2));
    return;
  }
  for (const pack of packs) {
    console.log(describe(packStatistics(pack)));
    if (values.statements) console.log(`\n${statementTable(pack)}`);
  }
});

function describe(statistics: PackStatistics): string {
  const { counts, articles } = statistics;
  const { relations } = counts;
  const alike = statistics.formulationsAlike;
  const heads = ['article', 'sentences', 'accounted for', 'statements', 'only here', 'leaves out'];
  const table = textTable([
    [...heads, 'direct', 'mixed', 'indirect'],
    ...articles.map((article) => [
      article.id,
      article.sentences,
      article.accountedFor,
      article.statements,
      article.onlyHere,
      article.leavesOut,
      article.wordings.direct,
      article.wordings.mixed,
      article.wordings.indirect,
    ]),
  ]);
  return [
    `${statistics.pack}: ${counts.statements} statements, ${counts.wordings} wordings (${statistics.wordingsPerStatement.toFixed(2)} a statement), ${counts.formulations} formulations, ${counts.nearMisses} near misses, ${counts.terms} terms with ${counts.expressions} expressions`,
    `relations: ${relations.denies} denies, ${relations.sameClaimBy} sameClaimBy, ${relations.followsUp} followsUp, ${relations.background} background`,
    `statements by the number of articles that have them: ${statistics.statementsByArticles.map((count, i) => `${i + 1}: ${count}`).join(', ')}`,
    ...(alike === null
      ? []
      : [
          `formulations of a statement have in common: median ${alike.median.toFixed(2)}, 95 of 100 below ${alike.p95.toFixed(2)}, at most ${alike.most.toFixed(2)} of their content words`,
        ]),
    '',
    table,
  ].join('\n');
}

/** A line a statement, a column an article: number of wordings, or nothing. */
function statementTable({ articles, statements }: Pack): string {
  return textTable([
    ['statement', ...articles.map(({ id }) => id), 'formulations', 'near misses'],
    ...statements.map(({ id, wordings, formulations, nearMisses }) => [
      id,
      ...articles.map(
        (article) => wordings.filter((wording) => wording.article === article.id).length,
      ),
      formulations.length,
      nearMisses.length,
    ]),
  ]);
}
