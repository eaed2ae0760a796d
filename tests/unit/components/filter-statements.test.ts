import { describe, expect, it } from 'vitest';
import { filterStatements, noFilter } from '../../../components/corpus/filter-statements';
import { pack } from '../../fixtures/pack';

const ids = (filter: Partial<typeof noFilter>, found: string[] | null = null) =>
  filterStatements(pack, { ...noFilter, ...filter }, found).map(({ id }) => id);

describe('filterStatements', () => {
  it('lists the newest first when nothing is searched for', () => {
    const dates = filterStatements(pack, noFilter, null).map(({ dateCreated }) => dateCreated);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(dates).toHaveLength(pack.statements.length);
  });

  it('keeps the order of a search, and drops what is no longer in the pack', () => {
    const found = ['treaty-2019', 'gone', 'holt-no-blockade'];
    expect(ids({}, found)).toEqual(['treaty-2019', 'holt-no-blockade']);
  });

  const cases: { name: string; filter: Partial<typeof noFilter>; expected: string[] }[] = [
    {
      name: 'by speaker',
      filter: { speaker: 'holt' },
      expected: ['holt-no-blockade', 'holt-no-conflict'],
    },
    { name: 'by topic', filter: { topic: 'navy' }, expected: ['norlund-boats'] },
    {
      name: 'by outlet',
      filter: { outlet: 'sound-weekly' },
      expected: ['brandt-blockade', 'tarn-blockade-unavoidable', 'norlund-boats'],
    },
    { name: 'from a day on', filter: { from: '2031-03-14' }, expected: ['brandt-blockade'] },
    {
      name: 'a year passes when any of its days does',
      filter: { from: '2029-06-01', to: '2029-06-30' },
      expected: ['treaty-2019'],
    },
    { name: 'all at once', filter: { speaker: 'holt', topic: 'navy' }, expected: [] },
  ];
  it.each(cases)('$name', ({ filter, expected }) => {
    expect(ids(filter)).toEqual(expected);
  });
});
