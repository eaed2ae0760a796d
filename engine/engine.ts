import type { PageArticle } from './article/types';
import { compareStatement } from './compare/compare-statement';
import type { ComparisonRequest } from './compare/rows/comparison-rows';
import type { Comparison } from './compare/types';
import { createStatementBrowser, type StatementPage } from './match/candidates/browse-statements';
import {
  collectEvidence,
  collectEvidenceInSteps,
  deepenEvidence,
  type PageEvidence,
} from './match/decision/collect-evidence';
import { mapDeciders, type Weights } from './match/decision/combine';
import { decidePage, type PackReading } from './match/decision/decide-page';
import { doubtfulSentences, keepMarks } from './match/decision/doubt';
import { mergeBySpan, numberClaims } from './match/decision/fold-claims';
import { pageClaims, type UnnumberedClaim } from './match/decision/page-claims';
import { runToEnd } from './match/decision/run-to-end';
import defaultWeights from './match/decision/weights.json';
import { ln, toThousandths } from './match/learning/exact-functions';
import { fingerprintOf, learnedMethod } from './match/learning/fingerprint';
import { learnPack, learnPackInSteps } from './match/learning/learn-pack';
import { sigmoid } from './match/learning/logistic';
import { knowsMeaning } from './match/meaning/meaning-features';
import type { VectorOf } from './match/meaning/sentence-vector';
import {
  buildIndex,
  buildPackModel,
  openPackModel,
  type PackModel,
} from './match/model/pack-model';
import type { ArticleAnalysis, Claim } from './match/types';
import { absentStatements } from './match/whole-page/absent-statements';
import { articlesOfOutlet } from './match/whole-page/articles-of-outlet';
import { findTerms } from './match/whole-page/find-terms';
import type { LearnedPack } from './pack/learned-pack';
import { asRecords, type PackRecords, plainPack } from './pack/pack-records';
import { isLarge } from './pack/pack-summary';
import { createStatementSearch } from './pack/statement-search';
import type { Id, Pack, PackBundle } from './pack/types';

export type Sensitivity = 'fewer' | 'balanced' | 'more';

export type AnalyseOptions = {
  /** Articles whose wordings are ignored, as if the pack had never held them. */
  without?: readonly Id[];
  /** How sure a mark must be; `balanced` when absent. */
  sensitivity?: Sensitivity;
};

/** A page as its words tell it, open for what its sentences' meaning may add. */
export type OpenAnalysis = {
  analysis: ArticleAnalysis;
  /**
   * The sentences, exactly as printed, that words leave undecided, most promising first; empty when the page is
   * about something else.
   */
  doubtful: string[];
  /**
   * The analysis once the meaning of some sentences is known too. A pack none of whose examples has a vector
   * is decided by words. What was marked stays marked unless it is hardly likely any more.
   */
  decide(vectorOf: VectorOf): ArticleAnalysis;
  /**
   * The same page read against further packs as well, in steps between which other work may be done. What was read
   * against the others is not read again, and what was marked stays as for `decide`.
   */
  withPacksInSteps(bundles: readonly PackBundle[]): Generator<void, OpenAnalysis>;
};

/** A pack to read pages against: what was learned from it, and the index of it where one was stored. */
export type EnginePack = {
  pack: Pack | PackRecords;
  learned: LearnedPack | null;
  /** See `indexPackInSteps`. */
  index?: ArrayBuffer;
};

export type Engine = {
  /** By pack, the indexes that were made since none that fits was given: worth storing. */
  madeIndexes: ReadonlyMap<Id, ArrayBuffer>;
  /** Reads a page against all packs. Never throws for any text. */
  openAnalysis(article: PageArticle, options?: AnalyseOptions): OpenAnalysis;
  /** The same in steps of about a sentence, between which other work may be done. */
  openAnalysisInSteps(
    article: PageArticle,
    options?: AnalyseOptions,
  ): Generator<void, OpenAnalysis>;
  /** The claims of a page with the statements they report, by words alone. Never throws for any text. */
  analyseArticle(article: PageArticle, options?: AnalyseOptions): ArticleAnalysis;
  /** One sentence by itself: its statements best first, also those below the thresholds. */
  lookUpSentence(sentence: string, article?: Partial<PageArticle>): ArticleAnalysis;
  /** Ids of statements whose gloss, wording or speaker has the query's words, best first; of a large pack the first hundred. */
  searchStatements(packId: Id, query: string): Id[];
  /** What a reader leafs through of a pack, however large: see `StatementBrowser`. Null when the engine has not the pack. */
  browseStatements(packId: Id, query: string, from: number): StatementPage | null;
  /**
   * What articles make of one statement, set level with the page's sentence. Null when the engine has
   * not the pack, or the pack not the statement.
   */
  compare(request: CompareRequest): Comparison | null;
};

