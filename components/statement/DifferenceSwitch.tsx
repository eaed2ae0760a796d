import { i18n } from '#i18n';
import type { Comparison, DifferenceType } from '../../engine/compare/types';
import { Choice } from '../controls/Choice';
import { differenceLabel, differenceTypes } from '../wording/difference-types';

type Props = {
  counts: Comparison['differenceCounts'];
  only: DifferenceType | null;
  onChange: (only: DifferenceType | null) => void;
};

/** Legend and switch in one: each type in its own look with its count; one of them, or all. */
export function DifferenceSwitch({ counts, only, onChange }: Props) {
  const present = differenceTypes.filter((type) => (counts[type] ?? 0) > 0);
  if (present.length === 0) return <p class="meta">{i18n.t('difference.none')}</p>;
  return (
    <Choice
      legend={i18n.t('difference.switch')}
      value={only ?? 'all'}
      onChange={(value) => onChange(value === 'all' ? null : value)}
      options={[
        { value: 'all' as DifferenceType | 'all', label: i18n.t('difference.all') },
        ...present.map((type) => ({
          value: type,
          label: (
            <>
              <span class={`difference difference-${type}`}>{differenceLabel(type)}</span>
              <span class="count">{counts[type]}</span>
            </>
          ),
        })),
      ]}
    />
  );
}
