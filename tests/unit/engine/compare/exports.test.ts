import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPack } from '../../../../engine/claims/open-pack';
import { compareStatement } from '../../../../engine/compare/compare-statement';
import { escapeCsv, withoutGuards } from '../../../../engine/compare/export/csv';
import { exportCsv } from '../../../../engine/compare/export/export-csv';
import { exportJsonLd } from '../../../../engine/compare/export/export-json-ld';
import type { ExportLabels } from '../../../../engine/compare/export/export-labels';
import {
  escapeMarkdown,
  exportMarkdown,
  exportPageMarkdown,
} from '../../../../engine/compare/export/export-markdown';
import type { Comparison } from '../../../../engine/compare/types';
import { inventedPack } from './invented-pack';

/** Labels that say which label they are. */
const labels: ExportLabels = {
  page: 'PAGE',
  statement: 'STATEMENT',
  speaker: 'SPEAKER',
  dateCreated: 'SAID',
  event: 'EVENT',
  gloss: 'GLOSS',
  topics: 'TOPICS',
  source: 'SOURCE',
  wordings: 'WORDINGS',
  outlet: 'OUTLET',
  headline: 'HEADLINE',
  url: 'URL',
  datePublished: 'PUBLISHED',
  copy: 'COPY',
  quotationType: 'QUOTATION',
  attribution: 'ATTRIBUTION',
  cue: 'CUE',
  wording: 'WORDING',
  before: 'BEFORE',
  after: 'AFTER',
  differences: 'DIFFERENCES',
  terms: 'TERMS',
  denials: 'DENIALS',
  relations: 'RELATIONS',
  notices: 'NOTICES',
  thisPage: 'this page',
  differenceTypes: {
    number: 'number',
    name: 'name',
    date: 'date',
    negation: 'negation',
    hedge: 'hedge',
    'reporting-verb': 'reporting verb',
    added: 'added',
    'left-out': 'left out',
    'other-word': 'other word',
  },
  quotationTypes: { direct: 'direct', indirect: 'indirect', mixed: 'mixed' },
  copyKinds: { original: 'original', 'machine-translated': 'translated', respun: 'respun' },
  denialDirections: { deniedBy: 'denied by', denies: 'denies' },
  relationTypes: {
    sameClaimBy: 'same claim by',
    followsUp: 'follows up',
    background: 'background',
  },
  notice: ({ kind }) => `notice ${kind}`,
};

function compare(sentence: string): Comparison {
  const comparison = compareStatement(openPack(inventedPack), {
    statement: 'flood-inevitable',
    sentence,
    before: 'What came before.',
    page: {
      url: 'https://elsewhere.example/a',
      headline: 'A | headline',
      datePublished: '2031-03-06',
    },
  });
  if (!comparison) throw new Error('The invented pack has this statement.');
  return comparison;
}

