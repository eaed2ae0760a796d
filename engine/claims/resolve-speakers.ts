import type { Id } from '../pack/types';
import type { Token } from '../text/tokenise';
import { type Attribution, findAttribution } from './find-attribution';
import type { Mention, SpeakerDirectory } from './speaker-directory';
import { quotedTokens } from './token-gaps';

/** Who a sentence is from, as far as the article tells. */
export type SpeakerView = {
  attribution: Attribution | null;
  /** Pack id of the source; `null` for names the pack lacks and for sentences without a source. */
  id: Id | null;
  /** Source as the pack or the page names it; empty when there is none. */
  name: string;
  /** `named` here; `carried` by a pronoun, a role or a running quotation; `near`: somebody speaks in
   * the sentences before and nothing here says otherwise; `none`. */
  how: 'named' | 'carried' | 'near' | 'none';
  mentions: readonly Mention[];
  /** Speakers named as sources in this and the sentences just before, nearest first. */
  recent: readonly Id[];
  /** Whether most of the sentence stands inside quotation marks. */
  quoted: boolean;
};

type Voice = { id: Id | null; name: string; sentence: number; person: boolean };

type Gender = 'he' | 'she';

/** What is known of the people of one article while it is read. */
type Reader = {
  directory: SpeakerDirectory;
  publisher: Id | null;
  /** Whose words were reported so far, in order. */
  voices: Voice[];
  /** People named so far, in order: whom "he" means when nobody has spoken yet. */
  people: Voice[];
  /** By name: which pronoun the article uses for somebody, once it has used one. */
  genders: Map<string, Gender>;
};

/** Sentences over which "he" reaches back to a name. */
const PRONOUN_REACH = 8;

/** Sentences over which reported speech goes on without a cue. */
const SPEECH_REACH = 3;

/**
 * Walks an article's sentences and says for each whose words it reports. Pronouns, "the spokesman"
 * and running quotations go back to the last source that the pronoun fits, which is right for news
 * prose far more often than the last name of any kind.
 * @param publisher whose words the page is when it names nobody, as an official statement does
 */
