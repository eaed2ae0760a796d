import { type Gender, genderOf } from '../lexicon/genders';
import type { Id } from '../pack/types';
import type { Attribution } from '../sentence/attribution/attribution';
import { isPluralRole } from '../sentence/attribution/cues';
import { isOffice } from '../sentence/attribution/quoting-forms';
import type { Token } from '../text/tokenise';
import type { SpeakerDirectory } from './speaker-directory';

/** Somebody named or quoted in an article, and where. */
export type Voice = {
  id: Id | null;
  name: string;
  sentence: number;
  person: boolean;
  /** Several unnamed people: "officials". */
  plural?: boolean;
};

/** What is known of the people of one article while it is read. */
export type ArticlePeople = {
  directory: SpeakerDirectory;
  publisher: Id | null;
  /** Whose words were reported so far, in order. */
  voices: Voice[];
  /** People named so far, in order: whom "he" means when nobody has spoken yet. */
  people: Voice[];
  /** Organisations named so far, in order: which ministry "the ministry" is. */
  offices: Voice[];
  /** By name: which pronoun the article uses for somebody, once it has used one. */
  genders: Map<string, Gender>;
};

/** Sentences over which "he" reaches back to a name. */
const pronounReach = 8;

/** Roles that stand for an organisation as much as for a person. */
const officeVoices = /^(?:spokes|official|statement)/;

/** Drops who spoke or was named too long ago to be gone back to. */
export function forget(voices: Voice[], index: number): void {
  const kept = voices.findIndex(({ sentence }) => index - sentence <= pronounReach);
  voices.splice(0, kept < 0 ? voices.length : kept);
}

/**
 * The last voice within reach that a pronoun or role may stand for; when nobody has spoken yet, the
 * last person named. "The ministry" goes to a ministry.
 * @param nations organisations of the nationality that the source names
 */
export function goesBackTo(
  reader: ArticlePeople,
  word: string,
  nations: readonly Id[],
  index: number,
): Voice | null {
  if (word === 'both') return null;
  const { voices, people } = reader;
  const fits = (voice: Voice): boolean => mayBe(reader, voice, word, nations, index);
  if (isOffice(word)) {
    const office = officeCalled(reader, word, fits);
    if (office || !officeVoices.test(word)) return office;
  }
  const voice =
    voices.findLast((one) => one.person && fits(one)) ??
    people.findLast((one) => fits(one)) ??
    (officeVoices.test(word) ? voices.findLast((one) => fits(one)) : undefined);
  const gender = genderOf(word);
  if (voice && gender && voice.person) reader.genders.set(voice.name, gender);
  return voice ?? null;
}

/** The organisation named or spoken for last whose name has the word: "the ministry". */
function officeCalled(
  { directory, offices, voices }: ArticlePeople,
  word: string,
  fits: (voice: Voice) => boolean,
): Voice | null {
  const isCalled = (id: Id | null): boolean => {
    const speaker = id === null ? null : directory.get(id);
    const names = speaker ? [speaker.name, ...speaker.alternateName] : [];
    return names.some((name) => name.toLowerCase().split(/\s+/).includes(word));
  };
  const named = offices.findLast((one) => isCalled(one.id) && fits(one));
  if (named) return named;
  const voice = voices.findLast(({ id }) => id !== null);
  if (!voice || voice.id === null) return null;
  const own = directory.affiliations(voice.id).find(isCalled);
  return own === undefined
    ? null
    : { ...voice, id: own, name: directory.get(own)?.name ?? own, person: false };
}

function mayBe(
  { directory, genders }: ArticlePeople,
  voice: Voice,
  word: string,
  nations: readonly Id[],
  index: number,
): boolean {
  if (index - voice.sentence > pronounReach) return false;
  if (voice.plural && word !== 'they' && !isPluralRole(word)) return false;
  const gender = genderOf(word);
  const known = genders.get(voice.name);
  if (gender && known && known !== gender) return false;
  if (!nations.length || voice.id === null) return true;
  const own = [voice.id, ...directory.affiliations(voice.id)];
  return nations.some((id) => own.includes(id));
}

/** Organisations of the nationality in a source: "the Danish official". */
export function nationsIn(
  { directory }: ArticlePeople,
  { source }: Attribution,
  tokens: readonly Token[],
): Id[] {
  return [...directory.nations(tokens.slice(source.from, source.to))];
}
