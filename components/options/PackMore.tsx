import { useState } from 'preact/hooks';
import { i18n, saidOf, saidOfError } from '#i18n';
import type { Level } from '../../engine/pack/finding';
import type { Standing } from '../../engine/pack/levels';
import { type Problem, type ProblemValue, problem } from '../../engine/problem/problem';
import { PackExports, type PackFormat } from '../export/PackExports';

/** Where a pack stands, with each thing it lacks placed in words. */
export type WordedStanding = Pick<Standing, 'reached' | 'next'> & {
  lacks: { place: ProblemValue; problem: Problem }[];
  advice: number;
};

type Props = {
  /** Asked for when the reader opens it: all rules are held against the pack. */
  readStanding: () => Promise<WordedStanding>;
  onSave: (format: PackFormat) => void;
};

/** Things lacking that are listed: more are seen best by who mends them, in the files. */
const shown = 10;

/** How far a pack has come by its authors' rules, and its statements for other programs. */
export function PackMore({ readStanding, onSave }: Props) {
  const [standing, setStanding] = useState<WordedStanding | string | null>(null);
  return (
    <details
      class="pack-more"
      onToggle={(event) => {
        if (!event.currentTarget.open || standing !== null) return;
        readStanding().then(setStanding, (error: unknown) => setStanding(saidOfError(error)));
      }}
    >
      <summary>{i18n.t('packs.more')}</summary>
      <div role="status">
        {standing === null && <p class="meta">{i18n.t('state.loading')}</p>}
        {typeof standing === 'string' && <p class="option-error">{standing}</p>}
        {standing !== null && typeof standing !== 'string' && <StandingFacts standing={standing} />}
      </div>
      <PackExports hint={i18n.t('export.excerpts')} onSave={onSave} />
    </details>
  );
}

function StandingFacts({
  standing: { reached, next, lacks, advice },
}: {
  standing: WordedStanding;
}) {
  return (
    <>
      <p>
        {reached === null ? i18n.t('level.none') : i18n.t('level.reached', [nameOf(reached)])}{' '}
        {advice > 0 && i18n.t('level.advice', advice)}
      </p>
      <p class="meta">{i18n.t('level.meaning')}</p>
      {next !== null && (
        <>
          <p>{i18n.t('level.lacks', lacks.length, [String(lacks.length), nameOf(next)])}</p>
          <ul class="lacks">
            {lacks.slice(0, shown).map((lack, at) => (
              <li key={at}>{saidOf(problem('level.lack', lack.place, lack.problem))}</li>
            ))}
          </ul>
          {lacks.length > shown && <p>{i18n.t('level.more', [lacks.length - shown])}</p>}
        </>
      )}
    </>
  );
}

function nameOf(level: Level): string {
  switch (level) {
    case 'usable':
      return i18n.t('level.usable');
    case 'good':
      return i18n.t('level.good');
    case 'publishable':
      return i18n.t('level.publishable');
  }
}
