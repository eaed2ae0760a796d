import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Member } from '../../engine/grow/types';
import { quoted } from '../wording/quoted';

type Props = {
  member: Member;
  /** The article's text. */
  text: string;
  language: string | undefined;
  /** `start` is the selection's place in the article's text. */
  onSelect: (words: { text: string; start: number }) => void;
  onCancel: () => void;
};

/** Chooses which words of a sentence are the wording, by selecting them in it, with the mouse or by keyboard. */
export function SelectWords({ member, text, language, onSelect, onCancel }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isTooShort, setTooShort] = useState(false);
  const { start, end } = member.sentence;
  useEffect(() => {
    const from = member.start - start;
    field.current?.focus();
    field.current?.setSelectionRange(from, from + member.text.length);
  }, []);
  const take = () => {
    const { selectionStart = 0, selectionEnd = 0, value = '' } = field.current ?? {};
    const selected = value.slice(selectionStart, selectionEnd);
    const words = selected.trim();
    if (words.split(/\s+/).length < 2) return setTooShort(true);
    const lead = selected.length - selected.trimStart().length;
    onSelect({ text: words, start: start + selectionStart + lead });
  };
  return (
    <form
      class="name-field"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label class="field">
        <span>{i18n.t('edit.wordsHint')}</span>
        <textarea
          ref={field}
          rows={3}
          readOnly
          value={text.slice(start, end)}
          {...quoted(language)}
        />
      </label>
      {isTooShort && (
        <p class="option-error" role="alert">
          {i18n.t('edit.tooShort')}
        </p>
      )}
      <button type="submit">{i18n.t('edit.takeWords')}</button>
      <button type="button" onClick={onCancel}>
        {i18n.t('keep.cancel')}
      </button>
    </form>
  );
}
