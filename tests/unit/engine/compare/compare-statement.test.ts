import { describe, expect, it } from 'vitest';
import { openPack } from '../../../../engine/claims/open-pack';
import { compareStatement } from '../../../../engine/compare/compare-statement';
import type { Comparison, Notice } from '../../../../engine/compare/types';
import { inventedPack } from './invented-pack';

const sentence = 'A deluge is inevitable without repairs, Dana Orlan said.';
const page = {
  outlet: 'The Courier',
  url: 'https://www.courier.example/dam',
  datePublished: '2031-03-06T08:00:00Z',
};

function compare(request: Partial<Parameters<typeof compareStatement>[1]> = {}): Comparison {
  const comparison = compareStatement(openPack(inventedPack), {
    statement: 'flood-inevitable',
    ...request,
  });
  if (!comparison) throw new Error('The invented pack has this statement.');
  return comparison;
}

function noticesOf<Kind extends Notice['kind']>(
  { notices }: Comparison,
  kind: Kind,
): Extract<Notice, { kind: Kind }>[] {
  return notices.filter(
    (notice): notice is Extract<Notice, { kind: Kind }> => notice.kind === kind,
  );
}

describe('compareStatement', () => {
  it('returns null for a statement the pack does not have', () => {
    expect(compareStatement(openPack(inventedPack), { statement: 'unheard-of' })).toBeNull();
  });

  it('compares all with the article that is asked for; with the page where it has no wording', () => {
    const [, first] = compare({ sentence, page }).rows;
    const article = first?.article ?? '';
    const other = compare({ sentence, page, base: article });
    expect(other.rows.map((row) => row.article)).toEqual(
      compare({ sentence, page }).rows.map((row) => row.article),
    );
    expect(other.rows[other.base]?.article).toBe(article);
    expect(other.rows[other.base]?.cells.some(({ difference }) => difference)).toBe(false);
    expect(compare({ sentence, page, base: 'unheard-of' }).base).toBe(0);
  });

  it('throws, with the cure, when the pack names an article it does not have', () => {
    expect(() =>
      compareStatement(openPack({ ...inventedPack, articles: [] }), {
        statement: 'flood-inevitable',
      }),
    ).toThrow(/"courier".*corpus:check/);
  });

  it('sets the page first, then the wordings by date', () => {
    const { rows, base } = compare({ sentence, page });
    expect(base).toBe(0);
    expect(rows.map(({ kind, article }) => article ?? kind)).toEqual([
      'page',
      'post',
      'courier',
      'herald',
    ]);
  });

  it('knows the page’s outlet by name or host, and counts only the others', () => {
    expect(compare({ sentence, page }).outletCount).toBe(2);
    expect(
      compare({ sentence, page: { url: 'https://m.post.example/' } }).rows[0]?.outlet.name,
    ).toBe('The Post');
    expect(
      compare({ sentence, page: { url: 'https://elsewhere.example/' } }).rows[0]?.outlet,
    ).toEqual({
      name: 'elsewhere.example',
    });
    expect(compare().outletCount).toBe(3);
  });

  it('leaves out the wordings of articles that the page is a copy of', () => {
    const { rows, outletCount } = compare({ sentence, page, sameAs: ['herald', 'courier'] });
    expect(rows.map(({ article }) => article)).toEqual([undefined, 'post']);
    expect(outletCount).toBe(1);
  });

  describe('a sentence that reports two statements', () => {
    const both =
      'A flood is inevitable without repairs, Orlan said, but the valley council rejected her warning.';
    const stated = (statement: string, text: string, sameAs: string[] = []) => {
      const span = compare({ statement, sentence: text, page, sameAs }).rows[0]?.stated;
      return span ? text.slice(span.start, span.end) : null;
    };

    it('is compared by the clause that reports the statement', () => {
      expect(stated('flood-inevitable', both)).toBe(
        'A flood is inevitable without repairs, Orlan said',
      );
      expect(stated('council-rejects', both)).toBe('but the valley council rejected her warning');
    });

    it('sets the other clause back and compares it with nothing', () => {
      const { rows } = compare({ sentence: both, page });
      const outside = rows[0]?.cells.filter((cell) => cell.outside).map(({ text }) => text);
      expect(outside).toEqual(['but the valley council rejected her warning']);
      const column = rows[0]?.cells.findIndex((cell) => cell.outside) ?? -1;
      expect(rows.slice(1).map(({ cells }) => cells[column]?.difference)).toEqual(
        rows.slice(1).map(() => undefined),
      );
    });

    it('is whole where the second clause is none of the pack’s statements', () => {
      expect(
        stated(
          'flood-inevitable',
          'A flood is inevitable without repairs, Orlan said, but nobody asked the engineers why.',
        ),
      ).toBeNull();
    });

    it('has the clause the pack’s authors chose where the page is a copy of their article', () => {
      const printed =
        'Early on, “Spokesman Dana Orlann said a flood was unavoidable without repairs and patience”, and nobody asked why.';
      expect(stated('flood-inevitable', printed, ['herald'])).toBe(
        'Spokesman Dana Orlann said a flood was unavoidable without repairs and patience',
      );
    });
  });

  it('has no row when the only wordings are those of the page’s copies', () => {
    const comparison = compareStatement(openPack(inventedPack), {
      statement: 'council-rejects',
      sameAs: ['courier'],
    });
    expect(comparison?.rows).toEqual([]);
    expect(comparison?.outletCount).toBe(0);
  });

  it('gives each row its neighbours, its place and what the pack knows of it', () => {
    const { rows } = compare();
    expect(rows.find(({ article }) => article === 'courier')).toMatchObject({
      before: 'The dam is old.',
      after: 'She left early.',
      selector: { exact: rows[1]?.text },
    });
    expect(rows.find(({ article }) => article === 'herald')).toMatchObject({
      before: '',
      after: 'Nobody asked why.',
    });
    expect(rows.find(({ article }) => article === 'post')?.outlet.publisherNote).toBe(
      'Owned by the state.',
    );
  });

  it('counts the days from saying to printing, when both are known to the day', () => {
    expect(compare({ sentence, page }).daysBeforePage).toBe(3);
    expect(
      compare({ sentence, page: { datePublished: '2031-03' } }).daysBeforePage,
    ).toBeUndefined();
    expect(compare({ sentence }).daysBeforePage).toBeUndefined();
  });

  it('counts the differences it shows', () => {
    const { rows, differenceCounts } = compare({ sentence, page });
    const shown = rows.flatMap(({ cells }) => cells).filter(({ difference }) => difference).length;
    const counted = Object.values(differenceCounts).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(shown);
    expect(shown).toBeGreaterThan(0);
  });

  it('pairs denials both ways, with who, when and where', () => {
    expect(compare().denials).toEqual([
      {
        statement: 'council-rejects',
        direction: 'deniedBy',
        speaker: 'Valley Council',
        dateCreated: '2031-03-04',
        text: 'Gloss of council-rejects.',
        outlets: ['The Courier'],
      },
    ]);
    const other = compareStatement(openPack(inventedPack), { statement: 'council-rejects' });
    expect(
      other?.denials.map(({ direction, statement, outlets }) => [
        direction,
        statement,
        outlets.length,
      ]),
    ).toEqual([['denies', 'flood-inevitable', 3]]);
  });

  it('shows the same claim by another speaker from either side', () => {
    const other = compareStatement(openPack(inventedPack), { statement: 'dam-failing' });
    expect(other?.relations).toEqual([
      {
        type: 'sameClaimBy',
        statement: 'council-rejects',
        text: 'Gloss of council-rejects.',
        speaker: 'Valley Council',
      },
    ]);
    expect(compare().relations.map(({ type }) => type)).toEqual(['followsUp']);
  });

  it('names each row’s own term, and leaves out terms no row uses', () => {
    expect(compare({ sentence, page }).terms).toEqual([
      { term: 'flood', concept: 'the flood', byRow: ['deluge', 'a flood', 'a flood', 'a flood'] },
    ]);
  });
});

