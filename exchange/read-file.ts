import { largestBundle } from '../engine/pack/read-bundle';
import { decodeText } from './decode-text';
import { readClaims } from './read-claims';
import { readTable } from './read-table';
import { jsonScripts } from './script-elements';
import type { FileReading, Refusal } from './types';

/**
 * What a file holds that a reader chose. Which format it is of is told from its content, whatever its name: a
 * Sidelight pack, a table (CSV), JSON-LD, or a page with JSON-LD in it.
 */
export function readFile(bytes: Uint8Array): FileReading {
  if (bytes.length > largestBundle) return refused(tooLarge(bytes.length));
  if (isArchive(bytes)) return refused({ why: 'no-text' });
  const text = decodeText(bytes);
  if (text === null) return refused({ why: 'encoding' });
  if (text.includes('\0')) return refused({ why: 'no-text' });
  const start = text.trimStart().charAt(0);
  if (start === '') return refused({ why: 'empty' });
  if (start === '{' || start === '[') return readJson(text);
  if (start === '<') return readPage(text);
  return readTable(text);
}

/** Why a file of so many bytes is not read at all. */
export function tooLarge(size: number, allowed = largestBundle): Refusal {
  const inMegabytes = (count: number) => (Math.ceil(count / 100_000) / 10).toFixed(1);
  return { why: 'too-large', megabytes: inMegabytes(size), most: inMegabytes(allowed) };
}

const refused = (refusal: Refusal): FileReading => ({ is: 'refused', refusal });

/** Workbooks of spreadsheets and other archives, which begin alike. */
const isArchive = ([p, k]: Uint8Array): boolean => p === 0x50 && k === 0x4b;

function readJson(text: string): FileReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused({ why: 'json', ...placeOf(error, text) });
  }
  const { format, type } = (value ?? {}) as { format?: unknown; type?: unknown };
  if (format === 'sidelight-pack') return { is: 'pack', json: text };
  if (format === 'sidelight-stories') return refused({ why: 'backup' });
  const claims = readClaims([value]);
  if (claims) return { is: 'statements', ...claims };
  const isOurs = ['AnnotationPage', 'AnnotationCollection', 'Annotation'].includes(`${type}`);
  return refused(isOurs ? { why: 'annotations' } : { why: 'no-claims', of: 'json' });
}

function readPage(text: string): FileReading {
  const values = jsonScripts(text).flatMap((json): unknown[] => {
    try {
      return [JSON.parse(json)];
    } catch {
      return []; // As browsers and search engines do: a faulty one is passed over.
    }
  });
  const claims = readClaims(values);
  return claims ? { is: 'statements', ...claims } : refused({ why: 'no-claims', of: 'html' });
}

/** Line and column of a fault, counted from 1. Browsers tell it each in words of its own; the end where they do not. */
function placeOf(error: unknown, text: string): { line: number; column: number } {
  const message = error instanceof Error ? error.message : '';
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line && column) return { line: Number(line), column: Number(column) };
  const [, position = text.length] = /position (\d+)/.exec(message) ?? [];
  const before = text.slice(0, Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
