import { i18n } from '#i18n';
import type { ArticleAnalysis, Claim, Match } from '../../engine/match/types';
import type { Id, Pack } from '../../engine/pack/types';
import { StateMessage } from '../controls/StateMessage';
import { MatchLine } from '../this-page/MatchLine';

type Props = {
  /** The selected text as the browser gave it. */
  text: string;
  analysis: ArticleAnalysis;
  packs: ReadonlyMap<Id, Pack>;
  onCompare: (match: Match, claim: Claim) => void;
  onAdd: () => void;
};

/** Probability below which a statement is not worth a look even to a reader who asked. */
const leastProbability = 0.05;

const isSure = (match: Match) => match.probability >= match.receipt.thresholds.mark;
const isUnsure = (match: Match) => !isSure(match) && match.probability >= leastProbability;

/** The claims of a looked-up text that surely report a statement, with those matches only. */
export const sureClaims = (analysis: ArticleAnalysis) => claimsWith(analysis, isSure);

/** What is known of a text the reader selected: what it surely reports, then what it may report. */
export function LookedUpSentence({ text, analysis, packs, onCompare, onAdd }: Props) {
  const sure = sureClaims(analysis);
  const unsure = claimsWith(analysis, isUnsure);
  const list = (claims: Claim[]) => (
    <ol class="claim-list">
      {claims.map((claim) => (
        <li class="claim-row" key={claim.id}>
          <p class="wording-text" dir="auto">
            {claim.text}
          </p>
          {claim.matches.map((match) => (
            <MatchLine
              key={match.statement}
              match={match}
              pack={packs.get(match.pack)}
              gloss
              onCompare={() => onCompare(match, claim)}
            />
          ))}
        </li>
      ))}
    </ol>
  );

  const addButton = (
    <p class="screen-only">
      <button type="button" onClick={onAdd}>
        {i18n.t('add.offer')}
      </button>
    </p>
  );

  if (sure.length + unsure.length === 0)
    return (
      <StateMessage title={i18n.t('lookUp.nothingTitle')}>
        <blockquote class="wording-text" dir="auto">
          {text}
        </blockquote>
        <p class="soft">{i18n.t('lookUp.nothingText')}</p>
        {addButton}
      </StateMessage>
    );
  return (
    <section class="page-view">
      <h2>{i18n.t('lookUp.title')}</h2>
      {sure.length > 0 && list(sure)}
      {unsure.length > 0 && (
        <details class="panel-section" open={sure.length === 0}>
          <summary>{i18n.t('lookUp.mayBe')}</summary>
          <p class="meta">{i18n.t('page.suggestionsHint')}</p>
          {list(unsure)}
        </details>
      )}
      {addButton}
    </section>
  );
}

function claimsWith(analysis: ArticleAnalysis, test: (match: Match) => boolean): Claim[] {
  return analysis.claims
    .map((claim) => ({ ...claim, matches: claim.matches.filter(test) }))
    .filter((claim) => claim.matches.length > 0);
}