export function resolveSpeakers(
  sentences: readonly { text: string; tokens: readonly Token[] }[],
  directory: SpeakerDirectory,
  publisher: Id | null = null,
): SpeakerView[] {
  const reader: Reader = { directory, publisher, voices: [], people: [], genders: new Map() };
  let insideQuote = false;
  let seen: readonly Id[] = [
    ...new Set(
      sentences.flatMap(({ tokens }) =>
        directory.find(tokens).flatMap(({ by, speaker }) => (by === 'name' ? speaker : [])),
      ),
    ),
  ];
  return sentences.map(({ text, tokens }, index) => {
    forget(reader.voices, index);
    forget(reader.people, index);
    const mentions = directory.find(tokens, seen);
    if (mentions.length)
      seen = [...new Set([...mentions.map(({ speaker }) => speaker).reverse(), ...seen])];
    const attribution = findAttribution(text, tokens, mentions);
    const quotedCount = quotedTokens(text, tokens).filter(Boolean).length;
    const runs = insideQuote && quotedCount === 0 && !/["“„«]/.test(text[0] ?? '');
    const quoted = runs || quotedCount * 2 > tokens.length;
    insideQuote = staysOpen(text, insideQuote);
    const view = viewOf(reader, attribution, tokens, text, index, quoted);
    if (view.how === 'named' || view.how === 'carried') {
      const person =
        view.id === null
          ? view.how === 'carried' || isPerson(attribution)
          : isSpeakerPerson(directory, view.id);
      reader.voices.push({ id: view.id, name: view.name, sentence: index, person });
    }
    for (const { speaker } of mentions.toReversed()) {
      if (!isSpeakerPerson(directory, speaker)) continue;
      reader.people.push({
        id: speaker,
        name: directory.get(speaker)?.name ?? speaker,
        sentence: index,
        person: true,
      });
    }
    return { ...view, mentions, recent: recentIds(reader.voices, index), quoted };
  });
}

/** Drops who spoke too long ago to be gone back to. */
function forget(voices: Voice[], index: number): void {
  const kept = voices.findIndex(({ sentence }) => index - sentence <= PRONOUN_REACH);
  voices.splice(0, kept < 0 ? voices.length : kept);
}

function isSpeakerPerson(directory: SpeakerDirectory, id: Id): boolean {
  return directory.get(id)?.type === 'Person';
}

/** A name the pack lacks is taken for a person's. */
function isPerson(attribution: Attribution | null): boolean {
  return attribution?.sourceKind === 'name';
}

/** Whether a quotation opened in this sentence, or before it, is still open behind it. */
function staysOpen(text: string, wasOpen: boolean): boolean {
  const opened = text.lastIndexOf('“');
  const closed = text.lastIndexOf('”');
  if (opened < 0 && closed < 0) return wasOpen && !text.includes('"');
  return opened > closed;
}

function viewOf(
  reader: Reader,
  attribution: Attribution | null,
  tokens: readonly Token[],
  text: string,
  index: number,
  quoted: boolean,
): Pick<SpeakerView, 'attribution' | 'id' | 'name' | 'how'> {
  const { directory, voices } = reader;
  if (attribution?.mention) {
    const id = attribution.mention.speaker;
    return { attribution, id, name: directory.get(id)?.name ?? id, how: 'named' };
  }
  if (attribution?.sourceKind === 'name') {
    const { from, to } = attribution.source;
    const name = text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
    return { attribution, id: null, name, how: 'named' };
  }
  if (attribution) {
    const voice = goesBackTo(
      reader,
      attribution.word,
      nationsIn(reader, attribution, tokens),
      index,
    );
    return voice
      ? { attribution, id: voice.id, name: voice.name, how: 'carried' }
      : { attribution, id: null, name: '', how: 'none' };
  }
  const opener = genderOf(tokens[0]?.norm ?? '');
  if (opener) goesBackTo(reader, tokens[0]?.norm ?? '', [], index);
  const last = voices.at(-1);
  if (last && index - last.sentence <= SPEECH_REACH) {
    return { attribution, id: last.id, name: last.name, how: quoted ? 'carried' : 'near' };
  }
  if (reader.publisher !== null) {
    const name = directory.get(reader.publisher)?.name ?? '';
    return { attribution, id: reader.publisher, name, how: 'near' };
  }
  return { attribution, id: null, name: '', how: 'none' };
}

/** Organisations of the nationality in a source: "the Danish official". */
function nationsIn({ directory }: Reader, { source }: Attribution, tokens: readonly Token[]): Id[] {
  return tokens
    .slice(source.from, source.to)
    .flatMap(({ capital, norm }) => (capital ? directory.nations(norm) : []));
}

/** Roles that stand for an organisation as much as for a person. */
const OFFICE_VOICES = /^(?:spokes|official|statement|ministry)/;

/**
 * The last voice within reach that a pronoun or role may stand for; when nobody has spoken yet, the
 * last person named.
 */
function goesBackTo(
  reader: Reader,
  word: string,
  nations: readonly Id[],
  index: number,
): Voice | null {
  const { voices, people } = reader;
  const fits = (voice: Voice): boolean => mayBe(reader, voice, word, nations, index);
  const voice =
    voices.findLast((one) => one.person && fits(one)) ??
    people.findLast((one) => fits(one)) ??
    (OFFICE_VOICES.test(word) ? voices.findLast((one) => fits(one)) : undefined);
  const gender = genderOf(word);
  if (voice && gender && voice.person) reader.genders.set(voice.name, gender);
  return voice ?? null;
}

function mayBe(
  { directory, genders }: Reader,
  voice: Voice,
  word: string,
  nations: readonly Id[],
  index: number,
): boolean {
  if (index - voice.sentence > PRONOUN_REACH) return false;
  const gender = genderOf(word);
  const known = genders.get(voice.name);
  if (gender && known && known !== gender) return false;
  if (!nations.length || voice.id === null) return true;
  const own = [voice.id, ...directory.affiliations(voice.id)];
  return nations.some((id) => own.includes(id));
}

function genderOf(word: string): Gender | null {
  if (word === 'he' || word === 'him' || word === 'his' || word === 'spokesman') return 'he';
  if (word === 'she' || word === 'her' || word === 'spokeswoman') return 'she';
  return null;
}

function recentIds(voices: readonly Voice[], index: number): Id[] {
  const ids: Id[] = [];
  for (let i = voices.length - 1; i >= 0; i -= 1) {
    const voice = voices[i] as Voice;
    if (index - voice.sentence > SPEECH_REACH) break;
    if (voice.id !== null && !ids.includes(voice.id)) ids.push(voice.id);
  }
  return ids;
}
