import { i18n } from '#i18n';
import type { Pack } from '../../engine/pack/types';
import { noFilter, type StatementFilter } from './filter-statements';

type Props = {
  pack: Pack;
  query: string;
  onQueryChange: (query: string) => void;
  filter: StatementFilter;
  onFilterChange: (filter: StatementFilter) => void;
};

/** Search words and the filters by speaker, outlet, topic and day. */
export function CorpusSearch({ pack, query, onQueryChange, filter, onFilterChange }: Props) {
  const topics = [...new Set(pack.statements.flatMap((statement) => statement.topics))].sort();
  const quoted = new Set(pack.statements.map((statement) => statement.speaker));
  const speakers = pack.speakers.filter(({ id }) => quoted.has(id));
  const narrowed = Object.values(filter).some((value) => value !== '');
  const change = (field: keyof StatementFilter) => (value: string) =>
    onFilterChange({ ...filter, [field]: value });

  return (
    <search class="corpus-search">
      <SearchField query={query} onQueryChange={onQueryChange} />
      <details class="filters" open={narrowed}>
        <summary>{i18n.t('corpus.filters')}</summary>
        <div class="filter-fields">
          <FilterSelect
            label={i18n.t('corpus.speaker')}
            value={filter.speaker}
            options={speakers.map(({ id, name }) => ({ id, label: name }))}
            onChange={change('speaker')}
          />
          <FilterSelect
            label={i18n.t('corpus.outlet')}
            value={filter.outlet}
            options={pack.outlets.map(({ id, name }) => ({ id, label: name }))}
            onChange={change('outlet')}
          />
          <FilterSelect
            label={i18n.t('corpus.topic')}
            value={filter.topic}
            options={topics.map((topic) => ({ id: topic, label: topic.replaceAll('-', ' ') }))}
            onChange={change('topic')}
          />
          <FilterDate label={i18n.t('corpus.from')} value={filter.from} onChange={change('from')} />
          <FilterDate label={i18n.t('corpus.to')} value={filter.to} onChange={change('to')} />
        </div>
        {narrowed && (
          <button type="button" class="link-button" onClick={() => onFilterChange(noFilter)}>
            {i18n.t('corpus.clear')}
          </button>
        )}
      </details>
    </search>
  );
}

/** Search words alone. */
export function SearchField({ query, onQueryChange }: Pick<Props, 'query' | 'onQueryChange'>) {
  return (
    <label class="field">
      <span>{i18n.t('corpus.search')}</span>
      <input
        type="search"
        value={query}
        onInput={(event) => onQueryChange(event.currentTarget.value)}
      />
    </label>
  );
}

type SelectProps = {
  label: string;
  value: string;
  options: { id: string; label: string }[];
  onChange: (value: string) => void;
};

function FilterSelect({ label, value, options, onChange }: SelectProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{i18n.t('corpus.any')}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

type DateProps = { label: string; value: string; onChange: (value: string) => void };

function FilterDate({ label, value, onChange }: DateProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}
