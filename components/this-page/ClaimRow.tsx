import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim, Match } from '../../engine/match/types';
import type { Id, Pack } from '../../engine/pack/types';
import { MatchLine } from './MatchLine';

type Props = {
  claim: Claim;
  packs: ReadonlyMap<Id, Pack>;
  marked: boolean;
  active: boolean;
  onChoose: () => void;
  onCompare: (match: Match) => void;
};

/** One claim of the page: its sentence, who is quoted, how many others word it, who denies it. */
export function ClaimRow({ claim, packs, marked, active, onChoose, onCompare }: Props) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <li class="claim-row" ref={row} aria-current={active ? 'true' : undefined}>
      <button type="button" class="claim-sentence" onClick={onChoose}>
        {claim.speaker && <span class="claim-speaker">{claim.speaker.name}</span>}
        <span class="wording-text">{claim.text}</span>
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
          gloss={claim.matches.length > 1}
          onCompare={() => onCompare(match)}
        />
      ))}
    </li>
  );
}
