import { genderOf } from '../lexicon/genders';
import type { Id } from '../pack/types';
import type { Attribution } from '../sentence/attribution/attribution';
import { isPluralRole, roleNouns } from '../sentence/attribution/cues';
import { readAttribution } from '../sentence/attribution/read-attribution';
import { isSaidByNobody } from '../sentence/attribution/said-by-nobody';
import { type SpeakerLabel, transcriptLabels } from '../sentence/attribution/speaker-label';
import type { Mention } from '../sentence/mention';
import { readSentence, type Sentence } from '../sentence/read-sentence';
import type { TokenRange } from '../text/span';
import type { Token } from '../text/tokenise';
import { forget, goesBackTo, nationsIn, type ArticlePeople, type Voice } from './go-back';
import type { SpeakerDirectory } from './speaker-directory';

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
   * somebody speaks in the sentences before and nothing here says otherwise; `nobody`: it says that nobody
   * said so; `none`. */
  how: 'named' | 'carried' | 'near' | 'nobody' | 'none';
  mentions: readonly Mention[];
  /** Speakers named as sources in this and the sentences just before, nearest first. */
  recent: readonly Id[];
  /** Whether most of the sentence stands inside quotation marks. */
  quoted: boolean;
};

/** A sentence of an article; where paragraphs begin is known of pages, not of examples. */
export type SpokenSentence = { text: string; tokens: readonly Token[]; opensParagraph?: boolean };

/** Sentences over which reported speech goes on without a cue. */
const speechReach = 3;

/** Sentences of one quotation before the one that names who says it. */
const longestQuotation = 12;

/** Roles whose holders say what their country says. */
const speaksForNation = /^(?:official|diplomat|envoy|spokesman|spokeswoman|spokesperson)s?$/;

/** A sentence as read by itself, and how quotations run over it. */
type ReadSentence = Sentence & {
  /** Whether most of it stands inside quotation marks. */
  isQuote: boolean;
  /** Whether a quotation is open before it. */
  opensInside: boolean;
  opensParagraph?: boolean;
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
  const read = readEach(sentences, directory);
  const labels = transcriptLabels(read);
  const reader: ArticlePeople = {
    directory,
    publisher,
    voices: [],
    people: [],
    offices: [],
    genders: new Map(),
  };
  let label: Source | null = null;
  return read.map((sentence, index) => {
    const { mentions, isQuote, tokens } = sentence;
    for (const known of [reader.voices, reader.people, reader.offices]) forget(known, index);
    noteHonorifics(reader, sentence);
    const own = labels[index] ?? null;
    if (own) label = labelSource(reader, own);
    let source: Source;
    if (isSaidByNobody(sentence.text, tokens)) {
      source = { attribution: null, id: null, partners: [], name: '', how: 'nobody' };
    } else if (label) {
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
    return { ...source, mentions, recent: recentIds(reader.voices, index), quoted: isQuote };
  });
}

/** Mentions, quotation marks and attribution of each sentence by itself. */
function readEach(
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
    const read = readSentence(text, tokens, mentions, opensInside);
    open = read.staysOpen;
    return {
      ...read,
      isQuote: read.quoted.filter(Boolean).length * 2 > tokens.length,
      opensInside,
      ...(opensParagraph !== undefined && { opensParagraph }),
    };
  });
}

/** The sentence that ends a quotation begun or running here and says whose it is, if one does. */
function endOfQuotation(read: readonly ReadSentence[], index: number): ReadSentence | null {
  const first = read[index] as ReadSentence;
  if (first.attribution || !first.isQuote || !first.staysOpen) return null;
  const last = Math.min(read.length - 1, index + longestQuotation);
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
  reader: ArticlePeople,
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
  return tokens.slice(from, to).some(({ norm }) => roleNouns.has(norm) && !isPluralRole(norm));
}

function rememberMentions(reader: ArticlePeople, mentions: readonly Mention[], index: number): void {
  for (const { speaker, person } of mentions.toReversed()) {
    const known = person ? reader.people : reader.offices;
    const name = reader.directory.get(speaker)?.name ?? speaker;
    known.push({ id: speaker, name, sentence: index, person });
  }
}

/** "Ms Berg" is a woman from here on. */
function noteHonorifics(reader: ArticlePeople, { mentions, tokens }: ReadSentence): void {
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
function labelSource({ directory, publisher }: ArticlePeople, label: SpeakerLabel): Source {
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
  reader: ArticlePeople,
  sentence: ReadSentence,
  own: SpeakerLabel | null,
  index: number,
): Source | null {
  // Whether he said it is what is asked.
  if (/\?["'”’)\s]*$/.test(sentence.text)) return null;
  const attribution = own ? attributionBehind(sentence, own) : sentence.attribution;
  return attribution?.sourceKind === 'speaker'
    ? sourceOf(reader, { ...sentence, attribution }, index)
    : null;
}

/** Whom a sentence quotes after the label it begins with; `null` when nobody. */
function attributionBehind(
  { text, tokens, mentions, quoted }: ReadSentence,
  { attribution: { source } }: SpeakerLabel,
): Attribution | null {
  const behind = source.to;
  const { attribution } = readAttribution(
    text,
    tokens.slice(behind),
    mentions.filter(({ from }) => from >= behind).map((mention) => moved(mention, -behind)),
    quoted.slice(behind),
  );
  if (!attribution) return null;
  const { mention, partners, cue } = attribution;
  return {
    ...attribution,
    source: moved(attribution.source, behind),
    cue: moved(cue, behind),
    mention: mention && moved(mention, behind),
    partners: partners.map((partner) => moved(partner, behind)),
  };
}

/** The same range in a text that begins `by` tokens earlier. */
function moved<Range extends TokenRange>(range: Range, by: number): Range {
  return { ...range, from: range.from + by, to: range.to + by };
}

function sourceOf(reader: ArticlePeople, sentence: ReadSentence, index: number): Source {
  const { attribution, tokens, text, isQuote } = sentence;
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
    const [nation = null] = speaksForNation.test(attribution.word) ? nations : [];
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
  if (last && index - last.sentence <= speechReach) {
    const how = isQuote ? 'carried' : 'near';
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
    if (index - voice.sentence > speechReach) break;
    if (voice.id !== null && !ids.includes(voice.id)) ids.push(voice.id);
  }
  return ids;
}
