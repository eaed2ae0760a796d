import type { SpeakerView } from '../../claims/source-of-sentence';
import type { SpeakerDirectory } from '../../claims/speaker-directory';
import type { DayNumbers } from '../../pack/partial-date';
import type { Statement } from '../../pack/types';
import { distinctRoles } from '../../sentence/attribution/cues';
import { wordsOf } from '../../text/tokenise';
import { ln } from '../learning/exact-functions';
import { quantitiesOf, type StatementModel } from '../model/pack-model';
import type { Profile } from '../proposition/profile';

/** Days before and after its own date on which a statement is reported, by kind. */
const windows: Readonly<Record<Statement['kind'], readonly [number, number]>> = {
  // A remark cannot be reported before it is made; a day for time zones.
  remark: [1, 10],
  // Positions are held for weeks on either side of the day an article gives.
  position: [45, 60],
  event: [1, 60],
  figure: [45, 45],
  // Facts do not age.
  background: [0, 40_000],
};

/** A page this many days out of the window is as far out as can be. */
const farOut = 60;

/** Days by which a page's date may be wrong. */
const dateTolerance = 7;

/** Whether a page is older than what it would report: nobody reports a remark or an event before. */
export function isToCome(
  { kind }: Pick<Statement, 'kind'>,
  days: DayNumbers | null,
  page: DayNumbers | null,
): boolean {
  const isDated = kind === 'remark' || kind === 'event';
  return isDated && page !== null && days !== null && page.last + dateTolerance < days.first;
}

/**
 * Whether the sentence has the statement from the person who made it. One feature is 1: by name or
 * pronoun (`speaker_…`), by an institution the person speaks for (`institution_…`), somebody else, or
 * nobody. Statements without a speaker have features of their own.
 */
export function speakerFeatures(
  { head, affiliations }: StatementModel,
  view: SpeakerView,
  directory: SpeakerDirectory,
): Record<string, number> {
  const wanted = head.speaker;
  if (!wanted)
    return { speakerNone: 1, speakerNoneButNamed: view.how === 'named' && view.id ? 1 : 0 };
  const isRelated = (id: string): boolean =>
    affiliations.includes(id) || directory.affiliations(id).includes(wanted);
  const sources = view.id === null ? view.partners : [view.id, ...view.partners];
  if (sources.includes(wanted)) return { [`speaker_${view.how}`]: 1 };
  if (sources.some(isRelated)) return { [`institution_${view.how}`]: 1 };
  // What a state holds anybody of its side may say.
  const isSides = head.kind === 'position' || directory.get(wanted)?.type === 'Organization';
  const side = sideOf(directory, wanted);
  if (isSides && sources.some((id) => sideOf(directory, id) === side))
    return { [`side_${view.how}`]: 1 };
  // A remark is somebody's own words; where a state stands a narrator tells as well.
  const told = head.kind === 'remark' ? '' : 'Held';
  if (view.mentions.some(({ speaker }) => speaker === wanted))
    return { [`speakerMentioned${told}`]: 1 };
  const sideMentioned = view.mentions.some(({ speaker }) => sideOf(directory, speaker) === side);
  const about: Record<string, number> = isSides && sideMentioned ? { sideMentioned: 1 } : {};
  if (isOfOtherRole(directory, wanted, view)) return { ...about, [`speakerOther${told}`]: 1 };
  if (view.how === 'named' || (view.how === 'carried' && view.id !== null)) {
    // An asker, a witness or a paper whom the pack does not know is no other party.
    const who = view.id === null && !view.partners.length ? 'speakerStranger' : 'speakerOther';
    return { ...about, [`${who}${told}`]: 1 };
  }
  if (view.recent.includes(wanted)) return { ...about, [`speakerRecent${told}`]: 1 };
  return { ...about, [`speakerUnknown${told}`]: 1 };
}

/**
 * Whether a role says it that the speaker is not known to hold: "Norvia's president" is no minister. Roles that anybody
 * of a side may have, as "official", tell nothing, nor does a speaker without known titles.
 */
function isOfOtherRole(
  directory: SpeakerDirectory,
  wanted: string,
  { attribution, id }: SpeakerView,
): boolean {
  if (id !== null || attribution?.sourceKind !== 'role' || !distinctRoles.has(attribution.word))
    return false;
  const titles = directory.get(wanted)?.titles ?? [];
  return titles.length > 0 && !titles.some((title) => wordsOf(title).includes(attribution.word));
}

/** Whether the sentence's quantities are among those the statement's examples give. */
export function numberFeatures(
  statement: StatementModel,
  profile: Profile,
): Record<string, number> {
  if (!profile.quantities.length) return {};
  const known = quantitiesOf(statement);
  if (profile.quantities.some((value) => known.has(value))) return { numbersAgree: 1 };
  return known.size ? { numbersDiffer: 1 } : { numbersExtra: 1 };
}

/** How far, 0 to 1, the page's date lies before or after the days the statement is reported on. */
export function dateFeatures(
  { head, days }: StatementModel,
  page: DayNumbers | null,
): Record<string, number> {
  if (!page || !days) return { dateUnknown: 1 };
  const [before, after] = windows[head.kind];
  const early = days.first - before - page.last;
  const late = page.first - (days.last + after);
  const graded = (out: number): number => Math.min(1, ln(1 + out) / ln(1 + farOut));
  if (early > 0) return { dateEarly: graded(early) };
  if (late > 0) return { dateLate: graded(late) };
  return {};
}

/** The organisation at the top of a speaker's affiliations, or the speaker. */
function sideOf(directory: SpeakerDirectory, id: string): string {
  return directory.affiliations(id).at(-1) ?? id;
}
