import type { Span } from '../match/types';

/**
 * Where a word or phrase stands in a text as whole words, whatever its case; straight and curly
 * apostrophes are one. In reading order; empty when nowhere.
 */
export function findWords(text: string, phrase: string): Span[] {
  const pattern = phrase
    .trim()
    .replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll(/\s+/g, '\\s+')
    .replaceAll(/['’]/g, "['’]");
  if (pattern === '') return [];
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu');
  return Array.from(text.matchAll(whole), ({ 0: hit, index }) => ({
    start: index,
    end: index + hit.length,
  }));
}
