import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim, Match } from '../../engine/match/types';
import type { Id, Pack } from '../../engine/pack/types';
import { quoted } from '../wording/quoted';
import { MatchLine } from './MatchLine';
import { comparisonKey, type PageComparisons } from './page-comparisons';

type Props = {
  claim: Claim;
  packs: ReadonlyMap<Id, Pack>;
  comparisons: PageComparisons;
  /** BCP 47 tag of the page's language, as far as the page says it. */
  language: string | undefined;
  marked: boolean;
  active: boolean;
  onChoose: () => void;
  onCompare: (match: Match) => void;
};

/** One claim of the page: its sentence, who is quoted, how many others word it, who denies it. */
export function ClaimRow(props: Props) {
  const { claim, packs, comparisons, language, marked, active, onChoose, onCompare } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <li class="claim-row" ref={row} aria-current={active ? 'true' : undefined}>
      <button type="button" class="claim-sentence" onClick={onChoose}>
        {claim.speaker && isSomebodys(claim, packs) && (
          <span class="claim-speaker">{claim.speaker.name}</span>
        )}
        <span class="wording-text" {...quoted(language)}>
          {claim.text}
        </span>
        {!marked && claim.highlighted && (
          <span class="meta">
            {claim.duplicateOf ? i18n.t('claim.repeated') : i18n.t('claim.notMarked')}
          </span>
        )}
      </button>
      {claim.matches.map((match) => (
        <MatchLine
          key={match.statement}
          match={match}
          pack={packs.get(match.pack)}
          // One that is sure needs no naming: the sentence says it.
          gloss={claim.matches.length > 1 || !claim.highlighted}
          comparison={comparisons.get(comparisonKey(claim, match))}
          onCompare={() => onCompare(match)}
        />
      ))}
    </li>
  );
}

/**
 * Whether a statement of the sentence is anybody's. A fact is nobody's saying, though the sentences
 * around it may be, and a name above it would make it that person's.
 */
function isSomebodys({ matches }: Claim, packs: ReadonlyMap<Id, Pack>): boolean {
  return matches.some(({ pack, statement }) =>
    packs.get(pack)?.statements.some(({ id, speaker }) => id === statement && speaker),
  );
}
