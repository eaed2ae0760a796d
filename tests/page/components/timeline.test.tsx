import '../../../components/panel/panel.css';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { StatementTimeline } from '../../../components/corpus/StatementTimeline';
import type { Statement } from '../../../engine/pack/types';
import { pack } from '../../fixtures/pack';

const [sample] = pack.statements;
const said = (...dates: string[]): Statement[] =>
  dates.map((dateCreated, index) => ({
    ...(sample as Statement),
    id: `s${index}`,
    text: `Statement ${index} of ${dateCreated}`,
    dateCreated,
  }));

let root: HTMLElement;

beforeEach(async () => {
  root = document.body.appendChild(document.createElement('div'));
  await page.viewport(360, 800);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function show(statements: Statement[], onOpenStatement: (id: string) => void = () => {}): void {
  render(
    <StatementTimeline pack={pack} statements={statements} onOpenStatement={onOpenStatement} />,
    root,
  );
}

/** Where the rows of the scale stand, in CSS pixels. */
const tops = () =>
  [...root.querySelectorAll('.time-axis summary')].map((row) => row.getBoundingClientRect().top);

it('gives every day the same room, with a statement or without', () => {
  show(said('2031-03-12', '2031-03-13', '2031-03-15', '2031-03-20'));
  const [first = 0, ...others] = tops();
  const day = (others[0] ?? 0) - first;
  expect(day).toBeGreaterThan(24);
  expect(others.map((top) => Math.round((top - first) / day))).toEqual([1, 3, 8]);
  expect(others.every((top) => Math.abs(((top - first) / day) % 1) < 0.05)).toBe(true);
});

it('breaks a long time without a statement, and says how long it is', () => {
  show(said('2031-03-12', '2031-04-12'));
  const items = [...root.querySelectorAll('.time-axis > li')];
  expect(items.map((item) => item.classList.contains('axis-gap'))).toEqual([false, true, false]);
  expect(items[1]?.textContent).toBe('30 days without a statement');
});

it('sets what has no day and what is older apart from the scale', () => {
  show(said('2031-03-12', '2031-03', '1962', '2031-01-20'));
  const parts = [...root.querySelectorAll('section')].map((part) => [
    part.querySelector('h3')?.textContent,
    [...part.querySelectorAll('time')].map((time) => time.dateTime),
  ]);
  expect(parts).toEqual([
    ['Day by day', ['2031-03-12']],
    ['Day not known', ['2031-03']],
    ['Background from before', ['1962', '2031-01-20']],
  ]);
});

it('has bars as long as the days have statements', () => {
  show(said('2031-03-12', '2031-03-13', '2031-03-13', '2031-03-13', '2031-03-13'));
  const [one = 0, four = 0] = [...root.querySelectorAll('.bars')].map((bars) =>
    [...bars.children].reduce((sum, bar) => sum + bar.getBoundingClientRect().width, 0),
  );
  expect(four / one).toBeCloseTo(4, 1);
});

it('is a list whose items are opened by keyboard, and says what the bars show', async () => {
  const opened = vi.fn();
  show(said('2031-03-12', '2031-03-13'), opened);
  const lists = page.elementLocator(root).getByRole('list');
  expect(lists.elements().filter((list) => list.matches('ol.time-axis'))).toHaveLength(1);
  const [, second] = [...root.querySelectorAll<HTMLElement>('.time-axis summary')];
  const heard = second?.textContent ?? '';
  expect(heard).toContain('13 Mar 2031');
  expect(heard).toContain('1 statement, 1 of them in several outlets, 4 outlets');
  await userEvent.tab();
  await userEvent.tab();
  expect(document.activeElement).toBe(second);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => second?.parentElement?.querySelector('.statement-link')).not.toBeNull();
  const outlets = second?.parentElement?.querySelector('.day-outlets')?.textContent ?? '';
  expect(outlets.split(' · ')).toHaveLength(4);
  expect(outlets).toMatch(/: 1( · |$)/);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(opened).toHaveBeenCalledWith('s1');
});
