import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPack } from '../../../engine/claims/open-pack';
import { compareStatement } from '../../../engine/compare/compare-statement';
import { createEngine } from '../../../engine/engine';
import { segmentSentences } from '../../../engine/text/segment-sentences';
import { sampleBundle } from '../entrypoints/background/support/worker';
import { anyText, hostileTexts, repeatedPieces } from './texts';

const engine = createEngine([sampleBundle]);
const { pack } = sampleBundle;
const gateWords = pack.gate.any.join(' and ');

/** The longest a hostile text may keep the engine busy, in milliseconds; it is idle for other tabs then. */
const longestRead = 5_000;

function expectSoundSpans(text: string): void {
  const sentences = segmentSentences(text);
  let last = 0;
  for (const { start, end } of sentences) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}

function expectSoundAnalysis(text: string): void {
  const analysis = engine.analyseArticle({ text, url: text, headline: text, datePublished: text });
  for (const claim of analysis.claims) {
    expect(claim.text).toBe(text.slice(claim.start, claim.end));
    expect(claim.matches.length).toBeGreaterThan(0);
    for (const { probability } of claim.matches)
      expect(probability >= 0 && probability <= 1).toBe(true);
  }
}

/** Processor time of reading, in milliseconds. */
function timeOf(read: () => void): number {
  const before = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** How many times longer twice the text may take: two, and room for what is measured with it. */
const mostGrowth = 3;

/** Milliseconds below which a time says nothing. */
const leastTime = 20;

/** Others use the machine too: what grows too fast does so each time. */
const attempts = 4;

function expectLinear(read: (text: string) => void, piece: string, length: number): void {
  const text = piece.repeat(Math.ceil(length / piece.length));
  read(text);
  let growth = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts && growth > mostGrowth; attempt += 1) {
    const once = Math.max(
      timeOf(() => read(text)),
      leastTime,
    );
    growth = timeOf(() => read(text + text)) / once;
  }
  expect(growth).toBeLessThanOrEqual(mostGrowth);
}

describe('repeated texts', () => {
  it.each(Object.entries(repeatedPieces))('%s: cut into sentences in linear time', (_, piece) => {
    expectLinear(segmentSentences, piece, 80_000);
  });

  it.each(Object.entries(repeatedPieces))('%s: read in linear time', (_, piece) => {
    const opening = `People spoke of ${gateWords}.\n\nA`;
    expectLinear((text) => engine.analyseArticle({ text: opening + text }), piece, 12_000);
  });
});

describe('hostile texts', () => {
  it.each(Object.entries(hostileTexts))('%s: read in time, spans sound', (_, text) => {
    const started = performance.now();
    expectSoundSpans(text);
    expectSoundAnalysis(`${text}\n\nPeople spoke of ${gateWords}.`);
    expect(performance.now() - started).toBeLessThan(longestRead);
  });

  it.each(Object.entries(hostileTexts))('%s: compared, to the letter', (_, text) => {
    const sentence = text.slice(0, 2_000);
    const statement = pack.statements[0]?.id ?? '';
    const comparison = compareStatement(openPack(pack), {
      statement,
      sentence,
      before: sentence,
      after: sentence,
      page: { outlet: sentence, url: sentence, headline: sentence, datePublished: sentence },
    });
    const [row] = comparison?.rows ?? [];
    expect(row?.text).toBe(sentence.trim() === '' ? row?.text : sentence);
  });

  it('no text of any characters breaks the reading', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectSoundSpans(text);
        expectSoundAnalysis(`${text} ${gateWords}`);
      }),
      { numRuns: 150 },
    );
  });

  it('no search of any characters breaks the search', () => {
    fc.assert(
      fc.property(anyText, (query) => {
        expect(Array.isArray(engine.searchStatements(pack.id, query))).toBe(true);
        expect(engine.searchStatements(query, query)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('a look-up of any characters gives claims of that text alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const claim of engine.lookUpSentence(text).claims) expect(text).toContain(claim.text);
      }),
      { numRuns: 60 },
    );
  });
});
