import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Comparison, DifferenceType } from '../../engine/compare/types';
import { Choice } from '../controls/Choice';
import { quoted } from '../wording/quoted';
import { DifferenceTags, WordingText } from '../wording/WordingText';
import { AlignedTable } from './AlignedTable';
import { DifferenceSwitch } from './DifferenceSwitch';
import { ThisPage } from './ThisPage';
import { useMeasuredWidth } from './use-measured-width';
import { usePrinting } from './use-printing';

type Props = {
  comparison: Comparison;
  only: DifferenceType | null;
  onOnlyChange: (only: DifferenceType | null) => void;
};

type Layout = 'aligned' | 'running';

/** Narrower than this, in CSS pixels, bands hold too few columns to be worth it. */
const alignedFrom = 560;

/** Width of the column of outlet names, in CSS pixels: where there is room for columns, and where not. */
const outletColumn = { wide: 140, narrow: 88 };

/** An A4 sheet less the margins that the style sheet gives it, in CSS pixels. */
const paperWidth = 680;

/** Mean advance of a character of the wording's type, in CSS pixels. */
const characterWidth = 7.2;

/** The wordings, aligned in columns where there is room and running one below the other where not. */
export function WordingComparison({ comparison, only: chosenType, onOnlyChange }: Props) {
  const [measured, measure] = useMeasuredWidth();
  const [chosenLayout, setLayout] = useState<Layout | null>(null);
  const printing = usePrinting();
  // Paper has no switches: it gets everything.
  const only = printing ? null : chosenType;
  const chosen = printing ? 'aligned' : chosenLayout;
  const width = printing ? paperWidth : measured;
  const layout = chosen ?? (width >= alignedFrom ? 'aligned' : 'running');
  const namesWidth = width >= alignedFrom ? outletColumn.wide : outletColumn.narrow;
  const base = comparison.rows[comparison.base];
  return (
    <section class="statement-section" ref={measure}>
      <div class="comparison-head">
        <h3>{i18n.t('statement.wordings', comparison.rows.length)}</h3>
        <Choice<Layout>
          legend={i18n.t('layout.legend')}
          value={layout}
          onChange={setLayout}
          options={[
            { value: 'aligned', label: i18n.t('layout.aligned') },
            { value: 'running', label: i18n.t('layout.running') },
          ]}
        />
      </div>
      {base && <p class="meta">{i18n.t('statement.comparedWith', [base.outlet.name])}</p>}
      <DifferenceSwitch counts={comparison.differenceCounts} only={only} onChange={onOnlyChange} />
      {layout === 'aligned' ? (
        <AlignedTable
          rows={comparison.rows}
          columns={comparison.columns}
          width={Math.max(0, width - namesWidth) / characterWidth}
          namesWidth={namesWidth}
          only={only}
        />
      ) : (
        <ol class="running">
          {comparison.rows.map((row) => (
            <li key={row.article ?? 'page'} class={row.kind === 'page' ? 'page-row' : undefined}>
              <h4>
                {row.outlet.name}
                {row.kind === 'page' && <ThisPage />}
              </h4>
              <p class="wording-text" {...quoted(row.inLanguage)}>
                <WordingText cells={row.cells} only={only} />
              </p>
              {row !== base && <DifferenceTags cells={row.cells} />}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
