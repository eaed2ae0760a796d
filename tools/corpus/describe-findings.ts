import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Finding } from '../../engine/pack/finding';
import { pointerTokens } from '../../engine/pack/json-pointer';
import { locateInFiles } from '../../engine/pack/locate-in-files';
import { englishWords } from '../texts/english-words';
import { lineAndColumn } from './line-and-column';

/** A finding with the place in an author's file; the pointer counts in that file. */
export type PlacedFinding = Finding & {
  /** What is wrong, in English. */
  message: string;
  file: string;
  line: number;
  column: number;
};

/**
 * Where in the pack's folder each finding is, in the findings' order. Files are read from disk: line
 * and column are 1 when a file is gone or the place is.
 */
export async function placeFindings(
  dir: string,
  pack: unknown,
  findings: readonly Finding[],
): Promise<PlacedFinding[]> {
  const texts = new Map<string, string>();
  const placed: PlacedFinding[] = [];
  for (const finding of findings) {
    const { file, pointer } = locateInFiles(pack, finding.pointer);
    let text = texts.get(file);
    if (text === undefined) {
      text = await readFile(join(dir, file), 'utf8').catch(() => '');
      texts.set(file, text);
    }
    const offset = file.endsWith('.txt') ? (finding.offset ?? 0) : offsetOf(text, pointer);
    placed.push({
      ...finding,
      message: englishWords(finding.problem),
      pointer,
      file: join(dir, file),
      ...lineAndColumn(text, offset),
    });
  }
  return placed;
}

/** Findings for a terminal: place, what is wrong, the rule, and the cure on a line of its own. */
export async function describeFindings(
  dir: string,
  pack: unknown,
  findings: readonly Finding[],
): Promise<string> {
  const placed = await placeFindings(dir, pack, findings);
  return placed.map(describePlaced).join('\n');
}

/** What a finding is called: what keeps a pack from being usable is an error. */
const labels: Record<Finding['level'], string> = {
  usable: 'error',
  good: 'to be good',
  publishable: 'to be publishable',
  advice: 'advice',
};

export function describePlaced(finding: PlacedFinding): string {
  const { file, line, column, level, message, rule, cure } = finding;
  return `${file}:${line}:${column}: ${labels[level]}: ${message} [${rule}]\n    → ${cure}`;
}

/** The value a pointer leads to, or its nearest ancestor that is there. */
function offsetOf(text: string, pointer: string): number {
  const root = parseTree(text);
  if (root === undefined) return 0;
  const path: (string | number)[] = pointerTokens(pointer).map((token) =>
    /^\d+$/.test(token) ? Number(token) : token,
  );
  for (; path.length > 0; path.pop()) {
    const node = findNodeAtLocation(root, path);
    if (node !== undefined) return node.offset;
  }
  return root.offset;
}
