import { useState } from 'preact/hooks';
import { i18n, saidOfError } from '#i18n';

export type ExportFormat = 'text' | 'markdown' | 'csv' | 'json-ld';

type Props = {
  onCopy: (format: ExportFormat) => Promise<void>;
  onSave: (format: ExportFormat) => Promise<void>;
  onPrint: () => void;
  /** Where there is one comparison, which a picture has room for. */
  picture?: {
    /** False where the clipboard takes no picture, and it was saved instead. */
    onCopy: () => Promise<boolean>;
    onSave: () => Promise<void>;
  };
};

/** Copies, saves or prints what the view shows; says when it is done. */
export function ExportMenu({ onCopy, onSave, onPrint, picture }: Props) {
  const [said, setSaid] = useState('');
  const run = <Done,>(done: Promise<Done>, message: string | ((done: Done) => string)) => {
    done.then(
      (value) => setSaid(typeof message === 'string' ? message : message(value)),
      (error: unknown) => setSaid(saidOfError(error)),
    );
  };
  const formats: { format: ExportFormat; name: string }[] = [
    { format: 'text', name: i18n.t('export.text') },
    { format: 'markdown', name: i18n.t('export.markdown') },
    { format: 'csv', name: i18n.t('export.csv') },
    { format: 'json-ld', name: i18n.t('export.jsonLd') },
  ];
  return (
    <details class="export-menu screen-only">
      <summary>{i18n.t('export.heading')}</summary>
      <ul>
        {formats.map(({ format, name }) => (
          <Row
            key={format}
            name={name}
            onCopy={() => run(onCopy(format), i18n.t('export.copied', [name]))}
            onSave={() => run(onSave(format), i18n.t('export.saved', [name]))}
          />
        ))}
        {picture && (
          <Row
            name={i18n.t('export.picture')}
            onCopy={() =>
              run(picture.onCopy(), (isCopied) =>
                isCopied
                  ? i18n.t('export.copied', [i18n.t('export.picture')])
                  : i18n.t('export.pictureSaved'),
              )
            }
            onSave={() => run(picture.onSave(), i18n.t('export.saved', [i18n.t('export.picture')]))}
          />
        )}
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

function Row({ name, onCopy, onSave }: { name: string; onCopy: () => void; onSave: () => void }) {
  return (
    <li>
      <span>{name}</span>
      <button
        type="button"
        class="link-button"
        aria-label={i18n.t('export.copyAs', [name])}
        onClick={onCopy}
      >
        {i18n.t('export.copy')}
      </button>
      <button
        type="button"
        class="link-button"
        aria-label={i18n.t('export.saveAs', [name])}
        onClick={onSave}
      >
        {i18n.t('export.save')}
      </button>
    </li>
  );
}
