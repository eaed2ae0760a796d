import { gzipSync } from 'node:zlib';
import type { ReleaseBuild } from './build-for-release';

export type Size = { what: string; bytes: number; most: number };

const kilobyte = 1000;

/**
 * What every page pays for: the script that runs in it, gzipped. In Firefox the card is part of it,
 * and Firefox keeps it compiled for all pages; in Chromium the card is fetched where there are marks.
 */
const contentScriptBudget = { chrome: 20 * kilobyte, firefox: 36 * kilobyte };

/**
 * A download of half a minute at 8 Mbit/s. The encoder and its runtime take 22 MB of it, a pack of a
 * hundred statements one.
 */
const zipBudget = 35_000 * kilobyte;

/** Sizes with what they may be at most. */
export function measureSizes({ browser, files }: ReleaseBuild, zip: Buffer): Size[] {
  const script = files.find(({ path }) => path === 'content-scripts/article.js');
  if (!script) throw new Error('The build has no content script.');
  return [
    {
      what: `${browser}: content script, gzipped`,
      bytes: gzipSync(script.content, { level: 9 }).length,
      most: contentScriptBudget[browser],
    },
    { what: `${browser}: zip`, bytes: zip.length, most: zipBudget },
  ];
}

/** One line for each size. Throws when one is over its budget. */
export function describeSizes(sizes: readonly Size[]): string {
  const over = sizes.filter(({ bytes, most }) => bytes > most);
  const lines = sizes.map(
    ({ what, bytes, most }) =>
      `${what.padEnd(36)} ${format(bytes).padStart(9)} of ${format(most)}${bytes > most ? '  TOO LARGE' : ''}`,
  );
  if (over.length > 0) throw new Error(`Over budget:\n${lines.join('\n')}`);
  return lines.join('\n');
}

const format = (bytes: number) => `${(bytes / kilobyte).toFixed(1)} kB`;
