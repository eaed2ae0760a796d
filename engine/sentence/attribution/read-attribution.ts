import type { Token } from '../../text/tokenise';
import type { Mention } from '../mention';
import type { Attribution } from './attribution';
import { asParenthesis, inversion, mainClause, parenthesis, withSaying } from './clause-forms';
import { mediaWords, officeNouns } from './cues';
import {
  byAgent,
  citing,
  label,
  prepositionCue,
  quotedAsSaying,
  sayingNoun,
  stateOfMind,
} from './quoting-forms';
import { type Form, type Reading, wordAt } from './reading';
import { sourceCandidates } from './source-candidates';
import { speakerLabel } from './speaker-label';

/** Forms from the surest to the least; within one the first found in the sentence. */
const forms: readonly Form[] = [
  quotedAsSaying,
  parenthesis,
  inversion,
  prepositionCue,
  label,
  withSaying,
  mainClause,
  asParenthesis,
  citing,
  stateOfMind,
  byAgent,
  sayingNoun,
];

/** In these a name the pack lacks is surely the source; elsewhere it is often the paper. */
const sureForms: ReadonlySet<Form> = new Set<Form>([quotedAsSaying, parenthesis, inversion]);

/** Forms that say less surely who it is from than a main clause does, whoever its subject is. */
const weakForms: ReadonlySet<Form> = new Set<Form>([
  asParenthesis,
  stateOfMind,
  byAgent,
  sayingNoun,
]);

/** A source that begins later than this does not open its sentence: "Separately on Thursday, a …". */
export const latestOpening = 6;

/**
 * Source and cue of a sentence's attribution, or `null`. The surest form wins: "was quoted as saying",
 * a parenthesis (", he argued,"), an inversion ("…," said the minister), a preposition ("according to",
 * "in the minister's view"), a label ("Ministry: …"), "with Berg saying", the main clause's subject and
 * verb, and what else English news uses. Who only passes on what another says, as agencies do, comes
 * last, and so do names the pack lacks where they are not sure. After PARC 3.0 (Pareti 2016): source, cue,
 * content; direct, indirect and mixed quotation alike.
 * Beside it who passes on what the source said, if somebody else does.
 * @param quoted for each token, whether it stands inside quotation marks
 */
export function readAttribution(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  quoted: readonly boolean[],
): { attribution: Attribution | null; relay: Attribution | null } {
  const nobody = { attribution: null, relay: null };
  if (!tokens.length) return nobody;
  const spoken = speakerLabel(text, tokens, mentions);
  if (spoken) return { attribution: spoken.attribution, relay: null };
  const candidates = sourceCandidates(text, tokens, mentions).filter((c) => !quoted[c.from]);
  if (!candidates.length) return nobody;
  const reading = { text, tokens, candidates, quoted };
  let unsure: Attribution | null = null;
  let relay: Attribution | null = null;
  for (const form of forms) {
    const found: Attribution | null = unsure && weakForms.has(form) ? null : form(reading);
    if (!found) continue;
    if (isRelay(reading, found)) relay ??= found;
    else if (found.sourceKind !== 'name' || sureForms.has(form))
      return { attribution: found, relay };
    else unsure ??= found;
  }
  return unsure ? { attribution: unsure, relay } : { attribution: relay, relay: null };
}

/**
 * Whether a source only passes on what another says: a paper or an agency, or somebody without an
 * article at the end of what a first said ("Berg said …, ministry spokesman said").
 */
function isRelay(reading: Reading, found: Attribution): boolean {
  const { source, sourceKind, mention, word, cue } = found;
  if (mention || sourceKind === 'pronoun' || officeNouns.has(word)) return false;
  for (let at = source.from; at < source.to; at += 1) {
    if (mediaWords.has(wordAt(reading, at))) return true;
  }
  const isDefinite =
    article.test(wordAt(reading, source.from)) || article.test(wordAt(reading, source.from - 1));
  if ((sourceKind === 'role' && isDefinite) || cue.from < source.from) return false;
  const first = mainClause(reading);
  if (!first || first.cue.from >= source.from) return false;
  if (/^report/.test(wordAt(reading, cue.from)))
    return first.mention !== null || first.sourceKind === 'pronoun';
  return first.mention !== null && first.source.from <= latestOpening;
}

const article = /^(?:the|his|her|its|their)$/;
