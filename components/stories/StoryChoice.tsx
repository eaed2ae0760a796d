import { i18n } from '#i18n';
import type { Id } from '../../engine/pack/types';

type Props = {
  label: string;
  class?: string;
  stories: { id: Id; title: string }[];
  /** The story to keep in; null for a new one. */
  chosen: Id | null;
  onChoose: (story: Id | null) => void;
};

/** Into which story an article goes: one of those there are, or a new one. */
export function StoryChoice({ label, class: more, stories, chosen, onChoose }: Props) {
  return (
    <label class={more ? `field ${more}` : 'field'}>
      <span>{label}</span>
      <select
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      >
        {stories.map(({ id, title }) => (
          <option key={id} value={id} dir="auto">
            {title}
          </option>
        ))}
        <option value="">{i18n.t('keep.newStory')}</option>
      </select>
    </label>
  );
}
