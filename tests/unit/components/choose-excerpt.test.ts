import { describe, expect, it } from 'vitest';
import { chooseExcerpt } from '../../../components/welcome/choose-excerpt';
import type { Pack, Statement } from '../../../engine/pack/types';
import { pack as fixture } from '../../fixtures/pack';

const [first, second] = fixture.articles;
if (!first || !second) throw new Error('The fixture needs two articles.');

const wording = (article: string, exact: string) => ({
  article,
  selector: { exact, prefix: '', suffix: '' },
  quotationType: 'indirect' as const,
  attribution: { source: '', cue: '' },
});

const statement = (id: string, wordings: Statement['wordings']): Statement => ({
  id,
  dateCreated: '2031-03-13',
  kind: 'remark',
  text: id,
  topics: [],
  wordings,
  formulations: [],
  nearMisses: [],
  relations: [],
});

const text =
  'Nothing here.\n\nThe strait is closed, he said. More.\n\nShe denied it.\n\nNothing again.';

const pack: Pack = {
  ...fixture,
  articles: [{ ...first, text }, second],
  statements: [
    statement('closed', [
      wording(first.id, 'The strait is closed, he said.'),
      wording(second.id, 'Closed.'),
    ]),
    statement('denied', [wording(first.id, 'She denied it.'), wording(second.id, 'She did not.')]),
    statement('alone', [wording(first.id, 'More.')]),
  ],
};

describe('chooseExcerpt', () => {
  it('takes the paragraphs with the most sentences that others word too', () => {
    const excerpt = chooseExcerpt(pack);
    expect(excerpt?.article.id).toBe(first.id);
    const statements = excerpt?.paragraphs.flat().flatMap((part) => part.statement ?? []);
    expect(statements).toEqual(['closed', 'denied']);
  });

  it('cuts the paragraphs so that the parts give them back', () => {
    const paragraphs = text.split('\n\n');
    for (const parts of chooseExcerpt(pack)?.paragraphs ?? [])
      expect(paragraphs).toContain(parts.map((part) => part.text).join(''));
  });

  it('is null when no statement is carried by two outlets', () => {
    expect(chooseExcerpt({ ...pack, statements: pack.statements.slice(2) })).toBeNull();
  });
});
