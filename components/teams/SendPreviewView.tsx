import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n, isolated, listedInPart } from '#i18n';
import { formatDate } from '../wording/format-date';
import { quoted } from '../wording/quoted';
import type { PreviewedStatement, SendPreview } from './send-preview';

type Props = {
  preview: SendPreview;
  /** The server, as readers know it. */
  host: string;
  onSend: () => void;
  onTakeBack: () => void;
  onCancel: () => void;
};

/** Exactly what would go to the team's server: every statement with every wording, and what goes along. */
export function SendPreviewView({ preview, host, ...actions }: Props) {
  const { statements, wordings, outlets, bytes, head } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isNew = statements.every(({ standing }) => standing === 'new');
  const written = statements.filter(({ standing }) => standing !== 'same').length;
  const isNeeded = written > 0 || preview.gone > 0 || head.standing !== 'same';
  // Sent from another computer, it may not be known here.
  const isThere = !isNew || preview.gone > 0;
  const facts = [
    i18n.t('team.send.statements', statements.length),
    i18n.t('team.send.wordings', wordings),
    i18n.t('team.send.outlets', outlets),
    sizeOf(bytes),
  ];
  return (
    <section class="send-preview" aria-labelledby="send-heading">
      <h3 id="send-heading" tabIndex={-1} ref={heading}>
        {i18n.t('team.send.previewHeading', [host])}
      </h3>
      <p>{facts.join(' · ')}</p>
      <p class="meta">{i18n.t('team.send.what')}</p>
      {preview.leftOut > 0 && (
        <p class="option-error">{i18n.t('team.send.leftOut', preview.leftOut)}</p>
      )}
      {preview.gone > 0 && <p>{i18n.t('team.send.gone', preview.gone, [preview.gone, host])}</p>}
      {!isNeeded && <p>{i18n.t('team.send.nothingNew', [host])}</p>}
      <ol class="send-statements">
        {statements.map((statement) => (
          <li key={statement.id}>
            <Statement {...statement} isNew={isNew} />
          </li>
        ))}
      </ol>
      <p class="meta">
        {i18n.t('team.send.recognised', [preview.title, listedInPart(preview.gateWords)])}
      </p>
      <Exactly json={head.json} />
      <div class="keep-actions">
        <button type="button" class="primary-button" onClick={actions.onSend} disabled={!isNeeded}>
          {isNew
            ? i18n.t('team.send.now', statements.length, [statements.length, host])
            : i18n.t('team.send.update', [host])}
        </button>
        {isThere && (
          <button type="button" onClick={actions.onTakeBack}>
            {i18n.t('team.send.takeBack')}
          </button>
        )}
        <button type="button" onClick={actions.onCancel}>
          {i18n.t('keep.cancel')}
        </button>
      </div>
    </section>
  );
}

/** @param isNew all of them are: then it is not said of each */
function Statement(props: PreviewedStatement & { isNew: boolean }) {
  const { isNew, text, standing, wordings, formulations } = props;
  return (
    <>
      <p class="send-statement">
        <span dir="auto">{text}</span>{' '}
        {!isNew && <span class="meta">{i18n.t(standings[standing])}</span>}
      </p>
      <ul>
        {wordings.map(({ words, language, outlet, day, headline, url }) => (
          <li key={`${outlet} ${words}`}>
            <blockquote class="wording-text" {...quoted(language)}>
              {words}
            </blockquote>
            <p class="meta">
              {isolated(outlet)} · {formatDate(day)} ·{' '}
              {url === undefined ? (
                <span {...quoted(language)}>{headline}</span>
              ) : (
                <a href={url} target="_blank" rel="noreferrer" {...quoted(language)}>
                  {headline}
                  <span class="heard-only"> {i18n.t('stories.newTab')}</span>
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
      {formulations.length > 0 && (
        <p class="meta">
          {i18n.t('edit.formulations')} {listedInPart(formulations)}
        </p>
      )}
      <Exactly json={props.json} />
    </>
  );
}

const standings = {
  new: 'team.send.standing.new',
  changed: 'team.send.standing.changed',
  same: 'team.send.standing.same',
} as const;

/** The document to the letter; made when it unfolds, since a story may have hundreds. */
function Exactly({ json }: { json: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="meta">
        {i18n.t('team.send.exactly')} · {sizeOf(new TextEncoder().encode(json).byteLength)}
      </summary>
      {isOpen && (
        <pre tabIndex={0} dir="ltr">
          {JSON.stringify(JSON.parse(json), null, 2)}
        </pre>
      )}
    </details>
  );
}

/** As computers count what goes over a line. */
const sizeOf = (bytes: number): string =>
  new Intl.NumberFormat(i18n.locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: bytes < 10_000 ? 1 : 0,
  }).format(bytes / 1000);
