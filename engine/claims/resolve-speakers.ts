import { genderOf } from '../lexicon/genders';
import type { Id } from '../pack/types';
import type { Attribution } from '../sentence/attribution/attribution';
import { isPluralRole, roleNouns } from '../sentence/attribution/cues';
import { isSaidByNobody } from '../sentence/attribution/said-by-nobody';
import { transcriptLabels } from '../sentence/attribution/speaker-label';
import type { Mention } from '../sentence/mention';
import { readSentence } from '../sentence/read-sentence';
import type { Token } from '../text/tokenise';
import { type ArticlePeople, forget, type Voice } from './go-back';
import {
  labelSource,
  type ReadSentence,
  reportedBy,
  type Source,
  type SpeakerView,
  sourceOf,
  speechReach,
} from './source-of-sentence';
import type { SpeakerDirectory } from './speaker-directory';

/** A sentence of an article; where paragraphs begin is known of pages, not of examples. */
export type SpokenSentence = { text: string; tokens: readonly Token[]; opensParagraph?: boolean };

/** Sentences of one quotation before the one that names who says it. */
const longestQuotation = 12;

/**
 * Walks an article's sentences and says for each whose words it reports. Pronouns, "the spokesman"
 * and running quotations go back to the last source that the pronoun fits, which is right for news
 * prose far more often than the last name of any kind; a quotation of several sentences is from whom
 * its end names. In a transcript the label holds until the next one.
 * @param publisher whose words the page is when it names nobody, as an official statement does
 * @param readOne reads a sentence by itself; one that remembers what it read serves texts that are read again
 */
export function resolveSpeakers(
  sentences: readonly SpokenSentence[],
  directory: SpeakerDirectory,
  publisher: Id | null = null,
  readOne = readSentence,
): SpeakerView[] {
  const read = readEach(sentences, directory, readOne);
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
  readOne: typeof readSentence,
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
    const read = readOne(text, tokens, mentions, opensInside);
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

function rememberMentions(
  reader: ArticlePeople,
  mentions: readonly Mention[],
  index: number,
): void {
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

function recentIds(voices: readonly Voice[], index: number): Id[] {
  const ids: Id[] = [];
  for (let i = voices.length - 1; i >= 0; i -= 1) {
    const voice = voices[i] as Voice;
    if (index - voice.sentence > speechReach) break;
    if (voice.id !== null && !ids.includes(voice.id)) ids.push(voice.id);
  }
  return ids;
}
