import type { Claim, Match } from '../../engine/match/types';
import type { Pack } from '../../engine/pack/types';
import type { PageState } from '../../messaging/protocol';

/** A page's claims for the console: each sentence, the statement it reports, who else has it. */
export function describeClaims({ article, analysis, marked }: PageState, pack: Pack): string {
  const claims = analysis.claims.filter(({ highlighted }) => highlighted);
  return [
    '',
    article.headline ?? 'Untitled',
    `${article.outlet ?? 'unknown outlet'}, ${article.datePublished ?? 'no date'}: ` +
      `${claims.length} of ${analysis.sentences} sentences report statements, ${marked.length} marked`,
    ...claims.flatMap((claim) => describeClaim(claim, pack)),
  ].join('\n');
}

function describeClaim({ text, speaker, matches }: Claim, pack: Pack): string[] {
  return [
    `  • ${text}${speaker ? ` [${speaker.name}]` : ''}`,
    ...matches
      .filter(({ probability, receipt }) => probability >= receipt.thresholds.mark)
      .map((match) => describeMatch(match, pack)),
  ];
}

function describeMatch({ statement, probability, wordings }: Match, pack: Pack): string {
  const gloss = pack.statements.find(({ id }) => id === statement)?.text ?? statement;
  const outlets = wordings.map(({ article }) => {
    const publisher = pack.articles.find(({ id }) => id === article)?.publisher;
    return pack.outlets.find(({ id }) => id === publisher)?.name ?? article;
  });
  const names = [...new Set(outlets)].join(', ');
  return `    ${probability.toFixed(2)}  ${gloss}\n          also: ${names || 'nobody else'}`;
}
