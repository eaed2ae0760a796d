import { canonicalJson } from '../../engine/pack/canonical-json';
import { sha256 } from '../corpus/build-packs';
import { syntheticNews } from './synthetic-pack';

/** The file of a pack of so many statements in a made-up language, which every rule for imports lets pass. */
export function importablePackFile(statements: number, formulations = 3): string {
  const { pack } = syntheticNews(statements);
  const texts = new Map<string, string[]>();
  for (const { wordings } of pack.statements)
    for (const { article, selector } of wordings) {
      selector.prefix = '';
      selector.suffix = '';
      texts.set(article, [...(texts.get(article) ?? ['Orvane.']), selector.exact]);
    }
  const whole = {
    ...pack,
    gate: { any: ['Orvane'], minimumDistinct: 1 },
    articles: pack.articles.map((article) => ({
      ...article,
      text: (texts.get(article.id) ?? ['Orvane.']).join('\n'),
    })),
    statements: pack.statements.map((statement) => ({
      ...statement,
      formulations: statement.formulations.slice(0, formulations),
    })),
  };
  return JSON.stringify({
    format: 'sidelight-pack',
    formatVersion: 1,
    sha256: sha256(canonicalJson(whole)),
    pack: whole,
    learned: null,
  });
}