/** Reads CSV as RFC 4180 has it; throws where a file breaks it. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  field.lastIndex = 1;
  while (field.lastIndex < csv.length) {
    const at = field.lastIndex;
    const hit = field.exec(csv);
    if (!hit) throw new Error(`Not RFC 4180 at ${at}: ${csv.slice(at, at + 40)}`);
    row.push((hit[1] ?? '').replaceAll('""', '"'));
    if (hit[2] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('CSV', () => {
  it('has a line for each wording, under headings', () => {
    const lines = readCsv(exportCsv([compare('A flood, "big", is inevitable.')], labels));
    expect(lines).toHaveLength(5);
    expect(lines[0]).toContain('WORDING');
    expect(lines[1]?.[lines[0]?.indexOf('WORDING') ?? -1]).toBe('A flood, "big", is inevitable.');
    expect(lines[1]?.[lines[0]?.indexOf('OUTLET') ?? -1]).toBe('elsewhere.example (this page)');
    expect(lines.every((line) => line.length === lines[0]?.length)).toBe(true);
  });

  it('tells each difference with both wordings', () => {
    const [heads, , ...lines] = readCsv(exportCsv([compare('A flood is inevitable.')], labels));
    const told = lines.map((line) => line[heads?.indexOf('DIFFERENCES') ?? -1]);
    expect(told.join('\n')).toContain('other word: inevitable → unavoidable');
  });

  it.each(['=1+1', '+1', '-1', '@cmd', '  =1', '\r1', '＝1', '=HYPERLINK("http://x")'])(
    'shows %j without running it',
    (cell) => expect(escapeCsv(cell)).toBe(`"'${cell.replaceAll('"', '""')}"`),
  );

  it.each([
    ['a;=1+1', `"a;'=1+1"`],
    ['a, @cmd', `"a, '@cmd"`],
    ['a\t-1', `"a\t'-1"`],
    ['a\r\n+1', `"a\r\n'+1"`],
    ['a\n"=1"', `"a\n""'=1"""`],
    ['a; ,\t=1; =2', `"a; ,\t'=1; '=2"`],
    ['\t=1', `"'\t'=1"`],
    ['"+1', `"'""+1"`],
    ['well-known; a + b = c', '"well-known; a + b = c"'],
  ])('is harmless wherever a spreadsheet cuts %j', (cell, escaped) =>
    expect(escapeCsv(cell)).toBe(escaped),
  );

  it('gives every text back, whatever apostrophes, signs and separators it has', () => {
    const unit = fc.constantFrom("'", '=', '-', '＋', ',', ';', '\t', '\n', ' ', '"', 'a');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const quoted = escapeCsv(text).slice(1, -1).replaceAll('""', '"');
        expect(withoutGuards(quoted)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stays readable and unspoilt whatever the page says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (sentence) => {
        const lines = readCsv(exportCsv([compare(sentence)], labels));
        const cell = lines[1]?.[lines[0]?.indexOf('WORDING') ?? -1] ?? '';
        const bare = (text: string) => text.replaceAll("'", '');
        expect(bare(cell)).toBe(bare(sentence));
        for (const field of lines.flat())
          expect(field).not.toMatch(/(?:^|[,;\t\r\n])[\s"]*[=+\-@]/);
      }),
      { numRuns: 40 },
    );
  });
});

describe('Markdown', () => {
  it('has facts, a table with differing words in bold, terms, denials, relations and notices', () => {
    const markdown = exportMarkdown(compare('A deluge is inevitable.'), labels);
    expect(markdown).toMatch(/^# Gloss of flood\\-inevitable\\\.\n/);
    expect(markdown).toContain('- **SPEAKER:** Dana Orlan, Minister of Water');
    expect(markdown).toContain('**unavoidable**');
    for (const heading of ['WORDINGS', 'TERMS', 'DENIALS', 'RELATIONS', 'NOTICES']) {
      expect(markdown).toContain(`\n## ${heading}\n`);
    }
    const table = markdown.split('\n').filter((line) => line.startsWith('|'));
    expect(table).toHaveLength(6);
    for (const line of table) expect(line.match(/(?<!\\)\|/g)).toHaveLength(6);
  });

  it('heads a page’s comparisons with the page', () => {
    const comparison = compare('A flood is inevitable.');
    const markdown = exportPageMarkdown(
      { headline: 'A | headline' },
      [comparison, comparison],
      labels,
    );
    expect(markdown).toMatch(/^# PAGE\n\n- \*\*HEADLINE:\*\* A \\\| headline\n\n## Gloss/);
    expect(markdown.match(/^## /gm)).toHaveLength(2);
  });

  it('gives the page’s words back when the backslashes are taken away', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(
          text.replace(/\s*[\r\n]+\s*/g, ' '),
        );
        expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[|<*_`[]/);
      }),
    );
  });
});

describe('JSON-LD', () => {
  const document = JSON.parse(exportJsonLd([compare('A flood is inevitable.')]));
  const [claim] = document['@graph'];

  it('is a graph of claims with their quotations', () => {
    expect(claim).toMatchObject({
      '@type': 'Claim',
      '@id': 'urn:sidelight:upper-valley:flood-inevitable',
      author: { '@type': 'Person', name: 'Dana Orlan', jobTitle: 'Minister of Water' },
      deniedBy: [{ '@type': 'Claim', '@id': 'urn:sidelight:upper-valley:council-rejects' }],
    });
    expect(claim.appearance).toHaveLength(4);
  });

  it('leads back to each quotation by its selector', () => {
    for (const { text, selector, isPartOf } of claim.appearance) {
      expect(selector['@type']).toBe('TextQuoteSelector');
      expect(selector.exact).toBe(text);
      const article = inventedPack.articles.find(({ headline }) => headline === isPartOf.headline);
      if (article) {
        expect(article.text).toContain(selector.prefix + selector.exact + selector.suffix);
      }
    }
  });

  it('may stand in a script element, and says the same there', () => {
    const harm = 'A flood </script><script>alert(1)</script><!-- is inevitable.';
    const json = exportJsonLd([compare(harm)]);
    expect(json).not.toContain('<');
    expect(JSON.parse(json)['@graph'][0].appearance[0].text).toBe(harm);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/hosts'])(
    'holds no address like %s',
    (url) => {
      const comparison = compare('A flood is inevitable.');
      const rows = comparison.rows.map((row) => ({ ...row, url }));
      expect(exportJsonLd([{ ...comparison, rows }])).not.toContain(url);
    },
  );

  it('defines every term that schema.org does not have', () => {
    const [base, terms] = document['@context'];
    expect(base).toBe('https://schema.org');
    const own = new Set<string>(Object.keys(terms));
    const used = new Set<string>();
    JSON.stringify(claim, (key, value) => {
      used.add(key);
      return value;
    });
    const schemaOrg =
      'text dateCreated keywords author about isPartOf appearance citation name jobTitle startDate version identifier spokenByCharacter headline url datePublished publisher creditText'.split(
        ' ',
      );
    const unknown = [...used].filter(
      (key) => !/^$|^\d+$|^@/.test(key) && !own.has(key) && !schemaOrg.includes(key),
    );
    expect(unknown).toEqual([]);
  });
});
