import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n, listed } from '#i18n';
import { chooseMarks } from '../../engine/match/choose-marks';
import { countReported, isOnlyHere } from '../../engine/match/reported';
import type { Claim, Match } from '../../engine/match/types';
import type { Id, Pack } from '../../engine/pack/types';
import { StateMessage } from '../controls/StateMessage';
import { MarkLegend } from '../wording/MarkLegend';
import { AbsentList, AbsentStatements } from './AbsentStatements';
import { ArticleHeading } from './ArticleHeading';
import { ClaimFilters } from './ClaimFilters';
import { ClaimRow } from './ClaimRow';
import { type Named, NamedDifferently, namedDifferently } from './NamedDifferently';
import { PageFigures } from './PageFigures';
import {
  type ClaimFilter,
  filterCounts,
  type PageComparisons,
  passesFilter,
} from './page-comparisons';
import type { ReadPage } from './read-page';

type Props = {
  page: ReadPage;
  /** The packs the page's analysis speaks of, by id. */
  packs: ReadonlyMap<Id, Pack>;
  /** What the marked sentences are compared with; without one its row says less, and filters know less. */
  comparisons: PageComparisons;
  /** The claim hovered on the page or chosen here. */
  activeClaim: string | null;
  /** Marks all that is reported, or only what tells most. */
  onMarkAll: (all: boolean) => void;
  onChooseClaim: (claim: Claim) => void;
  onCompare: (match: { pack: Id; statement: Id }, claim: Claim | null) => void;
  /** Refuses a drafted term, see `NamedDifferently`. */
  onRefuseTerm?: (named: Named) => (() => void) | null;
  /** Buttons that copy, save or print everything the page reports. */
  exportMenu?: ComponentChildren;
};

/** Marks a page has at most unless the reader wants others. */
const usualMarks = 12;

/**
 * Everything Sidelight found on the page; the second way in beside the marks. First what the page comes to, then its
 * statements in reading order, all or those of one kind.
 */
export function PageView(props: Props) {
  const { page, packs, comparisons, activeClaim, onMarkAll, onChooseClaim, onCompare, exportMenu } =
    props;
  const [chosen, setFilter] = useState<ClaimFilter | null>(null);
  const { claims, absent } = page.analysis;
  const reported = claims.filter((claim) => claim.highlighted);
  const onlyHere = claims.filter(isOnlyHere);
  const suggested = claims.filter((claim) => !claim.highlighted && !isOnlyHere(claim));
  const statements = countReported(claims);
  const named = namedDifferently(page.analysis, packs);
  const counts = filterCounts(page.analysis, comparisons);
  // A page that was read anew may have nothing left of what was chosen.
  const filter = counts.some((each) => each.filter === chosen) ? chosen : null;
  /** Marks are off here: that a single sentence has none is then no news. */
  const isUnmarked = page.marked.length === 0;
  const titles = [...packs.values()].map(({ title }) => i18n.t('page.packTitle', [title]));
  const row = (claim: Claim) => (
    <ClaimRow
      key={claim.id}
      claim={claim}
      packs={packs}
      comparisons={comparisons}
      language={page.article.inLanguage}
      marked={isUnmarked || page.marked.includes(claim.id)}
      active={claim.id === activeClaim}
      onChoose={() => onChooseClaim(claim)}
      onCompare={(match: Match) => onCompare(match, claim)}
    />
  );
  const absentProps = {
    absent,
    packs,
    onCompare: (match: { pack: Id; statement: Id }) => onCompare(match, null),
  };

  return (
    <div class="page-view">
      <ArticleHeading article={page.article} host={page.host} />
      {reported.length === 0 ? (
        <StateMessage title={i18n.t('page.nothingTitle')}>
          <p class="soft">{i18n.t('page.nothingText', [page.analysis.sentences])}</p>
        </StateMessage>
      ) : (
        <>
          <PageFigures analysis={page.analysis} packs={packs} named={named.length} />
          <p class="page-summary meta">
            {i18n.t('page.summary', statements, [
              statements,
              page.analysis.sentences,
              listed(titles),
            ])}{' '}
            <MarkedOf page={page} reported={reported} statements={statements} {...{ onMarkAll }} />
          </p>
          <ClaimFilters counts={counts} active={filter} onChange={setFilter} />
        </>
      )}
      {filter === null ? (
        <>
          <NamedDifferently
            named={named}
            language={page.article.inLanguage}
            {...(props.onRefuseTerm && { onRefuse: props.onRefuseTerm })}
          />
          {reported.length > 0 && <ol class="claim-list">{reported.map(row)}</ol>}
          {page.truncated && <p class="meta page-note">{i18n.t('page.truncated')}</p>}
          {suggested.length > 0 && (
            <details class="panel-section">
              <summary>{i18n.t('page.suggestions', suggested.length)}</summary>
              <p class="meta">{i18n.t('page.suggestionsHint')}</p>
              <ol class="claim-list">{suggested.map(row)}</ol>
            </details>
          )}
          {onlyHere.length > 0 && (
            <details class="panel-section">
              <summary>{i18n.t('page.onlyHere', onlyHere.length)}</summary>
              <p class="meta">{i18n.t('page.onlyHereHint')}</p>
              <ol class="claim-list">{onlyHere.map(row)}</ol>
            </details>
          )}
          <AbsentStatements {...absentProps} />
        </>
      ) : filter === 'missing' ? (
        <AbsentList {...absentProps} />
      ) : (
        <ol class="claim-list">
          {claims.filter((claim) => passesFilter(claim, filter, comparisons)).map(row)}
        </ol>
      )}
      {!isUnmarked && (
        <div class="panel-section">
          <MarkLegend />
        </div>
      )}
      {reported.length > 0 && <div class="panel-section screen-only">{exportMenu}</div>}
    </div>
  );
}

type MarkedOfProps = {
  page: ReadPage;
  /** Sentences that might be marked. */
  reported: Claim[];
  /** How many of them there are without repetitions. */
  statements: number;
  onMarkAll: Props['onMarkAll'];
};

/** How many of the page's sentences are marked, and the way to have all of them marked, or fewer again. */
function MarkedOf({ page, reported, statements, onMarkAll }: MarkedOfProps) {
  const marked = reported.filter(({ id }) => page.marked.includes(id)).length;
  if (marked === 0) return <>{i18n.t('page.noneMarked')}</>;
  const isAll = marked >= statements;
  if (isAll && chooseMarks(page.analysis, usualMarks).length >= statements) return null;
  return (
    <>
      {isAll ? i18n.t('page.allMarked') : i18n.t('page.marked', marked, [marked, statements])}{' '}
      <button type="button" class="link-button screen-only" onClick={() => onMarkAll(!isAll)}>
        {isAll ? i18n.t('page.markFewer') : i18n.t('page.markAll')}
      </button>
    </>
  );
}
