import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';

/**
 * Bytes, compressed, that every page of the reader has to load. The popover's own script is loaded on
 * pages with marks only, while they rest.
 */
const budgets: [file: string, kilobytes: number][] = [
  ['content-scripts/article.js', 20],
  ['content-scripts/article.css', 1],
  ['claim-card.js', 20],
];

describe('what runs in pages stays small', () => {
  it.each(budgets)('%s: at most %i kB', (file, kilobytes) => {
    const bytes = gzipSync(readFileSync(`${inject('extensionFolder')}/${file}`), {
      level: 9,
    }).length;
    expect(bytes / 1024).toBeLessThanOrEqual(kilobytes);
  });
});
