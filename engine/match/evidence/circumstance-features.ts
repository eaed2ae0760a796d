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
 * Adds whether the sentence has the statement from the person who made it. One feature is 1: by name or
 * pronoun (`speaker_…`), by an institution the person speaks for (`institution_…`), somebody else, or
 * nobody. Statements without a speaker have features of their own.
 */
export function addSpeaker(
  features: Record<string, number>,
  { head, affiliations }: StatementModel,
  view: SpeakerView,
  directory: SpeakerDirectory,
): void {
  const wanted = head.speaker;
  if (!wanted) {
    features.speakerNone = 1;
    features.speakerNoneButNamed = view.how === 'named' && view.id ? 1 : 0;
    return;
  }
  const isRelated = (id: string): boolean =>
    affiliations.includes(id) || directory.affiliations(id).includes(wanted);
  const sources = view.id === null ? view.partners : [view.id, ...view.partners];
  if (sources.includes(wanted)) {
    features[speakerBy[view.how]] = 1;
    return;
  }
  if (sources.some(isRelated)) {
    features[institutionBy[view.how]] = 1;
    return;
  }
  // What a state holds anybody of its side may say.
  const isSides = head.kind === 'position' || directory.get(wanted)?.type === 'Organization';
  const side = sideOf(directory, wanted);
  if (isSides && sources.some((id) => sideOf(directory, id) === side)) {
    features[sideBy[view.how]] = 1;
    return;
  }
  // A remark is somebody's own words; where a state stands a narrator tells as well.
  const told = head.kind === 'remark' ? '' : 'Held';
  if (view.mentions.some(({ speaker }) => speaker === wanted)) {
    features[`speakerMentioned${told}`] = 1;
    return;
  }
  if (isSides && view.mentions.some(({ speaker }) => sideOf(directory, speaker) === side))
    features.sideMentioned = 1;
  features[`${otherSource(wanted, view, directory)}${told}`] = 1;
}

const byHow = (who: string): Readonly<Record<SpeakerView['how'], string>> => ({
  named: `${who}_named`,
  carried: `${who}_carried`,
  near: `${who}_near`,
  nobody: `${who}_nobody`,
  none: `${who}_none`,
});
const speakerBy = byHow('speaker');
const institutionBy = byHow('institution');
const sideBy = byHow('side');

/** Whose words a sentence is that are not those of the statement's speaker. */
function otherSource(wanted: string, view: SpeakerView, directory: SpeakerDirectory): string {
  if (isOfOtherRole(directory, wanted, view)) return 'speakerOther';
  if (view.how === 'named' || (view.how === 'carried' && view.id !== null)) {
    // An asker, a witness or a paper whom the pack does not know is no other party.
    return view.id === null && !view.partners.length ? 'speakerStranger' : 'speakerOther';
  }
  return view.recent.includes(wanted) ? 'speakerRecent' : 'speakerUnknown';
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

/** Adds whether the sentence's quantities are among those the statement's examples give. */
export function addNumbers(
  features: Record<string, number>,
  statement: StatementModel,
  { quantities }: Profile,
): void {
  if (!quantities.length) return;
  const known = quantitiesOf(statement);
  if (quantities.some((value) => known.has(value))) features.numbersAgree = 1;
  else if (known.size) features.numbersDiffer = 1;
  else features.numbersExtra = 1;
}

/** Adds how far, 0 to 1, the page's date lies before or after the days the statement is reported on. */
export function addDate(
  features: Record<string, number>,
  { head, days }: StatementModel,
  page: DayNumbers | null,
): void {
  if (!page || !days) {
    features.dateUnknown = 1;
    return;
  }
  const [before, after] = windows[head.kind];
  const early = days.first - before - page.last;
  const late = page.first - (days.last + after);
  if (early > 0) features.dateEarly = graded(early);
  else if (late > 0) features.dateLate = graded(late);
}

const graded = (out: number): number => Math.min(1, ln(1 + out) / ln(1 + farOut));

/** The organisation at the top of a speaker's affiliations, or the speaker. */
function sideOf(directory: SpeakerDirectory, id: string): string {
  return directory.affiliations(id).at(-1) ?? id;
}
