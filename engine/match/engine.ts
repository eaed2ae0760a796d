import type { PageArticle } from '../article/types';
import { claimKind } from '../claims/claim-kind';
import type { Id, Pack, PackBundle } from '../pack/types';
import { type PackReading, readPage } from './analyse-pack';
import type { Weights } from './combine';
import { daysOf } from './days';
import { findCopies } from './find-copies';
import { findTerms } from './find-terms';
import { fingerprintOf, LEARNED_METHOD, learnPack } from './learn-pack';
import type { LearnedPack } from './learned-pack';
import { buildPackModel, type PackModel } from './pack-model';
import { receiptOf } from './receipt';
import { searchStatements } from './search-statements';
import type { ArticleAnalysis, Claim, Match, MatchedWording } from './types';
import defaultWeights from './weights.json';

export type Sensitivity = 'fewer' | 'balanced' | 'more';

export type AnalyseOptions = {
  /** Articles whose wordings are ignored, as if the pack had never held them. */
  without?: readonly Id[];
  /** How sure a mark must be; `balanced` when absent. */
  sensitivity?: Sensitivity;
};

export type Engine = {
  /** The claims of a page with the statements they report. Never throws for any text. */
  analyseArticle(article: PageArticle, options?: AnalyseOptions): ArticleAnalysis;
  /** One sentence by itself: its statements best first, also those below the thresholds. */
  lookUpSentence(sentence: string, article?: Partial<PageArticle>): ArticleAnalysis;
  /** Ids of statements whose gloss, wording or speaker has the query's words, best first. */
  searchStatements(packId: Id, query: string): Id[];
};

/** How sure a second statement must be to stand for a first that no other outlet has. */
const SECOND_CHOICE = 0.75;

/** Suggestions kept for one sentence: more is a list nobody reads. */
const MOST_MATCHES = 5;

/** Log-odds the mark threshold moves by when the reader asks for fewer or more marks. */
const SENSITIVITY_STEP: Readonly<Record<Sensitivity, number>> = {
  fewer: 1,
  balanced: 0,
  more: -0.6,
};

/** Opens packs for matching. What a bundle has not learned, or learned from older text, is learned now. */
export function createEngine(
  bundles: readonly PackBundle[],
  weights: Weights = defaultWeights,
): Engine {
  const models = bundles.map(({ pack, learned }) =>
    buildPackModel(pack, freshlyLearned(pack, learned)),
  );
  const reduced = new Map<string, PackModel>();

  function modelWithout(model: PackModel, without: readonly Id[]): PackModel {
    const dropped = without.filter((id) =>
      model.pack.articles.some((article) => article.id === id),
    );
    if (!dropped.length) return model;
    const key = `${model.pack.id} ${[...dropped].sort().join(' ')}`;
    let smaller = reduced.get(key);
    if (!smaller) {
      const pack = packWithout(model.pack, dropped);
      smaller = buildPackModel(pack, learnPack(pack));
      reduced.set(key, smaller);
    }
    return smaller;
  }

  return {
    analyseArticle(article, { without = [], sensitivity = 'balanced' } = {}) {
      const used = models.map((model) => modelWithout(model, without));
      return analyse(used, article, atSensitivity(weights, sensitivity), true);
    },
    lookUpSentence(sentence, article = {}) {
      const open: Weights = { ...weights, thresholds: { ...weights.thresholds, suggest: 0 } };
      return analyse(models, { ...article, text: sentence }, open, false);
    },
    searchStatements(packId, query) {
      const model = models.find(({ pack }) => pack.id === packId);
      return model ? searchStatements(model.pack, query) : [];
    },
  };
}

function freshlyLearned(pack: Pack, learned: LearnedPack | null): LearnedPack {
  const isFresh = learned?.method === LEARNED_METHOD && learned.fingerprint === fingerprintOf(pack);
  return isFresh ? learned : learnPack(pack);
}

/** The pack as if the articles had never been in it. */
export function packWithout(pack: Pack, articles: readonly Id[]): Pack {
  return {
    ...pack,
    articles: pack.articles.filter(({ id }) => !articles.includes(id)),
    statements: pack.statements.map((statement) => ({
      ...statement,
      wordings: statement.wordings.filter(({ article }) => !articles.includes(article)),
    })),
  };
}

function atSensitivity(weights: Weights, sensitivity: Sensitivity): Weights {
  const shift = (p: number): number => {
    const odds = Math.log(p / (1 - p)) + SENSITIVITY_STEP[sensitivity];
    return Math.round((1 / (1 + Math.exp(-odds))) * 1000) / 1000;
  };
  const { mark, suggest } = weights.thresholds;
  return { ...weights, thresholds: { mark: shift(mark), suggest: shift(suggest) } };
}

function analyse(
  models: readonly PackModel[],
  article: PageArticle,
  weights: Weights,
  gate: boolean,
): ArticleAnalysis {
  const analysis: ArticleAnalysis = { sentences: 0, claims: [], sameAs: [], absent: [], terms: [] };
  if (article.datePublished) analysis.datePublished = article.datePublished;
  const claims: Omit<Claim, 'id'>[] = [];
  for (const model of models) {
    const pack = model.pack.id;
    const reading = readPage(model, article, weights, gate);
    const copies = findCopies(model.pack, article.text);
    analysis.sentences = Math.max(analysis.sentences, reading.sentences.length);
    analysis.sameAs.push(...copies.map((id) => ({ pack, article: id })));
    const found = claimsOf(model, reading, weights, copies);
    claims.push(...found);
    if (!found.length) continue;
    analysis.absent.push(
      ...absentStatements(model, found, copies).map((statement) => ({ pack, statement })),
    );
    analysis.terms.push(...findTerms(model.pack, article.text).map((term) => ({ pack, ...term })));
  }
  analysis.claims = numbered(mergeBySpan(claims));
  return analysis;
}

