import { webAddress } from '../engine/article/web-address';
import { foldForWords } from '../engine/pack/find-words';
import { dayRange } from '../engine/pack/partial-date';
import { withoutForbidden } from '../engine/pack/rules/characters';
import { isPlainLabel } from '../engine/pack/rules/labels';
import type { PartialDate } from '../engine/pack/types';
import type { LeftOut, ToldWording } from './types';

/** A wording that can stand in a pack: its days are days, its address leads to the web, its names are plain. */
export type SoundWording = Omit<ToldWording, 'published' | 'said'> & {
  published: PartialDate;
  /** Agreed on by all wordings of its statement. */
  said: PartialDate;
};

const longest = { wording: 5_000, label: 300, address: 2_000 };

/** Those of the wordings that can stand in a pack, and why the others cannot; both in the order of the file. */
export function checkTold(told: readonly ToldWording[]): {
  sound: SoundWording[];
  leftOut: LeftOut[];
} {
  const leftOut: LeftOut[] = [];
  const sound: SoundWording[] = [];
  const agreed = new Map<string, Agreed>();
  const seen = new Set<string>();
  for (const row of told) {
    const tidy = tidied(row);
    const fault = faultOf(tidy) ?? disagreement(tidy, agreed);
    if (fault) {
      leftOut.push({ place: row.place, ...fault } as LeftOut);
      continue;
    }
    const key = JSON.stringify([
      tidy.statement,
      tidy.outlet,
      tidy.url,
      tidy.published,
      tidy.wording,
    ]);
    if (seen.has(key)) {
      leftOut.push({ place: row.place, why: 'double' });
      continue;
    }
    seen.add(key);
    const own = agreed.get(keyOf(tidy)) ?? { first: row.place };
    if (tidy.speaker) own.speaker ??= { name: tidy.speaker, place: row.place };
    if (tidy.said) own.said ??= { day: tidy.said, place: row.place };
    agreed.set(keyOf(tidy), own);
    sound.push(tidy as SoundWording);
  }
  return withDays(sound, agreed, leftOut);
}

/** What the rows of one statement have said of it so far, each with the row that did. */
type Agreed = {
  first: number;
  speaker?: { name: string; place: number };
  said?: { day: PartialDate; place: number };
};

const keyOf = ({ statement, wording }: Pick<ToldWording, 'statement' | 'wording'>): string =>
  statement === '' ? `\n${foldForWords(wording)}` : statement;

/** Another speaker, or another day, is another statement. */
function disagreement(row: ToldWording, agreed: ReadonlyMap<string, Agreed>): Fault | null {
  const own = agreed.get(keyOf(row));
  if (row.speaker && own?.speaker && own.speaker.name !== row.speaker)
    return { why: 'other-speaker', value: row.speaker, first: own.speaker.place };
  if (row.said && own?.said && own.said.day !== row.said)
    return { why: 'other-day', value: row.said, first: own.said.place };
  return null;
}

/** Each with its statement's day, the earliest of its articles where none is told; without those that are older. */
function withDays(
  rows: readonly SoundWording[],
  agreed: ReadonlyMap<string, Agreed>,
  leftOut: LeftOut[],
): { sound: SoundWording[]; leftOut: LeftOut[] } {
  const earliest = new Map<string, PartialDate>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = earliest.get(key);
    const isEarlier = known === undefined || firstDay(row.published) < firstDay(known);
    if (isEarlier) earliest.set(key, row.published);
  }
  const sound = rows.flatMap((row): SoundWording[] => {
    const said = agreed.get(keyOf(row))?.said?.day ?? earliest.get(keyOf(row)) ?? row.published;
    if (!isBefore(row.published, said)) return [{ ...row, said }];
    leftOut.push({ place: row.place, why: 'said-later', value: said, published: row.published });
    return [];
  });
  return { sound, leftOut };
}

const isBefore = (published: PartialDate, said: PartialDate): boolean =>
  (dayRange(published)?.to ?? '') < firstDay(said);

const firstDay = (date: PartialDate): string => dayRange(date)?.from ?? '';

type WithoutPlace<T> = T extends unknown ? Omit<T, 'place'> : never;
type Fault = WithoutPlace<LeftOut>;

function faultOf(row: ToldWording): Fault | null {
  const { outlet, url, published, said, language, speaker = '', speakerTitle } = row;
  if (row.wording === '') return { why: 'no-wording' };
  if (url && (webAddress(url) === null || /[\s<>"]/.test(url) || url.length > longest.address))
    return { why: 'bad-address', value: url };
  if (outlet === '') return { why: 'no-outlet' };
  if (language && !/^en\b/i.test(language) && language.toLowerCase() !== 'english')
    return { why: 'other-language', value: language };
  for (const date of [published, said])
    if (date && dayRange(date) === null) return { why: 'bad-date', value: date };
  if (published === '') return { why: 'no-date' };
  if (said && isBefore(published, said)) return { why: 'said-later', value: said, published };
  const labels = [outlet, speaker, speakerTitle, ...row.topics];
  if (row.wording.length > longest.wording || labels.some(({ length }) => length > longest.label))
    return { why: 'too-long' };
  const hidden = labels.find((label) => label !== '' && !isPlainLabel(label));
  if (hidden !== undefined) return { why: 'hidden-letters', value: hidden };
  return null;
}

/** White space and characters as packs have them; the day of a time; the outlet by its site where it has no name. */
function tidied(row: ToldWording): ToldWording {
  const line = (text: string) =>
    withoutForbidden(text)
      .replaceAll(/[\s\p{Z}]+/gu, ' ')
      .trim();
  const url = row.url.trim();
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const said = dayOf(line(row.said));
  return {
    ...row,
    url,
    outlet: line(row.outlet) || host,
    headline: line(row.headline),
    author: line(row.author),
    summary: line(row.summary),
    statement: withoutForbidden(row.statement).trim(),
    wording: withoutForbidden(row.wording.replaceAll(/\r\n?/g, '\n')).trim(),
    published: dayOf(line(row.published)) || said,
    said,
    ...(row.speaker !== undefined && { speaker: line(row.speaker) }),
    speakerTitle: line(row.speakerTitle),
    topics: row.topics.map(line).filter(Boolean),
    ...(row.attribution && {
      attribution: {
        source: line(row.attribution.source).slice(0, longest.label),
        cue: line(row.attribution.cue).slice(0, longest.label),
      },
    }),
  };
}

/** Of a time its day: `2031-03-12T08:00:00Z` is of 12 March. */
const dayOf = (date: string): string =>
  /^\d{4}-\d{2}-\d{2}[T ]/.test(date) ? date.slice(0, 'YYYY-MM-DD'.length) : date;
