import { describe, expect, it } from 'vitest';
import type { LinkedStatements } from '../../../../engine/grow/link-statements';
import type { Link } from '../../../../engine/grow/place-nodes';
import { proposalsIn, questionsIn } from '../../../../engine/grow/propose';

const link = (a: number, b: number, probability: number): Link => ({
  a,
  b,
  probability,
  features: {},
  conflict: null,
  doubt: null,
});

/** Statements of which some are surely one and some may be, by node numbers. */
const linked = (certain: number[][], likely: number[][], links: Link[]): LinkedStatements => ({
  nodes: certain
    .flat()
    .map((sentence) => ({ sentence, start: 0, end: 9, given: false, unit: null, isOut: false })),
  links,
  together: [],
  certain,
  likely,
});

const proposal = { bias: 0, weights: { likeliest: 2 } };

/** What is asked of them, as "sure nodes ? node shown", most worth first; each node of the outlet of its letter. */
const askedOf = (
  statements: LinkedStatements,
  outlets: string,
  { ask = 0, most = Infinity } = {},
): string[] =>
  proposalsIn(
    statements,
    (node) => outlets[node] as string,
    { proposal, thresholds: { ask } },
    most,
  ).map(({ core, asked }) => `${core.join(' ')} ? ${asked}`);

describe('proposalsIn', () => {
  it('asks most likely first', () => {
    const statements = linked(
      [[0, 1], [2], [3]],
      [[0, 1, 2, 3]],
      [link(0, 2, 0.2), link(1, 2, 0.2), link(0, 3, 0.4), link(1, 3, 0.4)],
    );
    expect(askedOf(statements, 'ABCD')).toEqual(['0 1 ? 3', '0 1 ? 2']);
  });

  it('asks nothing that would set no outlet beside another', () => {
    const statements = linked([[0], [1]], [[0, 1]], [link(0, 1, 0.4)]);
    expect(askedOf(statements, 'AA')).toEqual([]);
    expect(askedOf(statements, 'AB')).toEqual(['0 ? 1']);
  });

  it('asks for a further outlet before another sentence of one that is there', () => {
    const statements = linked(
      [[0, 1], [2], [3]],
      [[0, 1, 2, 3]],
      [link(0, 2, 0.4), link(1, 2, 0.4), link(0, 3, 0.3), link(1, 3, 0.3)],
    );
    expect(askedOf(statements, 'ABBC')).toEqual(['0 1 ? 3', '0 1 ? 2']);
  });

  it('asks once for what is surely one', () => {
    const statements = linked(
      [
        [0, 1],
        [2, 3],
      ],
      [[0, 1, 2, 3]],
      [link(0, 2, 0.2), link(1, 3, 0.4)],
    );
    expect(askedOf(statements, 'ABCD')).toEqual(['0 1 ? 3']);
  });

  it('asks nothing that brings too little', () => {
    const statements = linked([[0], [1]], [[0, 1]], [link(0, 1, 0.2)]);
    expect(askedOf(statements, 'AB', { ask: 0.9 })).toEqual([]);
  });

  it('asks no more than it may, most worth first', () => {
    const statements = linked(
      [[0, 1], [2], [3]],
      [[0, 1, 2, 3]],
      [link(0, 2, 0.2), link(1, 2, 0.2), link(0, 3, 0.4), link(1, 3, 0.4)],
    );
    expect(askedOf(statements, 'ABCD', { most: 1 })).toEqual(['0 1 ? 3']);
  });

  it('knows how many others are likelier beside either, but not what conflicts', () => {
    const all = [[0], [1], [2], [3]];
    const links = [link(0, 1, 0.3), link(0, 2, 0.5), link(1, 3, 0.6)];
    const rivalsOf = (known: Link[]): unknown[] =>
      questionsIn(linked(all, [[0, 1]], known), (node) => `${node}`, proposal).map(
        ({ features }) => [features.nearestOfBoth, features.rivals],
      );
    expect(rivalsOf(links.slice(0, 1))).toEqual([[1, undefined]]);
    expect(rivalsOf(links)).toEqual([[undefined, 1 / 8]]);
    const conflicting = links.map((each, i) => (i ? { ...each, conflict: 'date' as const } : each));
    expect(rivalsOf(conflicting)).toEqual([[1, undefined]]);
  });
});
