import { i18n, isolated, listed } from '#i18n';
import { webAddress } from '../../engine/article/web-address';
import type { ComparisonRow, DifferenceType } from '../../engine/compare/types';
import { formatDate } from '../wording/format-date';
import { quoted } from '../wording/quoted';
import { copyLabel, quotationLabel } from '../wording/row-facts';
import { WordingText } from '../wording/WordingText';
import { textFragmentUrl } from './text-fragment-url';

/** A sentence that goes on behind its clause needs no space: “…, but he refused”. */
const goesOn = /^[,;:.!?…)”’]/;

type Props = { row: ComparisonRow; only: DifferenceType | null };

/** One wording in its article: the sentence before and after, its attribution, where to read it. */
export function WordingDetails({ row, only }: Props) {
  const { attribution } = row;
  const facts = [
    row.kind === 'page' ? i18n.t('card.thisPage') : null,
    row.datePublished ? formatDate(row.datePublished) : null,
    quotationLabel(row),
    copyLabel(row),
  ].filter((fact) => fact !== null);
  const url = webAddress(row.url);
  return (
    <details class="wording-details">
      <summary>
        {isolated(row.outlet.name)} <span class="meta">{facts.join(' · ')}</span>
      </summary>
      {row.headline && (
        <p class="wording-headline" {...quoted(row.inLanguage)}>
          {row.headline}
        </p>
      )}
      <p class="wording-text in-context" {...quoted(row.inLanguage)}>
        {row.before && <span class="soft">{row.before} </span>}
        <span class="context-sentence">
          <WordingText cells={row.cells} only={only} />
        </span>
        {row.after && (
          <span class="soft">
            {goesOn.test(row.after) ? '' : ' '}
            {row.after}
          </span>
        )}
      </p>
      {attribution && (attribution.source || attribution.cue) && (
        <p class="meta">
          {i18n.t('wording.attributedTo', [attribution.source || '–', attribution.cue || '–'])}
        </p>
      )}
      {row.basedOn.length > 0 && (
        <p class="meta">{i18n.t('wording.credits', [listed(row.basedOn)])}</p>
      )}
      {row.outlet.publisherNote && (
        <p class="meta" dir="auto">
          {row.outlet.publisherNote}
        </p>
      )}
      {row.notes.map((note) => (
        <p class="meta" key={note.text}>
          {i18n.t('wording.editorsNote', [note.text])}
        </p>
      ))}
      {url && <p class="meta print-only">{url}</p>}
      {url && row.kind === 'wording' && (
        <a
          class="screen-only"
          href={textFragmentUrl(url, row.text)}
          target="_blank"
          rel="noreferrer"
        >
          {i18n.t('wording.openAtSource')}
        </a>
      )}
    </details>
  );
}
