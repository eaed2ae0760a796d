import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../engine/pack/check-pack';
import { integrityRules } from '../../../engine/pack/pack-rules';
import { readFile } from '../../../exchange/read-file';
import { tableTemplate } from '../../../exchange/write-table';
import { draft, read, told } from './read-files';

const rows = [
  'statement,outlet,date,wording,speaker',
  'dam-unsafe,River Courier,2031-03-12,"Tobin Hask said the Tarn dam was ""unsafe"".",Tobin Hask',
  'dam-unsafe,Selmark Today,2031-03-13,The Tarn dam is not safe: so Tobin Hask.,Tobin Hask',
];
const table = rows.join('\n');

describe('a table of wordings', () => {
  it('is a statement for what its rows share, with a wording for each', () => {
    const { pack, leftOut } = draft(table);
    expect(leftOut).toEqual([]);
    expect(pack.statements).toMatchObject([
      {
        id: 'dam-unsafe',
        dateCreated: '2031-03-12',
        kind: 'remark',
        text: 'Tobin Hask said the Tarn dam was "unsafe".',
        wordings: [
          {
            selector: { exact: 'Tobin Hask said the Tarn dam was "unsafe".' },
            quotationType: 'mixed',
          },
          { selector: { exact: 'The Tarn dam is not safe: so Tobin Hask.' } },
        ],
      },
    ]);
    expect(pack.outlets.map(({ name }) => name)).toEqual(['River Courier', 'Selmark Today']);
    expect(pack.gate.any).toContain('tarn');
    expect(checkPack(pack, integrityRules)).toEqual([]);
  });

  it.each([
    ['semicolons', (text: string) => text.replaceAll(',', ';')],
    ['tabs', (text: string) => text.replaceAll(',', '\t')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['line breaks of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['empty rows', (text: string) => `\n${text.replaceAll('\n', '\n\n,,,,\n')}\n\n`],
    [
      'headings in another order and case',
      (text: string) =>
        text.replace('statement,outlet,date,wording', 'CLAIM,Publisher,datePublished,Quote'),
    ],
  ])('is the same with %s', (_, change) => {
    expect(draft(change(table)).pack.statements).toEqual(draft(table).pack.statements);
  });

  it.each(['utf-16le', 'utf-16be'])('is the same in %s, with and without a mark', (encoding) => {
    const encode = (text: string) => {
      const bytes = new Uint8Array(text.length * 2);
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < text.length; at += 1)
        view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
      return bytes;
    };
    for (const text of [table, `\uFEFF${table}`])
      expect(readFile(encode(text))).toEqual(read(table));
  });

  it('names the lines of what it leaves out, with cells of several lines before them', () => {
    const text = [
      'statement,outlet,url,date,said,language,speaker,wording',
      'a,River Courier,,2031-03-12,,,Ann Orlan,"The Tarn dam\nis safe, said Ann Orlan."',
      'a,River Courier,,2031-03-12,,,,',
      'a,,,2031-03-12,,,,The Tarn dam is safe.',
      'a,River Courier,javascript:alert(1),2031-03-12,,,,The Tarn dam is safe.',
      'a,River Courier,,03/04/2031,,,,The Tarn dam is safe.',
      'a,River Courier,,,,,,The Tarn dam is safe.',
      'a,Le Tarn,,2031-03-12,,fr,,Le barrage de Tarn est sûr.',
      'a,River Courier,,2031-03-14,,,Ben Hask,The Tarn dam is safe.',
      'a,River Courier,,2031-03-12,2031-03-20,,,The Tarn dam holds.',
      'a,River C\u043eurier,,2031-03-12,,,,The Tarn dam is safe.',
      'a,River Courier,,2031-03-12,,,Ann Orlan,"The Tarn dam\nis safe, said Ann Orlan."',
      'b,Elsewhere,,2031-03-12,,,,it was so.',
    ].join('\n');
    const { pack, leftOut } = draft(text);
    expect(pack.statements.map(({ wordings }) => wordings.length)).toEqual([1]);
    expect([...told(text).leftOut, ...leftOut].map(({ place, why }) => [place, why])).toEqual([
      [4, 'no-wording'],
      [5, 'no-outlet'],
      [6, 'bad-address'],
      [7, 'bad-date'],
      [8, 'no-date'],
      [9, 'other-language'],
      [10, 'other-speaker'],
      [11, 'said-later'],
      [12, 'hidden-letters'],
      [13, 'double'],
      [15, 'tells-nothing'],
    ]);
  });

  it('takes the outlet from the address where none is told, and no ratings', () => {
    const text = `${table.split('\n')[0]},url,Verdict,Shoe size\nx,,2031-03-12,The Tarn dam leaks.,,https://www.courier.example/a,false,44\n`;
    expect(draft(text).pack.outlets).toMatchObject([
      { name: 'courier.example', domains: ['courier.example'] },
    ]);
    expect(told(text)).toMatchObject({ ratings: 1, unused: ['Shoe size'] });
  });

  it('reads the template that one can begin with', () => {
    expect(draft(tableTemplate())).toMatchObject({
      leftOut: [],
      pack: { statements: [{ id: 'no-notice-due', kind: 'remark', topics: ['treaty', 'dam'] }] },
    });
  });
});

describe('a file that cannot be used says why', () => {
  it.each([
    ['', { why: 'empty' }],
    ['  \n', { why: 'empty' }],
    ['PK\u0003\u0004', { why: 'no-text' }],
    ['a page of words,\0 and more of them', { why: 'no-text' }],
    [`${table}\nx,"not closed,2031\n`, { why: 'open-quote', line: 4 }],
    ['name,colour\nx,y', { why: 'no-wording-column', headings: ['name', 'colour'] }],
    [rows[0] as string, { why: 'no-rows' }],
    ['{"a": 1,\n "b" 2}', { why: 'json', line: 2, column: 6 }],
    ['{"a": [1, 2', { why: 'json', line: 1, column: 12 }],
    ['{"format": "sidelight-stories"}', { why: 'backup' }],
    ['{"type": "AnnotationPage", "items": []}', { why: 'annotations' }],
    ['{"name": "x"}', { why: 'no-claims', of: 'json' }],
    ['<html><p>No data</p></html>', { why: 'no-claims', of: 'html' }],
  ])('%j', (text, refusal) => {
    expect(read(text)).toEqual({ is: 'refused', refusal });
  });

  it('an encoding that is neither UTF-8 nor UTF-16', () => {
    expect(readFile(Uint8Array.of(0x63, 0xe9, 0x2c))).toMatchObject({
      refusal: { why: 'encoding' },
    });
  });

  it('too large a file', () => {
    expect(readFile(new Uint8Array(3_500_001))).toMatchObject({
      refusal: { why: 'too-large', megabytes: '3.6', most: '3.5' },
    });
  });

  it('a Sidelight pack is told by its content', () => {
    expect(read('{"format":"sidelight-pack"}')).toMatchObject({ is: 'pack' });
  });
});