/** A statement of one of the engine's packs, and the page's sentence to compare with it. */
export type CompareRequest = ComparisonRequest & { pack: Id };

/** Log-odds the mark threshold moves by when the reader asks for fewer or more marks. */
const sensitivityStep: Readonly<Record<Sensitivity, number>> = {
  fewer: 1,
  balanced: 0,
  more: -0.6,
};

/** Opens packs for matching. What a bundle has not learned, or learned from older text, is learned now. */
export function createEngine(
  bundles: readonly EnginePack[],
  weights: Weights = defaultWeights,
): Engine {
  const madeIndexes = new Map<Id, ArrayBuffer>();
  const models = bundles.map((bundle) => openBundle(bundle, madeIndexes));
  const browsers = new Map(models.map((model) => [model.pack.id, createStatementBrowser(model)]));
  // An index of every word of a large pack would take longer to make, and more memory, than all else.
  const searches = new Map(
    models.map(({ pack }) => [
      pack.id,
      isLarge(pack.statements.length) ? browsers.get(pack.id)?.first : createStatementSearch(pack),
    ]),
  );
  const reduced = new Map<string, PackModel>();

  function modelWithout(model: PackModel, without: readonly Id[]): PackModel {
    const dropped = without.filter((id) => model.pack.articles.placeOf(id) !== undefined);
    if (!dropped.length) return model;
    const key = `${model.pack.id} ${[...dropped].sort().join(' ')}`;
    let smaller = reduced.get(key);
    if (!smaller) {
      const pack = packWithout(plainPack(model.pack), dropped);
      smaller = buildPackModel(pack, learnPack(pack));
      reduced.set(key, smaller);
    }
    return smaller;
  }

  function* openAnalysisInSteps(
    article: PageArticle,
    { without = [], sensitivity = 'balanced' }: AnalyseOptions = {},
  ): Generator<void, OpenAnalysis> {
    const used = models.map((model) => modelWithout(model, without));
    return yield* openIn(used, article, atSensitivity(weights, sensitivity));
  }

  const openAnalysis: Engine['openAnalysis'] = (...page) => runToEnd(openAnalysisInSteps(...page));

  return {
    madeIndexes,
    openAnalysis,
    openAnalysisInSteps,
    analyseArticle: (article, options) => openAnalysis(article, options).analysis,
    lookUpSentence(sentence, article = {}) {
      const open = mapDeciders(weights, (decider) => ({
        ...decider,
        thresholds: { ...decider.thresholds, suggest: 0 },
      }));
      const page = { ...article, text: sentence };
      const readings = models.map((model) =>
        decidePage(collectEvidence(model, page, open, { gate: false }), open),
      );
      return conclude(models, page, readings, open);
    },
    searchStatements: (packId, query) => searches.get(packId)?.(query) ?? [],
    browseStatements: (packId, query, from) => browsers.get(packId)?.page(query, from) ?? null,
    compare(request) {
      const model = models.find(({ pack }) => pack.id === request.pack);
      return model ? compareStatement(model, request) : null;
    },
  };
}

/**
 * A page read against packs.
 * @param read what is known of it for the first of them
 * @param before the claims as the reader has seen them marked until now
 */
