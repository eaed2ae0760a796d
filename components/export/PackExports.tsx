import { i18n } from '#i18n';

/** What a pack can be saved as beside a Sidelight pack. */
export type PackFormat = 'csv' | 'annotations';

type Props = {
  /** What the files hold, and what they are for: said before. */
  hint: string;
  onSave: (format: PackFormat) => void;
};

/** Saves the statements of a pack for other programs. */
export function PackExports({ hint, onSave }: Props) {
  const formats: { format: PackFormat; name: string }[] = [
    { format: 'csv', name: i18n.t('export.csv') },
    { format: 'annotations', name: i18n.t('export.annotations') },
  ];
  return (
    <div class="pack-exports screen-only">
      <p class="meta">{hint}</p>
      {formats.map(({ format, name }) => (
        <button key={format} type="button" onClick={() => onSave(format)}>
          {i18n.t('export.saveAs', [name])}
        </button>
      ))}
    </div>
  );
}
