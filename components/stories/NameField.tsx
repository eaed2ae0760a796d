import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

type Props = { title: string; onSave: (title: string) => void; onCancel: () => void };

/** Renames a story in its place: Enter saves, Escape leaves it as it was; so does a name that is empty or the same. */
export function NameField({ title, onSave, onCancel }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form
      class="name-field"
      onSubmit={(event) => {
        event.preventDefault();
        const name = field.current?.value.trim() ?? '';
        if (name === '' || name === title) onCancel();
        else onSave(name);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label class="field">
        <span>{i18n.t('keep.name')}</span>
        <input type="text" dir="auto" ref={field} defaultValue={title} maxLength={300} required />
      </label>
      <button type="submit">{i18n.t('keep.save')}</button>
      <button type="button" onClick={onCancel}>
        {i18n.t('keep.cancel')}
      </button>
    </form>
  );
}
