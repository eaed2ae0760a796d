import { expect, it } from 'vitest';
import { logOdds } from '../../../engine/match/decision/combine';
import { fitDamping } from '../../../tools/calibrate/damping';
import type { Row } from '../../../tools/calibrate/label-pairs';
import type { Decision } from '../../../tools/calibrate/measure';

const all = { bias: -2, weights: { clause: 6 } };

/** A sentence in the statement's words, on a page of its own. */
function row(name: string, differs: Record<string, number>, isReport: boolean): Row {
  const features = { clause: 1, ...differs };
  const statements = isReport ? ['opened'] : [];
  const label = { page: name, sentence: name, statements, loosely: [], kind: 'pos', lang: 'en' };
  return {
    page: name,
    label: { ...label, text: 'source' },
    pairs: [{ statement: 0, features, truth: isReport, onTop: isReport }],
  };
}

function decide({ pairs }: Row): Decision[] {
  return pairs.map(({ statement: id, features, truth }) => {
    const probability = 1 / (1 + Math.exp(-logOdds(all, features)));
    return { id, features, truth, probability, isOnTopRight: truth === true };
  });
}

const rows = Array.from({ length: 20 }, (_, i) => [
  row(`plain ${i}`, {}, true),
  row(`asked ${i}`, { more_question: 1 }, false),
  row(`turned ${i}`, { rolesTurned: 1 }, true),
]).flat();

const { damping, out } = fitDamping({
  rows,
  pages: rows.map(({ page }) => page),
  out: rows.map(decide),
  articles: [],
  invented: [],
  close: [],
  all,
});

it('a difference takes of a match what it should, and none that reports have as well', () => {
  expect(damping.more_question).toBeGreaterThan(0.8);
  expect(damping.rolesTurned ?? 0).toBe(0);
});

it('reports in nearly the same words tell most of what a difference takes', () => {
  const about = (name: string, differs: Record<string, number>, isReport: boolean): Row => {
    const own = row(name, differs, isReport);
    return { ...own, label: { ...own.label, text: 'invented' } };
  };
  const misses = Array.from({ length: 40 }, (_, i) => about(`closed ${i}`, { contrary: 1 }, false));
  const reports = Array.from({ length: 40 }, (_, i) =>
    about(`crossed ${i}`, { rolesCrossed: 1 }, true),
  );
  const material = { rows: [], pages: [], out: [], articles: [], all };
  const taken = (of: { invented: Row[]; close: Row[] }) =>
    fitDamping({ ...material, ...of }).damping;
  const close = taken({ invented: [], close: [...misses, ...reports] });
  expect(close.contrary).toBeGreaterThan(0.5);
  expect(close.rolesCrossed ?? 0).toBe(0);
  const free = taken({ invented: [...misses, ...reports], close: [] });
  expect(free.contrary).toBeLessThan((close.contrary as number) - 0.1);
});

it('pages are judged by shares that were fitted to the others', () => {
  const probabilities = (name: RegExp) =>
    rows.flatMap(({ page }, i) => (name.test(page) ? (out[i]?.[0]?.probability as number) : []));
  for (const p of probabilities(/^asked/)) expect(p).toBeLessThan(0.62);
  for (const p of probabilities(/^(?:plain|turned)/)) expect(p).toBeCloseTo(0.982, 3);
});
