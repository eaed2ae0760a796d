import { describe, expect, it } from 'vitest';
import { leftOutSentence, refusalProblem } from '../../../components/options/word-import';
import type { LeftOut, Refusal } from '../../../exchange/types';
import { saidOf } from '../../support/i18n';

const refusals: Refusal[] = [
  { why: 'too-large', megabytes: '3.6', most: '3.5' },
  { why: 'no-text' },
  { why: 'encoding' },
  { why: 'empty' },
  { why: 'backup' },
  { why: 'annotations' },
  { why: 'json', line: 2, column: 6 },
  { why: 'no-claims', of: 'json' },
  { why: 'no-claims', of: 'html' },
  { why: 'open-quote', line: 4 },
  { why: 'no-wording-column', headings: ['Outlet', '', 'x'.repeat(1_000)] },
  { why: 'no-rows' },
];

const left: LeftOut[] = [
  { place: 4, why: 'no-wording' },
  { place: 4, why: 'no-outlet' },
  { place: 4, why: 'no-date' },
  { place: 4, why: 'too-long' },
  { place: 4, why: 'double' },
  { place: 4, why: 'tells-nothing' },
  { place: 4, why: 'too-many' },
  { place: 4, why: 'bad-date', value: '03/04/2031' },
  { place: 4, why: 'bad-address', value: 'javascript:1' },
  { place: 4, why: 'other-language', value: 'fr' },
  { place: 4, why: 'hidden-letters', value: 'Cоurier' },
  { place: 4, why: 'other-speaker', value: 'Dana Orlan', first: 2 },
  { place: 4, why: 'other-day', value: '2031-03-12', first: 2 },
  { place: 4, why: 'said-later', value: '2031-03-20', published: '2031-03-12' },
];

describe('what a reader is told of a file', () => {
  it.each(refusals)('that cannot be used: $why', (refusal) => {
    const sentence = saidOf(refusalProblem(refusal));
    expect(sentence).toMatch(/^[A-Z].*\.$/s);
    expect(sentence).not.toMatch(/\$\d|undefined|npm/);
    expect(sentence.length).toBeLessThan(420);
  });

  it.each(left)('of a row that is left out: $why', (each) => {
    const sentence = leftOutSentence(each, 'csv');
    expect(sentence).toMatch(/^Line 4: .+\.$/s);
    expect(sentence).not.toMatch(/\$\d|undefined/);
    if ('value' in each) expect(sentence).toContain(each.value);
    expect(leftOutSentence(each, 'json-ld')).toMatch(/^Claim 4: /);
  });
});
