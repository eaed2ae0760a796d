import { packWithout } from '../../engine/engine';
import type { Weights } from '../../engine/match/decision/combine';
import { learnPack } from '../../engine/match/learning/learn-pack';
import type { VectorOf } from '../../engine/match/meaning/sentence-vector';
import { buildPackModel } from '../../engine/match/model/pack-model';
import type { Article, Pack } from '../../engine/pack/types';
import { type CandidatePair, type LabelledPairs, type Row, readEvidence } from './label-pairs';

/** Share of the shorter of a wording and a sentence that must overlap for the one to report the other. */
const leastOverlap = 0.4;

/**
 * The pack's own articles as labelled pages: each is read by a pack that never held it, and reports
 * the statements it has wordings of. They teach what several statements in one sentence look like.
 */
export function articlePairs(pack: Pack, weights: Weights, vectorOf?: VectorOf): LabelledPairs {
  const rows: Row[] = [];
  const evidence: LabelledPairs['evidence'] = [];
  for (const article of pack.articles) {
    const smaller = packWithout(pack, [article.id]);
    const model = buildPackModel(smaller, learnPack(smaller));
    const page = {
      text: article.text,
      headline: article.headline,
      datePublished: article.datePublished,
    };
    const read = readEvidence(model, page, weights, vectorOf);
    evidence.push(read.evidence);
    read.sentences.forEach((sentence, i) => {
      const reported = reportedIn(pack, article, sentence);
      const label = {
        page: `article ${article.id}`,
        sentence: sentence.text,
        statements: reported,
        loosely: [],
        kind: 'pos',
        lang: 'en',
        text: 'source',
      };
      const pairs = (read.evidence[i] ?? []).map(({ statement, features }): CandidatePair => {
        const { id, wordings } = pack.statements[statement] as Pack['statements'][number];
        const hasOthers = wordings.some((wording) => wording.article !== article.id);
        // What no other article has is known by formulations only: that is what readers' pages are like.
        const truth = reported.includes(id) ? hasOthers || null : false;
        return { statement, features, truth, onTop: truth };
      });
      rows.push({ page: label.page, label, pairs, every: true });
    });
  }
  return { rows, evidence };
}

function reportedIn(
  pack: Pack,
  article: Article,
  sentence: { start: number; end: number },
): string[] {
  return pack.statements.flatMap(({ id, wordings }) =>
    wordings.some((wording) => {
      if (wording.article !== article.id) return false;
      const { exact, prefix } = wording.selector;
      const at = article.text.indexOf(prefix + exact);
      const start = at < 0 ? article.text.indexOf(exact) : at + prefix.length;
      const shared = Math.min(start + exact.length, sentence.end) - Math.max(start, sentence.start);
      return (
        start >= 0 && shared >= leastOverlap * Math.min(exact.length, sentence.end - sentence.start)
      );
    })
      ? id
      : [],
  );
}