describe('notices', () => {
  it('tell the spellings of a name, the attribution’s and the page’s among them', () => {
    expect(noticesOf(compare({ sentence, page }), 'name-spelling')).toEqual([
      {
        kind: 'name-spelling',
        articles: ['courier', 'herald'],
        name: 'Dana Orlan',
        spellings: [
          { spelling: 'Orlan', articles: ['courier'], page: true },
          { spelling: 'Orlann', articles: ['herald'], page: false },
        ],
      },
    ]);
  });

  it('tell of different people as the source', () => {
    const pack = structuredClone(inventedPack);
    const wording = pack.statements[0]?.wordings[1];
    if (wording) wording.attribution = { source: 'Ole Brandt', cue: 'said' };
    const comparison = compareStatement(openPack(pack), { statement: 'flood-inevitable' });
    expect(comparison && noticesOf(comparison, 'attribution-conflict')).toEqual([
      {
        kind: 'attribution-conflict',
        articles: ['courier', 'herald'],
        sources: [
          { article: 'courier', source: 'Minister Dana Orlan' },
          { article: 'herald', source: 'Ole Brandt' },
        ],
      },
    ]);
    expect(noticesOf(compare(), 'attribution-conflict')).toEqual([]);
  });

  it('tell of a spokesman who is a spokeswoman elsewhere', () => {
    const pack = structuredClone(inventedPack);
    const wording = pack.statements[0]?.wordings[0];
    if (wording) wording.attribution = { source: 'Spokeswoman Dana Orlan', cue: 'said' };
    const comparison = compareStatement(openPack(pack), { statement: 'flood-inevitable' });
    expect(comparison && noticesOf(comparison, 'attribution-conflict')[0]?.articles).toEqual([
      'courier',
      'herald',
    ]);
  });

  it('tell copies and a common origin: the same agency, or a long run of the same words', () => {
    expect(noticesOf(compare(), 'copy')).toEqual([
      { kind: 'copy', articles: ['herald'], copy: 'machine-translated', note: 'Translated twice.' },
    ]);
    expect(noticesOf(compare(), 'common-origin')).toEqual([
      { kind: 'common-origin', articles: ['courier', 'herald'], agencies: ['Wire'] },
    ]);
    const dam = compareStatement(openPack(inventedPack), { statement: 'dam-failing' });
    expect(dam && noticesOf(dam, 'common-origin')).toEqual([
      {
        kind: 'common-origin',
        articles: ['post', 'herald'],
        agencies: [],
        sharedWords: 'The report that the dam of the upper valley was close to failing',
      },
    ]);
  });

  it('leave the page’s own notes to its row', () => {
    const copy = compare({
      sentence: 'Spokesman Dana Orlann said a flood was unavoidable without repairs and patience.',
      page,
      sameAs: ['herald'],
    });
    expect(copy.rows[0]?.notes).toContainEqual({ kind: 'copy-error', text: 'She is a minister.' });
    expect(noticesOf(copy, 'copy-error')).toEqual([]);
  });

  it('repeat the authors’ own notes', () => {
    expect(noticesOf(compare(), 'copy-error')).toEqual([
      { kind: 'copy-error', articles: ['herald'], note: 'She is a minister.' },
    ]);
  });

  it('tell what the page leaves out and most others have', () => {
    const short = 'A flood is inevitable, she said.';
    expect(noticesOf(compare({ sentence: short, page }), 'page-leaves-out')).toMatchObject([
      {
        articles: ['courier', 'herald'],
        slots: [{ words: 'repairs and patience', articles: ['courier', 'herald'] }],
      },
    ]);
    const oneWord = 'A flood is inevitable without repairs, she said.';
    expect(noticesOf(compare({ sentence: oneWord, page }), 'page-leaves-out')).toEqual([]);
    const alone = compare({ sentence: short, page, sameAs: ['post', 'herald'] });
    expect(noticesOf(alone, 'page-leaves-out')).toEqual([]);
    const full = 'A flood is inevitable without repairs and patience, she said.';
    expect(noticesOf(compare({ sentence: full, page }), 'page-leaves-out')).toEqual([]);
  });
});
