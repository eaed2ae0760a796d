import { beForms } from '../lexicon/auxiliaries';
import { monthOf, months, toCome, weekdayNames, weekdayOf } from '../lexicon/dates';
import { cueStrength } from '../lexicon/reporting-verbs';
import { dayNumbers, dayRange } from '../pack/partial-date';
import type { PartialDate } from '../pack/types';
import type { Token } from '../text/tokenise';

const dayMs = 86_400_000;

/** Before a weekday these make it the bound of a span, or a day to come. */
const bounds = /^(?:since|until|till|from|by|before|after|than|next|every|each)$/;

const monthNumbers = new Map([...months].map((name, i) => [name, i + 1]));

/** Which year a day without one is of: the last in which it is past, or the one in which it is nearest. */
type YearMeant = 'past' | 'nearest';

/**
 * The day a sentence tells of, as readers are shown it: "on Wednesday" and "yesterday" counted back from the day it
 * was published, "27 January" where it is nearest. The published day where it gives none, or several, or one to come:
 * a hearing set for 2 June was not spoken of a year before.
 * @param published to the day; anything else comes back as it is
 */
export function toldDay(tokens: readonly Token[], published: PartialDate): PartialDate {
  return onlyDay(tokens, published, 'nearest') ?? published;
}

/**
 * The day that a sentence's own words give, by which sentences are compared; "27 January" in the year before it was
 * published at the latest. Null where it gives no day, or several.
 */
export function dayWithin(tokens: readonly Token[], published: PartialDate): PartialDate | null {
  return onlyDay(tokens, published, 'past');
}

/**
 * The days of the year that a sentence's own words name, whatever is told of them: `04-30` for "until 30 April". Those of
 * a dateline ("Tarn, Jan 27 (Oster Wire) –") are none of its own.
 */
export function datesWithin(tokens: readonly Token[], text: string): string[] {
  return tokens.flatMap(({ norm, capital }, at) => {
    const month = capital ? monthNumbers.get(monthOf.get(norm) ?? '') : undefined;
    const place = [at - 1, at + 1].find((each) => {
      const day = Number(tokens[each]?.norm);
      return tokens[each]?.kind === 'number' && day >= 1 && day <= 31;
    });
    if (month === undefined || place === undefined) return [];
    const last = tokens[Math.max(at, place)] as Token;
    const isDateline = at < longestDateline && /^\s*(?:\(|[–—-]\s)/.test(text.slice(last.end));
    if (isDateline) return [];
    const day = tokens[place]?.norm.padStart(2, '0');
    return `${String(month).padStart(2, '0')}-${day}`;
  });
}

/** Tokens before the day of a dateline at most. */
const longestDateline = 6;

function onlyDay(
  tokens: readonly Token[],
  published: PartialDate,
  meant: YearMeant,
): PartialDate | null {
  const today = dayNumbers(published);
  if (!today || today.first !== today.last) return null;
  const days = new Set<number>();
  tokens.forEach((token, at) => {
    const day = dayAt(tokens, at, token, today.first, meant);
    if (day !== null && day <= today.first) days.add(day);
  });
  const [only, ...more] = days;
  return only === undefined || more.length ? null : isoDay(only);
}

function dayAt(
  tokens: readonly Token[],
  at: number,
  { norm, capital }: Token,
  today: number,
  meant: YearMeant,
): number | null {
  if (norm === 'yesterday') return today - 1;
  if (!capital) return null;
  const weekday = weekdayOf.get(norm);
  if (weekday) {
    if (bounds.test(tokens[at - 1]?.norm ?? '')) return null;
    if (isToCome(tokens) && !isSaidThen(tokens, at)) return null;
    // The first day of 1970 was a Thursday.
    const back = (today + 4 - weekdayNames.indexOf(weekday) + 7) % 7;
    return today - back;
  }
  const month = monthNumbers.get(monthOf.get(norm) ?? '');
  const day = Number((tokens[at - 1]?.kind === 'number' ? tokens[at - 1] : tokens[at + 1])?.norm);
  // "Until 30 April", "until April 30".
  const first = tokens[at - 1]?.kind === 'number' ? at - 2 : at - 1;
  if (month === undefined || !(day >= 1 && day <= 31) || bounds.test(tokens[first]?.norm ?? ''))
    return null;
  const after = Number((tokens[at - 1]?.kind === 'number' ? tokens[at + 1] : tokens[at + 2])?.norm);
  const year = Number(isoDay(today).slice(0, 4));
  const written = (of: number): string =>
    `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const isWritten = after >= 1000 && after < 3000;
  const days = (isWritten ? [after] : [year + 1, year, year - 1]).flatMap((of) => {
    const range = dayRange(written(of));
    return (range && dayNumbers(range.from)?.first) ?? [];
  });
  const past = days.filter((each) => each <= today);
  const [nearest] = [...(meant === 'nearest' ? days : past)].sort(
    (a, b) => Math.abs(a - today) - Math.abs(b - today),
  );
  return nearest !== undefined && nearest <= today ? nearest : null;
}

/** Whether a sentence speaks of what is to come: its weekday may be the next one. */
function isToCome(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ norm }, at) =>
      toCome.has(norm) || (norm === 'to' && beForms.has(tokens[at - 1]?.norm ?? '')),
  );
}

/** "Said on Tuesday", "said Tuesday": the day of the saying, whatever is said. */
function isSaidThen(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some(
    (back) =>
      cueStrength(tokens[at - back]?.norm ?? '', tokens[at - back + 1]?.norm ?? '') !== 'none',
  );
}

/** `2022-01-27` for a day counted from 1970. */
function isoDay(day: number): PartialDate {
  return new Date(day * dayMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
