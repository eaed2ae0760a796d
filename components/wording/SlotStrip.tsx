import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type {
  Comparison,
  ComparisonRow,
  SlotWords,
  Strip,
  StripSlot,
} from '../../engine/compare/types';
import { differenceLabel, slotLooks } from './difference-types';
import { outletNames } from './outlet-names';
import { quoted } from './quoted';

/**
 * The difference at a glance: the few words in which the outlets differ most tellingly, each with whose they are,
 * and who says it in quite other words. Without such words, that they say it alike or quite differently.
 */
export function SlotStrip({ comparison }: { comparison: Comparison }) {
  const { rows, strip } = comparison;
  const others = rows.length - 1;
  if (others < 1) return null;
  const { slots } = strip;
  const isAllApart = strip.apart.length === others;
  const apart = apartFromSlots(rows, strip);
  return (
    <div class="slot-strip">
      {slots.length > 0 && (
        <ul class="slots" aria-label={i18n.t('strip.label')}>
          {slots.map((slot) => (
            <Slot key={slot.words[0]?.text} slot={slot} rows={rows} />
          ))}
        </ul>
      )}
      {slots.length === 0 && (
        <p class="strip-note">{i18n.t(isAllApart ? 'strip.different' : 'strip.alike')}</p>
      )}
      {apart.length > 0 && !isAllApart && (
        <p class="strip-note">{i18n.t('strip.apart', [outletNames(rowsAt(rows, apart))])}</p>
      )}
    </div>
  );
}

/** The same in a line: the most telling slot, or how alike the wordings are. Nothing without another outlet. */
export function BriefStrip({ comparison: { rows, strip } }: { comparison: Comparison }) {
  if (rows.length < 2) return null;
  const [slot] = strip.slots;
  if (slot) {
    return (
      <ul class="slots brief-strip" aria-label={i18n.t('strip.label')}>
        <Slot slot={slot} rows={rows} />
      </ul>
    );
  }
  return (
    <p class="strip-note brief-strip">
      {i18n.t(strip.apart.length > 0 ? 'strip.different' : 'strip.alike')}
    </p>
  );
}

function Slot({ slot: { type, words }, rows }: { slot: StripSlot; rows: ComparisonRow[] }) {
  return (
    <li class="slot">
      <span class="heard-only">{differenceLabel(type)}: </span>
      {words.map((each, index) => (
        <Fragment key={each.text}>
          {index > 0 && ' '}
          <span class="slot-words">
            <Words words={each} type={index > 0 ? type : null} rows={rows} />{' '}
            <span class="slot-outlets">
              (
              {outletNames(
                rowsAt(
                  rows,
                  each.at.map(({ row }) => row),
                ),
              )}
              )
            </span>
            {index < words.length - 1 && ' ·'}
          </span>
        </Fragment>
      ))}
    </li>
  );
}

type WordsProps = { words: SlotWords; type: StripSlot['type'] | null; rows: ComparisonRow[] };

/** The base row's words are what the others differ from, and marked as its key words are. */
function Words({ words: { text, at }, type, rows }: WordsProps) {
  if (text === '') return <span class="slot-empty">{i18n.t('strip.nothing')}</span>;
  const language = quoted(rows[at[0]?.row ?? -1]?.inLanguage);
  if (!type) {
    return (
      <mark class="key-word" {...language}>
        {text}
      </mark>
    );
  }
  return (
    <mark {...slotLooks(type)} {...language}>
      {text}
    </mark>
  );
}

/** Rows in quite other words, but for those of an outlet that another of its wordings gives a place in the strip. */
function apartFromSlots(rows: ComparisonRow[], { slots, apart }: Strip): number[] {
  const inSlots = slots.flatMap(({ words }) => words.flatMap(({ at }) => at.map(({ row }) => row)));
  const others = rowsAt(rows, inSlots).filter(({ kind }) => kind === 'wording');
  const named = new Set(others.map(({ outlet }) => outlet.name));
  return apart.filter((row) => !named.has(rows[row]?.outlet.name ?? ''));
}

function rowsAt(rows: ComparisonRow[], indices: number[]): ComparisonRow[] {
  return indices.flatMap((index) => rows[index] ?? []);
}