function claimsOf(
  model: PackModel,
  { sentences, found }: PackReading,
  weights: Weights,
  copies: readonly Id[],
): Omit<Claim, 'id'>[] {
  const { mark, suggest } = weights.thresholds;
  return sentences.flatMap((sentence, i) => {
    const matches = (found[i] ?? [])
      .filter(({ probability }) => probability >= suggest)
      .slice(0, MOST_MATCHES)
      .map(({ evidence }): Match => {
        const { statement } = model.statements[
          evidence.statement
        ] as PackModel['statements'][number];
        const receipt = receiptOf(model, sentence, evidence, weights);
        return {
          pack: model.pack.id,
          statement: statement.id,
          score: receipt.probability,
          evidence: receipt,
          relation: receipt.speaker === 'differs' ? 'otherSpeaker' : 'same',
          wordings: wordingsOf(model.pack, statement.id, copies),
        };
      });
    // A statement no other outlet has leaves nothing to compare: one that others have goes before it.
    const comparable = matches.findIndex(
      ({ score, wordings }, i) =>
        score >= (i ? Math.max(mark, SECOND_CHOICE) : mark) && wordings.length > 0,
    );
    if (comparable > 0) matches.unshift(...matches.splice(comparable, 1));
    const top = matches[0];
    const statement = top && model.pack.statements.find(({ id }) => id === top.statement);
    if (!top || !statement) return [];
    const { speaker } = sentence;
    const hasSource = speaker.how === 'named' || speaker.how === 'carried';
    return {
      start: sentence.start,
      end: sentence.end,
      text: sentence.text,
      kind: claimKind(statement, hasSource),
      speaker: hasSource
        ? { ...(speaker.id === null ? {} : { id: speaker.id }), name: speaker.name }
        : null,
      highlighted: top.score >= mark && top.wordings.length > 0,
      denied: model.pack.statements.some(({ relations }) =>
        relations.some(
          (relation) => relation.type === 'denies' && relation.statement === top.statement,
        ),
      ),
      matches,
    };
  });
}

function wordingsOf(pack: Pack, statement: Id, copies: readonly Id[]): MatchedWording[] {
  const files = new Map(pack.articles.map(({ id, sourceFile }) => [id, sourceFile]));
  const wordings = pack.statements.find(({ id }) => id === statement)?.wordings ?? [];
  return wordings
    .filter(({ article }) => !copies.includes(article))
    .map(({ article, selector }) => ({
      article,
      sourceFile: files.get(article) ?? '',
      exact: selector.exact,
    }));
}

/** One claim a sentence, whichever packs know it; the surest match first. */
function mergeBySpan(claims: readonly Omit<Claim, 'id'>[]): Omit<Claim, 'id'>[] {
  const bySpan = new Map<string, Omit<Claim, 'id'>>();
  for (const claim of claims) {
    const key = `${claim.start} ${claim.end}`;
    const other = bySpan.get(key);
    if (!other) {
      bySpan.set(key, claim);
      continue;
    }
    const [first, second] =
      (claim.matches[0]?.score ?? 0) > (other.matches[0]?.score ?? 0)
        ? [claim, other]
        : [other, claim];
    bySpan.set(key, {
      ...first,
      highlighted: first.highlighted || second.highlighted,
      matches: [...first.matches, ...second.matches].sort((a, b) => b.score - a.score),
    });
  }
  return [...bySpan.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Gives claims their ids and folds those that report what a fuller one on the page reports. */
function numbered(claims: readonly Omit<Claim, 'id'>[]): Claim[] {
  const withIds: Claim[] = claims.map((claim, i) => ({ ...claim, id: `c${i}` }));
  const fullest = new Map<string, Claim>();
  for (const claim of withIds) {
    const top = claim.matches[0];
    if (!claim.highlighted || !top) continue;
    const key = `${top.pack} ${top.statement}`;
    const other = fullest.get(key);
    if (!other || fullness(claim) > fullness(other)) fullest.set(key, claim);
  }
  for (const claim of withIds) {
    const top = claim.matches[0];
    const fuller =
      top && claim.highlighted ? fullest.get(`${top.pack} ${top.statement}`) : undefined;
    if (fuller && fuller !== claim) claim.duplicateOf = fuller.id;
  }
  return withIds;
}

function fullness({ matches }: Claim): number {
  const top = matches[0];
  return top ? top.evidence.matchedWords.length + top.evidence.paraphrases.length + top.score : 0;
}

/** Statements of the events the page reports that it does not have itself, in the pack's order. */
function absentStatements(
  { pack }: PackModel,
  claims: readonly Omit<Claim, 'id'>[],
  copies: readonly Id[],
): Id[] {
  const present = new Set(
    claims.flatMap(({ matches }) => matches.map(({ statement }) => statement)),
  );
  const marked = new Set(
    claims.filter(({ highlighted }) => highlighted).map(({ matches }) => matches[0]?.statement),
  );
  const reported = pack.statements.filter(({ id }) => marked.has(id));
  const events = new Set(reported.flatMap(({ event }) => event ?? []));
  const days = reported.flatMap(({ dateCreated }) => daysOf(dateCreated)?.first ?? []);
  return pack.statements
    .filter(({ id, event, dateCreated, wordings }) => {
      if (present.has(id) || !event || !events.has(event)) return false;
      const day = daysOf(dateCreated)?.first;
      const sameDays = day !== undefined && days.some((other) => Math.abs(other - day) <= 1);
      return sameDays && wordings.some(({ article }) => !copies.includes(article));
    })
    .map(({ id }) => id);
}
