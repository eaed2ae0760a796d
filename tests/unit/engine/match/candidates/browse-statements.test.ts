import { describe, expect, it } from 'vitest';
import { createStatementBrowser } from '../../../../../engine/match/candidates/browse-statements';
import { runToEnd } from '../../../../../engine/match/decision/run-to-end';
import { indexPackInSteps } from '../../../../../engine/match/learning/learn-pack';
import { openPackModel } from '../../../../../engine/match/model/pack-model';
import { openPackFile } from '../../../../../engine/pack/pack-file/pack-file';
import { writePackFile } from '../../../../../engine/pack/pack-file/write-pack-file';
import type { Id, Statement } from '../../../../../engine/pack/types';
import { tokenise } from '../../../../../engine/text/tokenise';
import { syntheticArchive } from '../../../../../tools/bench/synthetic-archive';

const { pack } = syntheticArchive(700);
const { index } = runToEnd(indexPackInSteps(pack));
const browser = createStatementBrowser(
  openPackModel(openPackFile(runToEnd(writePackFile(pack))), index),
);

const nameOf = new Map(pack.speakers.map(({ id, name }) => [id, name]));

/** Every word of a statement, looked for the long way. */
const wordsOf = ({ text, wordings, speaker }: Statement): Set<string> =>
  new Set(
    [text, ...wordings.map(({ selector }) => selector.exact), nameOf.get(speaker ?? '') ?? '']
      .flatMap(tokenise)
      .map(({ norm }) => norm),
  );

const having = (words: readonly string[], open: string | null): Id[] =>
  pack.statements.flatMap((statement) => {
    const own = wordsOf(statement);
    const isMet =
      words.every((word) => own.has(word)) &&
      (open === null || [...own].some((word) => word.startsWith(open)));
    return isMet ? statement.id : [];
  });

/** All that a query finds, page by page. */
function all(query: string): Statement[] {
  const found: Statement[] = [];
  for (;;) {
    const { total, part } = browser.page(query, found.length);
    found.push(...part.statements);
    if (found.length >= total || part.statements.length === 0) return found;
  }
}

const idsOf = (statements: readonly Statement[]): Id[] => statements.map(({ id }) => id);

describe('leafing through a pack', () => {
  it('gives all statements, each once, the newest first, a page at a time', () => {
    const { total, part } = browser.page('', 0);
    expect(total).toBe(pack.statements.length);
    expect(part.statements.length).toBeLessThan(total);
    const found = all(' ');
    expect(new Set(idsOf(found)).size).toBe(total);
    const days = found.map(({ dateCreated }) => dateCreated);
    expect(days).toEqual(days.toSorted().reverse());
    expect(browser.page('', total).part.statements).toEqual([]);
  });

  it('sends what a row shows of them, and no article’s text', () => {
    const { part } = browser.page('', 0);
    const carriers = part.statements.flatMap(({ wordings }) => wordings.map((w) => w.article));
    expect(new Set(part.articles.map(({ id }) => id))).toEqual(new Set(carriers));
    expect(part.articles.every(({ text }) => text === '')).toBe(true);
  });

  it.each([0, 7, 100, 333])(
    'finds statement %i by two of its words, as reading them all does',
    (place) => {
      const words = tokenise(pack.statements[place]?.wordings[0]?.selector.exact ?? '')
        .filter(({ stop, norm }) => !stop && norm !== 'said')
        .map(({ norm }) => norm)
        .slice(-2) as [string, string];
      const ids = idsOf(all(`${words.join(' ')} `)).sort();
      expect(ids).toContain(pack.statements[place]?.id);
      expect(having(words, null).sort()).toEqual(ids);
    },
  );

  it('takes the last word for a beginning, until a space follows', () => {
    const [word = ''] = [...wordsOf(pack.statements[3] as Statement)].filter((w) => w.length > 5);
    const beginning = word.slice(0, 4);
    expect(idsOf(all(beginning)).sort()).toEqual(having([], beginning).sort());
    expect(all(beginning).length).toBeGreaterThanOrEqual(all(`${beginning} `).length);
  });

  it('finds what a speaker said by the name', () => {
    const said = pack.statements.find(({ speaker }) => speaker) as Statement;
    const ids = idsOf(all(nameOf.get(said.speaker ?? '') ?? ''));
    const own = pack.statements.filter(({ speaker }) => speaker === said.speaker);
    expect(ids).toEqual(expect.arrayContaining(idsOf(own)));
  });

  it('finds a whole sentence by most of its words, and its statement first', () => {
    const { id, wordings } = pack.statements[5] as Statement;
    const sentence = `Zeppelins, however, ${wordings[0]?.selector.exact}`;
    expect(browser.first(sentence)[0]).toBe(id);
  });

  it('finds nothing for words nobody used', () => {
    expect(browser.page('zeppelin', 0).total).toBe(0);
    expect(browser.first('zeppelin')).toEqual([]);
    expect(browser.first('')).toEqual([]);
  });
});
