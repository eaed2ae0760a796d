import { useEffect, useRef } from 'preact/hooks';
import { i18n, isolated, listed } from '#i18n';
import type { Pack } from '../../engine/pack/types';
import type { LeftOut, ToldStatements } from '../../exchange/types';
import { leftOutSentence } from './word-import';

/** What a file of another format would come to. */
export type ToldFile = {
  file: string;
  format: ToldStatements['format'];
  /** Null when nothing of it can be used. */
  pack: Pack | null;
  /** In the order of the file. */
  leftOut: LeftOut[];
  ratings: number;
  unused: string[];
};

type Props = ToldFile & { onAnswer: (isWanted: boolean) => void };

/** Statements that are shown in full. */
const firstShown = 5;

/** Rows left out that are listed; of a thousand the kinds of fault are seen in the first hundred. */
const leftOutShown = 100;

/** What would be taken from a file and what would not, before anything is stored. */
export function ImportPreview({ file, format, pack, leftOut, ratings, unused, onAnswer }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // What was chosen is answered here: the file's field is out of use meanwhile.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="confirm import-preview" role="group" aria-labelledby="would-take">
      <h3 id="would-take" tabIndex={-1} ref={heading}>
        {i18n.t('told.heading', [file])}
      </h3>
      <p>
        {i18n.t(format === 'csv' ? 'told.csv' : 'told.jsonLd')}{' '}
        {pack ? countsOf(pack) : <strong>{i18n.t('told.nothing')}</strong>}
      </p>
      {pack && <Contents pack={pack} />}
      {(format === 'json-ld' || ratings > 0) && (
        <p>
          {i18n.t('told.ratings')} {ratings > 0 && i18n.t('told.ratingsLeft', ratings)}
        </p>
      )}
      {unused.length > 0 && <p>{i18n.t('told.unused', [listed(unused.map(isolated))])}</p>}
      {leftOut.length > 0 && (
        <details open={!pack || leftOut.length <= firstShown}>
          <summary>{i18n.t('told.leftOut', leftOut.length)}</summary>
          <ul class="left-out">
            {leftOut.slice(0, leftOutShown).map((left) => (
              <li key={`${left.place} ${left.why}`}>{leftOutSentence(left, format)}</li>
            ))}
          </ul>
          {leftOut.length > leftOutShown && (
            <p>{i18n.t('level.more', [leftOut.length - leftOutShown])}</p>
          )}
        </details>
      )}
      {pack && (
        <button type="button" class="primary-button" onClick={() => onAnswer(true)}>
          {i18n.t('told.take')}
        </button>
      )}
      <button type="button" onClick={() => onAnswer(false)}>
        {i18n.t(pack ? 'told.leave' : 'told.close')}
      </button>
    </div>
  );
}

function countsOf({ statements, articles }: Pack): string {
  const wordings = statements.reduce((sum, each) => sum + each.wordings.length, 0);
  return i18n.t('told.counts', [
    i18n.t('told.statements', statements.length),
    i18n.t('told.wordings', wordings),
    i18n.t('told.articles', articles.length),
  ]);
}

function Contents({ pack }: { pack: Pack }) {
  const publishers = new Map(pack.articles.map(({ id, publisher }) => [id, publisher]));
  const names = new Map(pack.outlets.map(({ id, name }) => [id, name]));
  const counts = new Map<string, number>();
  for (const { wordings } of pack.statements)
    for (const { article } of wordings) {
      const name = names.get(publishers.get(article) ?? '') ?? '';
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return (
    <>
      <details open>
        <summary>{i18n.t('told.outlets')}</summary>
        <ul class="told-outlets">
          {[...counts].map(([name, count]) => (
            <li key={name}>{i18n.t('told.outlet', [name, i18n.t('told.wordings', count)])}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{i18n.t('told.first')}</summary>
        <ol>
          {pack.statements.slice(0, firstShown).map(({ id, text, wordings }) => (
            <li key={id}>
              <bdi>{text}</bdi>{' '}
              <span class="meta">
                {listed(
                  wordings.map(({ article }) => names.get(publishers.get(article) ?? '') ?? ''),
                )}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
