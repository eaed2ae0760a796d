import type { Token } from '../../text/tokenise';
import type { Mention } from '../mention';
import type { Attribution } from './attribution';
import { roleNouns } from './cues';

/** Who speaks from here on, as transcripts write it: "MS. BERG:", "QUESTION:", "JAN BERG, ANALYST:". */
export type SpeakerLabel = {
  attribution: Attribution;
  /** As printed, without the colon. */
  name: string;
  /** `sure` by itself; `likely` only among others; `alone`, a single word, only in a transcript. */
  kind: 'sure' | 'likely' | 'alone';
  /** Whether it is somebody who asks. */
  asks: boolean;
};

/** Characters of a label at most: name, office, outlet. */
const longestLabel = 70;

const asking = /^(?:Q|QUESTION|REPORTER|JOURNALIST|INTERVIEWER|MODERATOR|OPERATOR|PRESS|MEDIA)$/i;
/** Words that stand in small letters in a name or an office: "President of the Republic". */
const nameGlue = /^(?:of|the|and|for|to|de|del|der|van|von|al|bin|la|le)$/;

/** Tokens of a label in mixed case at most: office and name. */
const longestName = 10;

const answering = /^(?:A|ANSWER)$/i;
const honorific = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)$/;

/** Capitals before a colon that no one speaks: "READ MORE:", "EDITOR’S NOTE:", "DEAR BERG:". */
const notice =
  /\b(?:READ|WATCH|MORE|SEE|RELATED|UPDATED?|BREAKING|LIVE|PHOTOS?|VIDEO|EXCLUSIVE|OPINION|NOTE|NEWS|ANALYSIS|FACT|CHECK|ALSO|CORRECTION|ALERT|LISTEN|SUBSCRIBE|SIGN|TOPICS?|TAGS?|DEAR|SHARE|SOURCES?|IMAGE|CREDIT|PART|CHAPTER)\b/;

/** The label a sentence begins with, whatever its kind; `null` when it has none. */
export function readLabel(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): SpeakerLabel | null {
  const bare = /^Q\s+(?=["“‘(]?\p{Lu})/u.test(text);
  const colon = bare ? 1 : text.slice(0, longestLabel + 1).search(/:(?:\s|$)/);
  if (colon < 1) return null;
  const name = text.slice(0, colon).trim();
  let to = 0;
  while (to < tokens.length && (tokens[to] as Token).end <= colon) to += 1;
  if (!to) return null;
  const mention = labelMention(mentions, to);
  const kind = bare ? 'likely' : kindOf(name, text.slice(colon), tokens.slice(0, to), mention);
  if (!kind) return null;
  const attribution: Attribution = {
    source: { from: 0, to },
    sourceKind: mention ? 'speaker' : 'name',
    mention,
    partners: [],
    word: '',
    cue: { from: to - 1, to },
  };
  return { attribution, name, kind, asks: asking.test(name) };
}

/** A label that is surely one without others on the page. */
export function speakerLabel(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): SpeakerLabel | null {
  const label = readLabel(text, tokens, mentions);
  return label?.kind === 'sure' ? label : null;
}

function labelMention(mentions: readonly Mention[], to: number): Mention | null {
  const inside = mentions.filter((mention) => mention.to <= to);
  return inside.find(({ person }) => person) ?? inside[0] ?? null;
}

function kindOf(
  name: string,
  said: string,
  tokens: readonly Token[],
  mention: Mention | null,
): SpeakerLabel['kind'] | null {
  if (asking.test(name) || answering.test(name)) return /^\p{Lu}/u.test(name) ? 'sure' : null;
  if (notice.test(name.toUpperCase())) return null;
  const hasOffice = tokens.some(({ norm }) => honorific.test(norm) || roleNouns.has(norm));
  const isCapitals = /^[\p{Lu}][\p{Lu}.'’, &()-]+$/u.test(name);
  // A label may stand in a paragraph of its own.
  const isAlone = said.trim() === ':';
  if (isCapitals) {
    // A heading in capitals has a colon as well.
    if (!isAlone && !/\p{Ll}/u.test(said)) return null;
    if (hasOffice || mention?.person) return 'sure';
    return tokens.length > 1 ? 'likely' : 'alone';
  }
  if (!isNameLike(name, tokens) || !(isAlone || /^:\s+["“‘«([]?[\p{Lu}\d—–]/u.test(said)))
    return null;
  if (mention?.person && mention.by === 'name') {
    if (hasOffice) return 'sure';
    return tokens.length > 1 ? 'likely' : 'alone';
  }
  return hasOffice ? 'likely' : 'alone';
}

/** A name or an office with a name, in mixed case: every word but glue has a capital. */
function isNameLike(name: string, tokens: readonly Token[]): boolean {
  return (
    tokens.length <= longestName &&
    /^\p{Lu}/u.test(name) &&
    tokens.every(({ capital, norm, kind }) => kind === 'word' && (capital || nameGlue.test(norm)))
  );
}

/** Labels of one kind that make a page a transcript when none of them is sure. */
const fewestUnsure = 3;

/**
 * The labels of a page's sentences when the page is a transcript, `null` for sentences without one;
 * nothing but `null` when it is none: two labels at least, one of them sure or the same one again.
 */
export function transcriptLabels(
  sentences: readonly {
    text: string;
    tokens: readonly Token[];
    mentions: readonly Mention[];
    opensParagraph?: boolean;
  }[],
): (SpeakerLabel | null)[] {
  const labels = sentences.map(({ text, tokens, mentions, opensParagraph }) =>
    opensParagraph === false ? null : readLabel(text, tokens, mentions),
  );
  const telling = labels.filter((label) => label !== null && label.kind !== 'alone');
  const names = telling.map((label) => label?.name);
  const isSure = telling.some((label) => label?.kind === 'sure');
  const repeats = new Set(names).size < names.length;
  const isTranscript =
    (isSure && labels.filter(Boolean).length > 1) || (repeats && names.length >= fewestUnsure);
  return isTranscript ? labels : labels.map(() => null);
}
