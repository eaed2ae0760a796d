import type { Id } from '../pack/types';
import type { Token } from '../text/tokenise';
import { isPluralRole, ROLE_NOUNS } from './cues';
import { type Attribution, findAttribution } from './find-attribution';
import { forget, genderOf, goesBackTo, nationsIn, type Reader, type Voice } from './go-back';
import { readQuotes } from './quotation-marks';
import type { Mention, SpeakerDirectory } from './speaker-directory';
import { type SpeakerLabel, transcriptLabels } from './speaker-label';

/** Who a sentence is from, as far as the article tells. */
export type SpeakerView = {
  attribution: Attribution | null;
  /** Pack id of the source; `null` for names the pack lacks and for sentences without a source. */
  id: Id | null;
  /** Pack ids of others who say it together with the source. */
  partners: readonly Id[];
  /** Source as the pack or the page names it; empty when there is none. */
  name: string;
  /** `named` here; `carried` by a pronoun, a role, a running quotation or a transcript's label; `near`:
   * somebody speaks in the sentences before and nothing here says otherwise; `none`. */
  how: 'named' | 'carried' | 'near' | 'none';
  mentions: readonly Mention[];
  /** Speakers named as sources in this and the sentences just before, nearest first. */
  recent: readonly Id[];
  /** Whether most of the sentence stands inside quotation marks. */
  quoted: boolean;
};

/** A sentence of an article; where paragraphs begin is known of pages, not of examples. */
export type SpokenSentence = { text: string; tokens: readonly Token[]; opensParagraph?: boolean };

/** Sentences over which reported speech goes on without a cue. */
const SPEECH_REACH = 3;

/** Sentences of one quotation before the one that names who says it. */
const LONGEST_QUOTATION = 12;

/** Roles whose holders say what their country says. */
const SPEAKS_FOR_NATION = /^(?:official|diplomat|envoy|spokesman|spokeswoman|spokesperson)s?$/;

/** A sentence with its quotation marks and its own attribution. */
type ReadSentence = SpokenSentence & {
  mentions: readonly Mention[];
  attribution: Attribution | null;
  quoted: boolean;
  /** Whether a quotation is open before it, and behind it. */
  opensInside: boolean;
  staysOpen: boolean;
};

type Source = Pick<SpeakerView, 'attribution' | 'id' | 'partners' | 'name' | 'how'>;

/**
 * Walks an article's sentences and says for each whose words it reports. Pronouns, "the spokesman"
 * and running quotations go back to the last source that the pronoun fits, which is right for news
 * prose far more often than the last name of any kind; a quotation of several sentences is from whom
 * its end names. In a transcript the label holds until the next one.
 * @param publisher whose words the page is when it names nobody, as an official statement does
 */
export function resolveSpeakers(
  sentences: readonly SpokenSentence[],
  directory: SpeakerDirectory,
  publisher: Id | null = null,
): SpeakerView[] {
  const read = readSentences(sentences, directory);
  const labels = transcriptLabels(read);
  const reader: Reader = {
    directory,
    publisher,
    voices: [],
    people: [],
    offices: [],
    genders: new Map(),
  };
  let label: Source | null = null;
  return read.map((sentence, index) => {
    const { mentions, quoted, tokens } = sentence;
    for (const known of [reader.voices, reader.people, reader.offices]) forget(known, index);
    noteHonorifics(reader, sentence);
    const own = labels[index] ?? null;
    if (own) label = labelSource(reader, own);
    let source: Source;
    if (label) {
      // Within what somebody says he may report another: "President Berg said today that …".
      source =
        reportedBy(reader, sentence, own, index) ??
        (own ? label : { ...label, attribution: null, how: 'carried' });
    } else {
      const end = endOfQuotation(read, index);
      source = end
        ? { ...sourceOf(reader, end, index), attribution: null, how: 'carried' }
        : sourceOf(reader, sentence, index);
      if (end && !source.name) source = sourceOf(reader, sentence, index);
    }
    if (source.how === 'named' || source.how === 'carried') remember(reader, source, tokens, index);
    rememberMentions(reader, mentions, index);
    return { ...source, mentions, recent: recentIds(reader.voices, index), quoted };
  });
}

