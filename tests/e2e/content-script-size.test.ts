import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';

const input = 'content-scripts/input.js';
const article = 'content-scripts/article.js';
const card = 'claim-card.js';

/**
 * Kilobytes (of 1,024), compressed. Every page of the reader loads the article's script; the card's
 * comes on pages with marks only, while they rest. A change that needs more has to be worth it on every
 * page: raise a figure with a reason, and lower it when a change needs less. The last two tenths: any page can be
 * kept, and so answers with the article it has loaded and where it tells its day. The hundredths: what the card
 * hides it shows again, and a page may name a story in its headline alone. The last tenth: what scripts fade in, slot in
 * or move away is read as it is seen, and no card opens for text that is cut off.
 */
const budgets: [what: string, files: string[], kilobytes: number][] = [
  ['what every page loads', [input, article], 17.11],
  ['the style sheet of every page', ['content-scripts/article.css'], 0.5],
  ['what pages with marks load besides', [card], 7.24],
  ['what pages with marks load altogether', [input, article, card], 24.32],
];

const compressedBytes = (file: string) =>
  gzipSync(readFileSync(`${inject('extensionFolder')}/${file}`), { level: 9 }).length;

describe('what runs in pages stays small', () => {
  it.each(budgets)('%s, %j: at most %d kB', (_, files, kilobytes) => {
    const bytes = files.reduce((sum, file) => sum + compressedBytes(file), 0);
    expect(bytes / 1024).toBeLessThanOrEqual(kilobytes);
  });
});
