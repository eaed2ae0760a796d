import type { Id } from '../pack/types';
import type { Token } from '../text/tokenise';
import { type Attribution, findAttribution, quotedTokens } from './find-attribution';
import type { Mention, SpeakerDirectory } from './speaker-directory';

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

/** Sentences over which "he" reaches back to a name. */
const PRONOUN_REACH = 8;

/** Sentences over which reported speech goes on without a cue. */
const SPEECH_REACH = 3;

/**
 * Walks an article's sentences and says for each whose words it reports. Pronouns, "the spokesman"
 * and running quotations go back to the last source, which is right for news prose far more often
 * than the last name of any kind.
 */
export function resolveSpeakers(
  sentences: readonly { text: string; tokens: readonly Token[] }[],
  directory: SpeakerDirectory,
): SpeakerView[] {
  const voices: Voice[] = [];
  let insideQuote = false;
  return sentences.map(({ text, tokens }, index) => {
    const mentions = directory.find(tokens);
    const attribution = findAttribution(text, tokens, mentions);
    const quotedCount = quotedTokens(text, tokens).filter(Boolean).length;
    const startsQuote = /^["“„«]/.test(text);
    const quoted =
      quotedCount * 2 > tokens.length || (insideQuote && !startsQuote && quotedCount === 0);
    const view = viewOf(attribution, tokens, text, index, voices, directory, quoted);
    insideQuote = runsOn(text, insideQuote);
    if (view.id !== null || view.how === 'named') {
      if (view.how === 'named' || view.how === 'carried') {
        voices.push({
          id: view.id,
          name: view.name,
          sentence: index,
          person: view.id === null || directory.get(view.id)?.type === 'Person',
        });
      }
    }
    return { ...view, mentions, recent: recentIds(voices, index), quoted };
  });
}

/** Whether a quotation opened in this sentence, or before it, is still open behind it. */
function runsOn(text: string, wasOpen: boolean): boolean {
  const opened = text.lastIndexOf('“');
  const closed = text.lastIndexOf('”');
  if (opened < 0 && closed < 0) return wasOpen && !text.includes('"');
  return opened > closed;
}

function viewOf(
  attribution: Attribution | null,
  tokens: readonly Token[],
  text: string,
  index: number,
  voices: readonly Voice[],
  directory: SpeakerDirectory,
  quoted: boolean,
): Pick<SpeakerView, 'attribution' | 'id' | 'name' | 'how'> {
  if (attribution?.mention) {
    const id = attribution.mention.speaker;
    return { attribution, id, name: directory.get(id)?.name ?? id, how: 'named' };
  }
  if (attribution?.sourceKind === 'name') {
    const { from, to } = attribution.source;
    const name = text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
    return { attribution, id: null, name, how: 'named' };
  }
  const lastPerson = voices.findLast(
    (voice) => voice.person && index - voice.sentence <= PRONOUN_REACH,
  );
  const last = voices.at(-1);
  if (attribution) {
    const voice = lastPerson ?? (last && index - last.sentence <= PRONOUN_REACH ? last : undefined);
    return voice
      ? { attribution, id: voice.id, name: voice.name, how: 'carried' }
      : { attribution, id: null, name: '', how: 'none' };
  }
  if (last && index - last.sentence <= SPEECH_REACH) {
    return { attribution, id: last.id, name: last.name, how: quoted ? 'carried' : 'near' };
  }
  return { attribution, id: null, name: '', how: 'none' };
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
