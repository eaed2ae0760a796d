import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

export type ExportFormat = 'markdown' | 'csv' | 'json-ld';

type Props = {
  onCopy: (format: ExportFormat) => Promise<void>;
  onSave: (format: ExportFormat) => Promise<void>;
  onPrint: () => void;
};

/** Copies, saves or prints what the view shows; says when it is done. */
export function ExportMenu({ onCopy, onSave, onPrint }: Props) {
  const [said, setSaid] = useState('');
  const run = (done: Promise<void>, message: string) => {
    done.then(
      () => setSaid(message),
      (error: unknown) => setSaid(error instanceof Error ? error.message : String(error)),
    );
  };
  const formats: { format: ExportFormat; name: string }[] = [
    { format: 'markdown', name: i18n.t('export.markdown') },
    { format: 'csv', name: i18n.t('export.csv') },
    { format: 'json-ld', name: i18n.t('export.jsonLd') },
  ];
  return (
    <details class="export-menu screen-only">
      <summary>{i18n.t('export.heading')}</summary>
      <ul>
        {formats.map(({ format, name }) => (
          <li key={format}>
            <span>{name}</span>
            <button
              type="button"
              class="link-button"
              aria-label={i18n.t('export.copyAs', [name])}
              onClick={() => run(onCopy(format), i18n.t('export.copied', [name]))}
            >
              {i18n.t('export.copy')}
            </button>
            <button
              type="button"
              class="link-button"
              aria-label={i18n.t('export.saveAs', [name])}
              onClick={() => run(onSave(format), i18n.t('export.saved', [name]))}
            >
              {i18n.t('export.save')}
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="link-button" onClick={onPrint}>
            {i18n.t('export.print')}
          </button>
        </li>
      </ul>
      <p class="meta" role="status">
        {said}
      </p>
    </details>
  );
}
