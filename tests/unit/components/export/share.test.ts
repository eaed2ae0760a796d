import { afterEach, describe, expect, it } from 'vitest';
import {
  comparisonPicture,
  pictureColours,
} from '../../../../components/export/comparison-picture';
import { comparisonText } from '../../../../components/export/comparison-text';
import { blockadeComparison } from '../../../fixtures/comparison';
import { speakLanguage } from '../../../support/i18n';

afterEach(() => speakLanguage('en'));

describe('a comparison as plain text', () => {
  it('has the statement, the words that differ, each outlet’s words and where they are from', () => {
    const text = comparisonText(blockadeComparison);
    const { gloss, rows, pack } = blockadeComparison;
    expect(text.split('\n')[0]).toBe(gloss);
    for (const row of rows) {
      expect(text).toContain(`\n${row.outlet.name}`);
      expect(text).toContain(`\n  ${row.text}\n`);
      if (row.url) expect(text).toContain(`\n  ${row.url}\n`);
    }
    expect(text).toContain('restraint (this page, Daily Ledger and 1 more)');
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      `From “${pack.title}”, version ${pack.version}. Put side by side by Sidelight.`,
    );
    expect(text).not.toMatch(/\n{3}|undefined|\$\d/);
  });

  it('is in the reader’s language, but for what is quoted', () => {
    speakLanguage('de');
    const text = comparisonText(blockadeComparison);
    expect(text).toContain('restraint (diese Seite, Daily Ledger und 1 weitere)');
    expect(text).toContain('Gesagt: 13. März 2031');
  });
});

/** Every letter as wide as half its size: what a browser measures is tried in one. */
const measure = (text: string, font: string) =>
  [...text].length * (Number(/(\d+)px/.exec(font)?.[1]) / 2);

describe('a comparison as a picture', () => {
  const { svg, width, height } = comparisonPicture(
    blockadeComparison,
    measure,
    pictureColours.light,
  );
  const words = svg.replace(/<[^>]*>/g, '');

  it('says what the text says', () => {
    for (const { outlet, text } of blockadeComparison.rows) {
      expect(words).toContain(outlet.name);
      expect(words).toContain(text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').slice(0, 20));
    }
    expect(words).toContain(blockadeComparison.pack.title);
  });

  it('marks the words that differ, by a ground and a line', () => {
    const grounds = svg.match(new RegExp(`fill="${pictureColours.light.mark}"`, 'g')) ?? [];
    expect(grounds.length).toBeGreaterThanOrEqual(blockadeComparison.rows.length);
    expect(svg).toMatch(/<tspan[^>]*>restraint<\/tspan>/);
  });

  it('keeps within its size, in lines one below the other', () => {
    const lines = [...svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)];
    const heights = lines.map(([, looks = '']) => Number(/\by="([\d.]+)"/.exec(looks)?.[1]));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(Math.max(...heights)).toBeLessThan(height);
    for (const [, looks = '', content = ''] of lines) {
      const spans = [...content.matchAll(/<tspan ([^>]*)>(.*?)<\/tspan>/g)];
      for (const [, own = '', text = ''] of spans.length > 0 ? spans : [['', '', content]]) {
        const [x, size] = [/\bx="([\d.]+)"/, /font-size="(\d+)"/].map((fact) =>
          Number((fact.exec(own) ?? fact.exec(looks))?.[1]),
        );
        expect((x ?? 0) + (text.trimEnd().length * (size ?? 0)) / 2).toBeLessThanOrEqual(width);
      }
    }
  });

  it('in Arabic begins its own lines at the right, and what is quoted at the left', () => {
    speakLanguage('ar');
    const picture = comparisonPicture(blockadeComparison, measure, pictureColours.light);
    const fromRight = [...picture.svg.matchAll(/<text [^>]*direction="rtl"[^>]*>(.*?)<\/text>/g)];
    const said = fromRight.map(([, text]) => text).join('\n');
    for (const { outlet, text } of blockadeComparison.rows) {
      expect(said).toContain(outlet.name);
      expect(said).not.toContain(text.slice(0, 20));
    }
    expect(fromRight.every(([line]) => line.includes(`x="${width - 56}"`))).toBe(true);
  });

  it('holds no markup of what it quotes, and is made of one long word as well', () => {
    const [row] = blockadeComparison.rows;
    if (!row) throw new Error('The comparison has no row.');
    const hostile = { ...row, text: `<script>&"\u0000${'x'.repeat(400)}`, cells: [] };
    const picture = comparisonPicture(
      { ...blockadeComparison, rows: [hostile], strip: { slots: [], apart: [] } },
      measure,
      pictureColours.dark,
    );
    expect(picture.svg).not.toContain('<script');
    expect(picture.svg).not.toContain('\u0000');
    expect(picture.svg).toContain('&lt;script&gt;&amp;&quot;');
  });
});
