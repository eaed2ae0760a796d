import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../../engine/match/decision/run-to-end';
import { canonicalJson } from '../../../../engine/pack/canonical-json';
import {
  canonicalParts,
  createLinesReader,
  opensPackLines,
  packLines,
} from '../../../../engine/pack/pack-lines';
import type { PackBundle } from '../../../../engine/pack/types';
import { bundlePack } from '../../../../tools/corpus/build-packs';
import { readPackFolder } from '../../../../tools/corpus/read-pack-folder';
import { refusal } from '../../../support/refusal';

const bundle = bundlePack(await readPackFolder('tests/fixtures/packs/tarn-dam-2031'));
const lines = [...packLines(bundle)];
const firstStatement = 1 + bundle.pack.articles.length;

function read(all: readonly string[]): PackBundle {
  const reader = createLinesReader();
  for (const line of all) reader.take(line);
  return runToEnd(reader.finish());
}

const withLine = (at: number, change: (value: Record<string, unknown>) => unknown): string[] =>
  lines.map((line, i) => (i === at ? JSON.stringify(change(JSON.parse(line))) : line));

describe('a pack in lines', () => {
  it('is the pack it was made of', () => {
    expect(read(lines)).toEqual({ ...bundle, learned: null });
    expect(lines).toHaveLength(1 + bundle.pack.articles.length + bundle.pack.statements.length);
  });

  it('is told from a pack as one value, and from other lines', () => {
    expect(opensPackLines(lines[0] ?? '')).toBe(true);
    expect(opensPackLines(JSON.stringify(bundle))).toBe(false);
    for (const line of ['', '{', '[]', 'null', '7', 'outlet,wording', '{"lines":{}}'])
      expect(opensPackLines(line), line).toBe(false);
  });

  it('tells how much of it was read', () => {
    const reader = createLinesReader();
    expect(reader.share()).toBe(0);
    const shares = lines.map((line) => {
      reader.take(line);
      return reader.share();
    });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it.each<[string, () => string[], RegExp]>([
    ['that ends early', () => lines.slice(0, -1), /ends early.*Get it again/],
    ['that is empty', () => [], /ends early/],
    ['with a line too many', () => [...lines, lines.at(-1) ?? ''], /Line \d+.*more lines than/],
    [
      'with a line that is cut',
      () => lines.map((line, i) => (i === 2 ? line.slice(0, 40) : line)),
      /Line 3.*not JSON/,
    ],
    [
      'of a newer format',
      () => withLine(0, (head) => ({ ...head, formatVersion: 2 })),
      /Update Sidelight/,
    ],
    [
      'that does not say how many lines',
      () => withLine(0, (head) => ({ ...head, lines: { articles: -1, statements: 1 } })),
      /Line 1.*how many lines/,
    ],
    [
      'that says far too many',
      () => withLine(0, (head) => ({ ...head, lines: { articles: 1, statements: 1e9 } })),
      /Line 1.*allowed/,
    ],
    [
      'with a statement of another shape',
      () => withLine(firstStatement, ({ text: _, ...rest }) => rest),
      /Line \d+.*“text” is missing/,
    ],
    [
      'with a property too many',
      () => withLine(1, (article) => ({ ...article, onclick: 'x' })),
      /Line 2.*no property “onclick”/,
    ],
    [
      'with a character that may not stand there',
      () => withLine(1, (article) => ({ ...article, headline: 'a\u202eb' })),
      /Line 2.*U\+202E/,
    ],
    [
      'with a key that changes prototypes',
      () => lines.map((line, i) => (i === 1 ? `{"__proto__":{},${line.slice(1)}` : line)),
      /__proto__/,
    ],
    [
      'with a wording that no article prints',
      () => withLine(firstStatement, (statement) => unprinted(statement)),
      /not verbatim/,
    ],
    [
      'with an id twice',
      () =>
        withLine(firstStatement, (statement) => ({
          ...statement,
          id: bundle.pack.statements[1]?.id,
        })),
      /used twice/,
    ],
  ])('%s is refused, with line or place, cause and cure', (_, make, message) => {
    expect(refusal(() => read(make()))).toMatch(message);
  });
});

function unprinted(statement: Record<string, unknown>): unknown {
  const [first, ...others] = structuredClone(statement['wordings']) as {
    selector: { exact: string };
  }[];
  if (first) first.selector.exact = 'Nobody printed this.';
  return { ...statement, wordings: [first, ...others] };
}

it('puts the canonical JSON together letter by letter', () => {
  expect([...canonicalParts(bundle.pack)].join('')).toBe(canonicalJson(bundle.pack));
});
