import type { ComponentChildren } from 'preact';
import { i18n, listed } from '#i18n';
import { countReported, isOnlyHere } from '../../engine/match/reported';
import type { Claim, Match } from '../../engine/match/types';
import type { Id, Pack } from '../../engine/pack/types';
import { StateMessage } from '../controls/StateMessage';
import { AbsentStatements } from './AbsentStatements';
import { ArticleHeading } from './ArticleHeading';
import { ClaimRow } from './ClaimRow';
import { NamedDifferently } from './NamedDifferently';
import type { ReadPage } from './read-page';

type Props = {
  page: ReadPage;
  /** The packs the page's analysis speaks of, by id. */
  packs: ReadonlyMap<Id, Pack>;
  /** The claim hovered on the page or chosen here. */
  activeClaim: string | null;
  onChooseClaim: (claim: Claim) => void;
  onCompare: (match: { pack: Id; statement: Id }, claim: Claim | null) => void;
  /** Buttons that copy, save or print everything the page reports. */
  exportMenu?: ComponentChildren;
};

/** Everything Sidelight found on the page, in reading order; the second way in beside the marks. */
export function PageView(props: Props) {
  const { page, packs, activeClaim, onChooseClaim, onCompare, exportMenu } = props;
  const { claims } = page.analysis;
  const reported = claims.filter((claim) => claim.highlighted);
  const onlyHere = claims.filter(isOnlyHere);
  const suggested = claims.filter((claim) => !claim.highlighted && !isOnlyHere(claim));
  const statements = countReported(claims);
  const marked = reported.filter(({ id }) => page.marked.includes(id)).length;
  /** Marks are off here: that a single sentence has none is then no news. */
  const isUnmarked = page.marked.length === 0;
  const titles = [...packs.values()].map(({ title }) => i18n.t('page.packTitle', [title]));
  const row = (claim: Claim) => (
    <ClaimRow
      key={claim.id}
      claim={claim}
      packs={packs}
      language={page.article.inLanguage}
      marked={isUnmarked || page.marked.includes(claim.id)}
      active={claim.id === activeClaim}
      onChoose={() => onChooseClaim(claim)}
      onCompare={(match: Match) => onCompare(match, claim)}
    />
  );

  return (
    <div class="page-view">
      <ArticleHeading article={page.article} host={page.host} />
      {reported.length === 0 ? (
        <StateMessage title={i18n.t('page.nothingTitle')}>
          <p class="soft">{i18n.t('page.nothingText', [page.analysis.sentences])}</p>
        </StateMessage>
      ) : (
        <>
          <p class="page-summary">
            {i18n.t('page.summary', statements, [
              statements,
              page.analysis.sentences,
              listed(titles),
            ])}{' '}
            {isUnmarked
              ? i18n.t('page.noneMarked')
              : marked < reported.length &&
                i18n.t('page.marked', marked, [marked, reported.length])}
          </p>
          <ol class="claim-list">{reported.map(row)}</ol>
        </>
      )}
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
      <AbsentStatements
        absent={page.analysis.absent}
        packs={packs}
        onCompare={(match) => onCompare(match, null)}
      />
      <NamedDifferently analysis={page.analysis} packs={packs} language={page.article.inLanguage} />
      {reported.length > 0 && <div class="panel-section screen-only">{exportMenu}</div>}
    </div>
  );
}