/** Mentions, quotation marks and attribution of each sentence by itself. */
function readSentences(
  sentences: readonly SpokenSentence[],
  directory: SpeakerDirectory,
): ReadSentence[] {
  let open = false;
  let seen: readonly Id[] = [
    ...new Set(
      sentences.flatMap(({ tokens }) =>
        directory.find(tokens).flatMap(({ by, speaker }) => (by === 'name' ? speaker : [])),
      ),
    ),
  ];
  return sentences.map((sentence) => {
    const { text, tokens, opensParagraph } = sentence;
    const mentions = directory.find(tokens, seen);
    if (mentions.length)
      seen = [...new Set([...mentions.map(({ speaker }) => speaker).reverse(), ...seen])];
    // A quotation of several paragraphs is opened again in each.
    const opensInside = open && !opensParagraph && !/^["“„«]/.test(text);
    const quotes = readQuotes(text, tokens, opensInside);
    open = quotes.open;
    return {
      ...sentence,
      mentions,
      attribution: findAttribution(text, tokens, mentions, opensInside),
      quoted: quotes.quoted.filter(Boolean).length * 2 > tokens.length,
      opensInside,
      staysOpen: open,
    };
  });
}

/** The sentence that ends a quotation begun or running here and says whose it is, if one does. */
function endOfQuotation(read: readonly ReadSentence[], index: number): ReadSentence | null {
  const first = read[index] as ReadSentence;
  if (first.attribution || !first.quoted || !first.staysOpen) return null;
  const last = Math.min(read.length - 1, index + LONGEST_QUOTATION);
  for (let at = index + 1; at <= last; at += 1) {
    const sentence = read[at] as ReadSentence;
    if (!sentence.opensInside) return null;
    if (sentence.attribution) return sentence;
    if (!sentence.staysOpen) return null;
  }
  return null;
}

/** A person is whom a pronoun may go back to; so is somebody who speaks for an organisation. */
function remember(
  reader: Reader,
  { attribution, id, partners, name, how }: Source,
  tokens: readonly Token[],
  index: number,
): void {
  const { directory, voices } = reader;
  const add = (voice: Id): void => {
    const person = isSpeakerPerson(directory, voice);
    voices.push({ id: voice, name: directory.get(voice)?.name ?? voice, sentence: index, person });
  };
  for (const partner of partners) add(partner);
  const person =
    id === null
      ? how === 'carried' || attribution?.sourceKind === 'name'
      : isSpeakerPerson(directory, id) || namesSomebody(attribution, tokens);
  voices.push({
    id,
    name: id === null ? name : (directory.get(id)?.name ?? id),
    sentence: index,
    person,
    plural: id === null && isPluralRole(attribution?.word ?? ''),
  });
}

/** "A ministry spokesperson said": somebody, though the pack knows the ministry only. */
function namesSomebody(attribution: Attribution | null, tokens: readonly Token[]): boolean {
  const { from, to } = attribution?.source ?? { from: 0, to: 0 };
  return tokens.slice(from, to).some(({ norm }) => ROLE_NOUNS.has(norm) && !isPluralRole(norm));
}

function rememberMentions(reader: Reader, mentions: readonly Mention[], index: number): void {
  for (const { speaker, person } of mentions.toReversed()) {
    const known = person ? reader.people : reader.offices;
    const name = reader.directory.get(speaker)?.name ?? speaker;
    known.push({ id: speaker, name, sentence: index, person });
  }
}

/** "Ms Berg" is a woman from here on. */
function noteHonorifics(reader: Reader, { mentions, tokens }: ReadSentence): void {
  for (const { speaker, person, from } of mentions) {
    const gender = person ? genderOf(tokens[from - 1]?.norm ?? '') : null;
    const name = reader.directory.get(speaker)?.name;
    if (gender && name && /^m/.test(tokens[from - 1]?.norm ?? '')) reader.genders.set(name, gender);
  }
}

function isSpeakerPerson(directory: SpeakerDirectory, id: Id): boolean {
  return directory.get(id)?.type === 'Person';
}

/** Who speaks behind a label: the pack's speaker, an asker, or somebody of the page's publisher. */
function labelSource({ directory, publisher }: Reader, label: SpeakerLabel): Source {
  const { attribution, name, asks } = label;
  if (attribution.mention) {
    const { speaker } = attribution.mention;
    const known = directory.get(speaker)?.name ?? speaker;
    return { attribution, id: speaker, partners: [], name: known, how: 'named' };
  }
  // A guest is introduced with what he is: "JAN BERG, ANALYST:".
  const isGuest = asks || name.includes(',');
  return { attribution, id: isGuest ? null : publisher, partners: [], name, how: 'named' };
}

/** Whom a speaker of a transcript quotes in this sentence, when it is somebody the pack knows; else `null`. */
function reportedBy(
  reader: Reader,
  sentence: ReadSentence,
  own: SpeakerLabel | null,
  index: number,
): Source | null {
  const behind = own?.attribution.source.to ?? 0;
  const { text, tokens, mentions } = sentence;
  // Whether he said it is what is asked.
  if (/\?["'”’)\s]*$/.test(text)) return null;
  const said = tokens.slice(behind);
  const attribution = findAttribution(
    text,
    said,
    mentions.flatMap((mention) =>
      mention.from >= behind
        ? { ...mention, from: mention.from - behind, to: mention.to - behind }
        : [],
    ),
  );
  if (attribution?.sourceKind !== 'speaker') return null;
  return sourceOf(reader, { ...sentence, attribution: shifted(attribution, behind) }, index);
}

/** The same attribution in the tokens of a text that begins `by` tokens earlier. */
function shifted(attribution: Attribution, by: number): Attribution {
  const move = <Range extends { from: number; to: number }>(range: Range): Range => ({
    ...range,
    from: range.from + by,
    to: range.to + by,
  });
  const { source, cue, mention, partners } = attribution;
  return {
    ...attribution,
    source: move(source),
    cue: move(cue),
    mention: mention && move(mention),
    partners: partners.map(move),
  };
}

function sourceOf(reader: Reader, sentence: ReadSentence, index: number): Source {
  const { attribution, tokens, text, quoted } = sentence;
  const { directory, voices } = reader;
  const partners = (attribution?.partners ?? [])
    .map(({ speaker }) => speaker)
    .filter((id) => id !== attribution?.mention?.speaker);
  if (attribution?.mention) {
    const id = attribution.mention.speaker;
    const names = [...partners, id].map((each) => directory.get(each)?.name ?? each);
    return { attribution, id, partners, name: listed(names), how: 'named' };
  }
  const nations = attribution ? nationsIn(reader, attribution, tokens) : [];
  // "The Danish government" goes back to a Dane, where the pack knows Denmark.
  const isUnknown = attribution?.sourceKind === 'role' && !attribution.word && !nations.length;
  if (attribution?.sourceKind === 'name' || (attribution && isUnknown)) {
    const { from, to } = attribution.source;
    const name = text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
    // "Danish officials" and "a Danish spokesperson" speak for Denmark.
    const [nation = null] = SPEAKS_FOR_NATION.test(attribution.word) ? nations : [];
    return { attribution, id: nation, partners: [], name, how: 'named' };
  }
  if (attribution) {
    const voice = goesBackTo(reader, attribution.word, nations, index);
    return voice
      ? { attribution, id: voice.id, partners: [], name: voice.name, how: 'carried' }
      : { attribution, id: null, partners: [], name: '', how: 'none' };
  }
  const opener = genderOf(tokens[0]?.norm ?? '');
  if (opener) goesBackTo(reader, tokens[0]?.norm ?? '', [], index);
  const last = voices.at(-1);
  if (last && index - last.sentence <= SPEECH_REACH) {
    const how = quoted ? 'carried' : 'near';
    return { attribution, id: last.id, partners: [], name: last.name, how };
  }
  if (reader.publisher !== null) {
    const name = directory.get(reader.publisher)?.name ?? '';
    return { attribution, id: reader.publisher, partners: [], name, how: 'near' };
  }
  return { attribution, id: null, partners: [], name: '', how: 'none' };
}

/** "A, B and C". */
function listed(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
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
