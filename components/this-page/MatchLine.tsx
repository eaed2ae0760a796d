import { i18n } from '#i18n';
import type { Comparison } from '../../engine/compare/types';
import type { Match } from '../../engine/match/types';
import type { Id, Pack, Statement } from '../../engine/pack/types';
import { deniedBy } from '../wording/denied-by';
import { quoted } from '../wording/quoted';
import { BriefStrip } from '../wording/SlotStrip';

type Props = {
  match: Match;
  pack: Pack | undefined;
  /** Whether the statement must be named, as where the sentence reports several. */
  gloss: boolean;
  /** Absent where it is not known, as for what is not marked. */
  comparison?: Comparison | undefined;
  onCompare: () => void;
};

/** One statement a sentence may report: the way to its comparison, who else words it, who denies it. */
export function MatchLine({ match, pack, gloss, comparison, onCompare }: Props) {
  const statement = pack?.statements.find(({ id }) => id === match.statement);
  const outlets = outletsOf(match, pack);
  const inOutlets = outlets > 0 ? i18n.t('claim.outlets', outlets) : i18n.t('claim.noOutlets');
  const action = outlets > 0 ? i18n.t('claim.compareWith', outlets) : i18n.t('claim.open');
  const named = gloss && statement !== undefined;
  const denials = pack ? deniersOf(pack, match.statement) : [];
  return (
    <div class="match-line">
      {comparison && !named && <BriefStrip comparison={comparison} />}
      <button
        type="button"
        class={named ? 'statement-link' : 'statement-link compare-link'}
        onClick={onCompare}
        aria-label={i18n.t('claim.actionLabel', [action, statement?.text ?? match.statement])}
      >
        {named ? <span {...quoted(pack?.inLanguage)}>{statement.text}</span> : action}
      </button>
      {comparison && named && <BriefStrip comparison={comparison} />}
      {/* The button says it already, where it does not name the statement; on paper there is none. */}
      <p class={named ? 'meta' : 'meta print-only'}>{inOutlets}</p>
      {match.relation === 'otherSpeaker' && <p class="meta">{elsewhereFrom(statement, pack)}</p>}
      {match.receipt.polarity === 'opposite' && (
        <p class="meta turned-round">{i18n.t('claim.opposite')}</p>
      )}
      {denials.length > 0 && <p class="meta denied-by">{deniedBy(denials)}</p>}
    </div>
  );
}

function outletsOf(match: Match, pack: Pack | undefined): number {
  return new Set(
    match.wordings.map(
      ({ article }) => pack?.articles.find(({ id }) => id === article)?.publisher ?? article,
    ),
  ).size;
}

/** That the others have it from somebody else than the page, and from whom. */
function elsewhereFrom(statement: Statement | undefined, pack: Pack | undefined): string {
  const speaker = pack?.speakers.find(({ id }) => id === statement?.speaker);
  return speaker
    ? i18n.t('claim.elsewhereFrom', [speaker.name])
    : i18n.t('claim.elsewhereFromOther');
}

/** Names of the speakers who deny the statement, as the pack's relations tell; a fact has none. */
function deniersOf(pack: Pack, denied: Id): (string | undefined)[] {
  return pack.statements
    .filter(({ relations }) =>
      relations.some((each) => each.type === 'denies' && each.statement === denied),
    )
    .map(({ speaker }) => pack.speakers.find(({ id }) => id === speaker)?.name);
}
