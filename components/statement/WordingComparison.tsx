import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { columnsHelp } from '../../engine/compare/columns-help';
import type { Comparison, DifferenceType } from '../../engine/compare/types';
import type { Id } from '../../engine/pack/types';
import { Choice } from '../controls/Choice';
import { quoted } from '../wording/quoted';
import { DifferenceTags, WordingText } from '../wording/WordingText';
import { AlignedTable } from './AlignedTable';
import { BaseChoice } from './BaseChoice';
import { DifferenceSwitch } from './DifferenceSwitch';
import { HeatText } from './HeatText';
import { ThisPage } from './ThisPage';
import { useMeasuredWidth } from './use-measured-width';
import { usePrinting } from './use-printing';

type Props = {
  comparison: Comparison;
  only: DifferenceType | null;
  onOnlyChange: (only: DifferenceType | null) => void;
  /** What the reader chose before; null leaves it to what the wordings need. */
  layout: Layout | null;
  onLayoutChange: (layout: Layout) => void;
  /** Compares all with an article's wording; with the page's where it is null. */
  onBaseChange: (article: Id | null) => void;
};

export type Layout = 'aligned' | 'running';

/** Narrower than this, in CSS pixels, bands hold too few columns to be worth it. */
const alignedFrom = 480;

/** From here on, in CSS pixels, there is room for outlets' names in one line. */
const wideFrom = 560;

/** Width of the column of outlet names, in CSS pixels: where there is room for columns, and where not. */
const outletColumn = { wide: 140, narrow: 88 };

/** An A4 sheet less the margins that the style sheet gives it, in CSS pixels. */
const paperWidth = 680;

/** Mean advance of a character of the wording's type, in CSS pixels. */
const characterWidth = 7.2;

/** The wordings, in columns where those help and there is room for them, running one below the other where not. */
export function WordingComparison(props: Props) {
  const { comparison, only: chosenType, onOnlyChange, onLayoutChange, onBaseChange } = props;
  const [measured, measure] = useMeasuredWidth();
  const [chosenLayout, setLayout] = useState(props.layout);
  const printing = usePrinting();
  // Paper has no switches: it gets everything.
  const only = printing ? null : chosenType;
  const chosen = printing ? 'aligned' : chosenLayout;
  const width = printing ? paperWidth : measured;
  const isParallel = width >= alignedFrom && columnsHelp(comparison);
  const namesWidth = width >= wideFrom ? outletColumn.wide : outletColumn.narrow;
  const base = comparison.rows[comparison.base];
  // Of one wording there is nothing to compare, nor to lay out.
  const isComparable = comparison.rows.length > 1;
  const layout = isComparable ? (chosen ?? (isParallel ? 'aligned' : 'running')) : 'running';
  return (
    <section class="statement-section" ref={measure}>
      <div class="comparison-head">
        <h3>{i18n.t('statement.wordings', comparison.rows.length)}</h3>
        {isComparable && (
          <Choice<Layout>
            legend={i18n.t('layout.legend')}
            value={layout}
            onChange={(next) => {
              setLayout(next);
              onLayoutChange(next);
            }}
            options={[
              { value: 'aligned', label: i18n.t('layout.aligned') },
              { value: 'running', label: i18n.t('layout.running') },
            ]}
          />
        )}
      </div>
      {isComparable && (
        <>
          <BaseChoice comparison={comparison} onChange={onBaseChange} />
          <DifferenceSwitch
            counts={comparison.differenceCounts}
            only={only}
            onChange={onOnlyChange}
          />
        </>
      )}
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
                {row === base ? (
                  <HeatText comparison={comparison} />
                ) : (
                  <WordingText cells={row.cells} only={only} />
                )}
              </p>
              {row !== base && <DifferenceTags cells={row.cells} />}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