function* openIn(
  models: readonly PackModel[],
  article: PageArticle,
  weights: Weights,
  read: readonly PageEvidence[] = [],
  before: readonly Claim[] = [],
): Generator<void, OpenAnalysis> {
  const pages = [...read];
  for (const model of models.slice(read.length))
    pages.push(yield* collectEvidenceInSteps(model, article, weights));
  const readings = pages.map((page) => decidePage(page, weights));
  const doubtful = doubtfulSentences(readings, weights);
  const byWords = conclude(models, article, readings, weights, before);
  const analysis = { ...byWords, doubtful: doubtful.length };
  return {
    analysis,
    doubtful,
    decide(vectorOf) {
      const deepened = models.map((model, i) => {
        const page = pages[i] as PageEvidence;
        if (!knowsMeaning(model, vectorOf)) return readings[i] as PackReading;
        return decidePage(deepenEvidence(model, article, page, weights, vectorOf), weights);
      });
      return conclude(models, article, deepened, weights, analysis.claims);
    },
    *withPacksInSteps(bundles) {
      const added: PackModel[] = [];
      for (const { pack, learned } of bundles)
        added.push(buildPackModel(pack, yield* freshlyLearnedInSteps(pack, learned)));
      return yield* openIn([...models, ...added], article, weights, pages, analysis.claims);
    },
  };
}

function* freshlyLearnedInSteps(
  pack: Pack,
  learned: LearnedPack | null,
): Generator<void, LearnedPack> {
  if (isFresh(pack, learned)) return learned;
  const steps = learnPackInSteps(pack);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield;
  }
}

/** With the index that was stored of a pack where that fits, which is a matter of milliseconds; else it is made. */
function openBundle(
  { pack: source, learned, index }: EnginePack,
  made: Map<Id, ArrayBuffer>,
): PackModel {
  const pack = asRecords(source);
  if (index) {
    try {
      return openPackModel(pack, index);
    } catch {
      // Of another version, or damaged: it is made of the pack again.
    }
  }
  const file = buildIndex(pack, freshlyLearned(pack, learned));
  made.set(pack.id, file);
  return openPackModel(pack, file);
}

function freshlyLearned(pack: PackRecords, learned: LearnedPack | null): LearnedPack {
  return isFresh(pack, learned) ? learned : learnPack(pack);
}

function isFresh(pack: Pack | PackRecords, learned: LearnedPack | null): learned is LearnedPack {
  return learned?.method === learnedMethod && learned.fingerprint === fingerprintOf(pack);
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
    const odds = ln(p / (1 - p)) + sensitivityStep[sensitivity];
    return toThousandths(sigmoid(odds));
  };
  return mapDeciders(weights, (decider) => {
    const { mark, suggest } = decider.thresholds;
    return { ...decider, thresholds: { mark: shift(mark), suggest: shift(suggest) } };
  });
}

/**
 * What all packs' readings of a page come to.
 * @param before the claims as the reader has seen them marked until now
 */
function conclude(
  models: readonly PackModel[],
  article: PageArticle,
  readings: readonly PackReading[],
  weights: Weights,
  before: readonly Claim[] = [],
): ArticleAnalysis {
  const analysis: ArticleAnalysis = {
    sentences: 0,
    claims: [],
    doubtful: 0,
    sameAs: [],
    absent: [],
    terms: [],
  };
  if (article.datePublished) analysis.datePublished = article.datePublished;
  const claims: UnnumberedClaim[] = [];
  models.forEach((model, i) => {
    const pack = model.pack.id;
    const reading = readings[i] as PackReading;
    const copies = model.findCopies(article.text, carriersOf(model, reading));
    analysis.sentences = Math.max(analysis.sentences, reading.sentences.length);
    analysis.sameAs.push(...copies.map((id) => ({ pack, article: id })));
    const own = [...new Set([...copies, ...articlesOfOutlet(model.pack, article)])];
    const found = pageClaims(model, reading, weights, own);
    claims.push(...found);
    if (!found.length) return;
    analysis.absent.push(
      ...absentStatements(model, found, copies).map((statement) => ({ pack, statement })),
    );
    analysis.terms.push(...findTerms(model.pack, article.text).map((term) => ({ pack, ...term })));
  });
  analysis.claims = numberClaims(keepMarks(mergeBySpan(claims), before));
  return analysis;
}

/** Articles that have a statement the page may report: only these can the page be a copy of. */
function carriersOf(model: PackModel, { found }: PackReading): Set<Id> {
  return new Set(
    found.flatMap(([top]) =>
      top ? model.statementAt(top.evidence.statement).statement.wordings.map((w) => w.article) : [],
    ),
  );
}
