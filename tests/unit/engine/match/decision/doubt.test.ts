import { describe, expect, it } from 'vitest';
import type { PackReading } from '../../../../../engine/match/decision/decide-page';
import { doubtfulSentences, keepMarks } from '../../../../../engine/match/decision/doubt';
import type { UnnumberedClaim } from '../../../../../engine/match/decision/page-claims';
import weights from '../../../../../engine/match/decision/weights.json';

const band = { ...weights, doubt: { from: 0.2, to: 0.8 } };

const reading = (...tops: [text: string, probability: number][]) =>
  ({
    sentences: tops.map(([text]) => ({ text })),
    found: tops.map(([, probability]) => (probability ? [{ probability }] : [])),
  }) as unknown as PackReading;

describe('sentences in doubt', () => {
  it('are those within the band, the most promising first', () => {
    const page = reading(['sure', 0.9], ['maybe', 0.3], ['no', 0.1], ['likely', 0.7], ['none', 0]);
    expect(doubtfulSentences([page], band)).toEqual(['likely', 'maybe']);
  });

  it('are not those that another pack is sure of', () => {
    const pages = [reading(['a', 0.3], ['b', 0.3]), reading(['a', 0.9], ['b', 0.1])];
    expect(doubtfulSentences(pages, band)).toEqual(['b']);
  });

  it('are none on a page about something else', () => {
    const all = { ...weights, doubt: { from: 0, to: 1 } };
    expect(doubtfulSentences([reading(['elsewhere', 0])], all)).toEqual([]);
  });

  it('are forty at most', () => {
    const tops = Array.from({ length: 60 }, (_, i): [string, number] => [`s${i}`, 0.3 + i / 200]);
    const doubtful = doubtfulSentences([reading(...tops)], band);
    expect(doubtful).toHaveLength(40);
    expect(doubtful[0]).toBe('s59');
  });
});

describe('a mark that the reader has seen', () => {
  const claim = (probability: number, highlighted: boolean, wordings = 1): UnnumberedClaim =>
    ({
      start: 3,
      end: 40,
      highlighted,
      matches: [{ pack: 'p', statement: 's', probability, wordings: Array(wordings).fill({}) }],
    }) as unknown as UnnumberedClaim;
  const seen = [{ ...claim(0.6, true), id: 'c0' }];

  it('stays when it is less sure now', () => {
    expect(keepMarks([claim(0.4, false)], seen)[0]?.highlighted).toBe(true);
  });

  it('goes when it is hardly likely', () => {
    expect(keepMarks([claim(0.3, false)], seen)[0]?.highlighted).toBe(false);
  });

  it('is none where nothing was marked before, or nobody else has words', () => {
    const unseen = [{ ...claim(0.4, false), id: 'c0' }];
    expect(keepMarks([claim(0.5, false)], unseen)[0]?.highlighted).toBe(false);
    expect(keepMarks([claim(0.5, false, 0)], seen)[0]?.highlighted).toBe(false);
  });
});
