import { i18n } from '#i18n';
import type { Match } from '../../engine/match/types';
import type { Id, Pack } from '../../engine/pack/types';
import { deniedBy } from '../wording/denied-by';

type Props = {
  match: Match;
  pack: Pack | undefined;
  /** Whether the statement must be named, as where the sentence reports several. */
  gloss: boolean;
  onCompare: () => void;
};

/** One statement a sentence may report: who else words it, who denies it, and the way to compare. */
export function MatchLine({ match, pack, gloss, onCompare }: Props) {
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
        {match.evidence.polarity === 'opposite' && (
          <span class="turned-round">{i18n.t('claim.opposite')}</span>
        )}
        {denials.length > 0 && <span class="denied-by">{deniedBy(denials)}</span>}
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

/** Names of the speakers who deny the statement, as the pack's relations tell; a fact has none. */
function deniersOf(pack: Pack, denied: Id): (string | undefined)[] {
  return pack.statements
    .filter(({ relations }) =>
      relations.some((each) => each.type === 'denies' && each.statement === denied),
    )
    .map(({ speaker }) => pack.speakers.find(({ id }) => id === speaker)?.name);
}
