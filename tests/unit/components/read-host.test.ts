import { describe, expect, it } from 'vitest';
import { readHost } from '../../../components/options/read-host';

const cases: [typed: string, host: string | null][] = [
  ['example.com', 'example.com'],
  [' WWW.Example.com ', 'example.com'],
  ['https://news.example.com/a/b?c', 'news.example.com'],
  ['example.com/path', 'example.com'],
  ['localhost', 'localhost'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['', null],
  ['two words', null],
  ['https://', null],
];

describe('readHost', () => {
  it.each(cases)('%j is %j', (typed, host) => {
    expect(readHost(typed)).toBe(host);
  });
});
