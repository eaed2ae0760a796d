import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim, Match } from '../../engine/match/types';
import type { Id, Pack } from '../../engine/pack/types';

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

type MatchLineProps = {
  match: Match;
  pack: Pack | undefined;
  /** Whether the sentence reports several statements, so that each must be named. */
  gloss: boolean;
  onCompare: () => void;
};

function MatchLine({ match, pack, gloss, onCompare }: MatchLineProps) {
  const statement = pack?.statements.find(({ id }) => id === match.statement);
  const outlets = new Set(
    match.wordings.map(
      ({ article }) => pack?.articles.find(({ id }) => id === article)?.publisher ?? article,
    ),
  );
  const denials = pack ? deniersOf(pack, match.statement) : [];
  return (
    <div class="match-line">
      <p class="meta">
        {gloss && statement && <span class="match-gloss">{statement.text} </span>}
        {outlets.size > 0 ? i18n.t('claim.outlets', outlets.size) : i18n.t('claim.noOutlets')}
        {match.relation === 'otherSpeaker' && <> · {i18n.t('claim.otherSpeaker')}</>}
        {denials.length > 0 && (
          <span class="denied-by">{i18n.t('denial.by', [denials.join(', ')])}</span>
        )}
      </p>
      <button
        type="button"
        class="link-button"
        onClick={onCompare}
        aria-label={i18n.t('claim.compareLabel', [statement?.text ?? match.statement])}
      >
        {i18n.t('claim.compare')}
      </button>
    </div>
  );
}

/** Names of the speakers who deny the statement, as the pack's relations tell. */
function deniersOf(pack: Pack, denied: Id): string[] {
  return pack.statements
    .filter(({ relations }) =>
      relations.some((each) => each.type === 'denies' && each.statement === denied),
    )
    .map(({ speaker }) => pack.speakers.find(({ id }) => id === speaker)?.name)
    .filter((name) => name !== undefined);
}
