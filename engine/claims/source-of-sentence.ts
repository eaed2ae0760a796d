import { genderOf } from '../lexicon/genders';
import type { Id } from '../pack/types';
import type { Attribution } from '../sentence/attribution/attribution';
import { attributionWithin } from '../sentence/attribution/attribution-within';
import type { SpeakerLabel } from '../sentence/attribution/speaker-label';
import type { Mention } from '../sentence/mention';
import type { Sentence } from '../sentence/read-sentence';
import type { Token } from '../text/tokenise';
import { type ArticlePeople, goesBackTo, nationsIn } from './go-back';

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

/** Sentences over which reported speech goes on without a cue. */
export const speechReach = 3;

/** Roles whose holders say what their country says. */
const speaksForNation =
  /^(?:official|diplomat|envoy|spokesman|spokeswoman|spokesperson|authoritie|government|administration)s?$/;

/** A sentence as read by itself, and how quotations run over it. */
export type ReadSentence = Sentence & {
  /** Whether most of it stands inside quotation marks. */
  isQuote: boolean;
  /** Whether a quotation is open before it. */
  opensInside: boolean;
  opensParagraph?: boolean;
};

/** Whose words a sentence reports. */
export type Source = Pick<SpeakerView, 'attribution' | 'id' | 'partners' | 'name' | 'how'>;

/** Who speaks behind a label: the pack's speaker, an asker, or somebody of the page's publisher. */
export function labelSource({ directory, publisher }: ArticlePeople, label: SpeakerLabel): Source {
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
export function reportedBy(
  reader: ArticlePeople,
  sentence: ReadSentence,
  own: SpeakerLabel | null,
  index: number,
): Source | null {
  // Whether he said it is what is asked.
  if (/\?["'”’)\s]*$/.test(sentence.text)) return null;
  const { tokens } = sentence;
  const attribution = own
    ? attributionWithin(sentence, { from: own.attribution.source.to, to: tokens.length })
    : sentence.attribution;
  return attribution?.sourceKind === 'speaker'
    ? sourceOf(reader, { ...sentence, attribution }, index)
    : null;
}

/**
 * Whose words a sentence reports: whom it names, whom its pronoun or role goes back to, who has spoken just
 * before, else the publisher.
 */
export function sourceOf(reader: ArticlePeople, sentence: ReadSentence, index: number): Source {
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
