import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../engine/pack/canonical-json';
import { checkPack } from '../../../engine/pack/check-pack';
import { integrityRules } from '../../../engine/pack/pack-rules';
import { dayRange } from '../../../engine/pack/partial-date';
import { readBundle, verifyBundle } from '../../../engine/pack/read-bundle';
import { sealPack } from '../../../engine/pack/seal-pack';
import type { Pack, Wording } from '../../../engine/pack/types';
import { writeAnnotations } from '../../../exchange/write-annotations';
import { writeTable } from '../../../exchange/write-table';
import { readPackFolder } from '../../../tools/corpus/read-pack-folder';
import { writePackFolder } from '../../../tools/corpus/write-pack-folder';
import { samplePack } from '../engine/pack/sample-pack';
import { temporaryFolder } from '../tools/pack-folder-copy';
import { draft } from './read-files';

const shipped = await readPackFolder('corpus/ukraine-2022');

/** What a table holds of a pack: every statement with its wordings, each once, and who printed it. */
function toldBy({ statements, speakers, articles, outlets }: Pack) {
  return statements.map(({ id, text, kind, dateCreated, speaker, topics, wordings }) => ({
    ...{ id, text, kind, dateCreated, topics },
    speaker: speakers.find((each) => each.id === speaker)?.name,
    wordings: distinct(wordings).map(({ article: of, selector, quotationType, attribution }) => {
      const article = articles.find((each) => each.id === of);
      return {
        ...{ exact: selector.exact, quotationType, attribution },
        outlet: outlets.find((each) => each.id === article?.publisher)?.name,
        published: article?.datePublished,
        headline: article?.headline,
        url: article?.url,
      };
    }),
  }));
}

const distinct = (wordings: Wording[]) =>
  wordings.filter(
    ({ article, selector }, at) =>
      wordings.findIndex((w) => w.article === article && w.selector.exact === selector.exact) ===
      at,
  );

describe('a pack as a table', () => {
  it.each([
    ['the sample pack', samplePack()],
    ['the shipped pack', shipped],
  ])('%s: out and in again, the same statements in the same words', (_, pack) => {
    const { pack: again, leftOut } = draft(writeTable(pack));
    expect(leftOut).toEqual([]);
    expect(toldBy(again)).toEqual(toldBy(pack));
    expect(checkPack(again, integrityRules)).toEqual([]);
    expect(toldBy(draft(writeTable(again)).pack)).toEqual(toldBy(again));
  });

  it('out and in again, whatever the wordings are', () => {
    const unit = fc.constantFrom('=', '-', "'", '"', ',', ';', '\n', 'a', ' ', 'é', '“', '\t', '|');
    const passage = fc.string({ unit, maxLength: 30 }).map((text) => `The reservoir ${text}x`);
    fc.assert(
      fc.property(fc.uniqueArray(passage, { minLength: 1, maxLength: 6 }), (passages) => {
        const pack = samplePack();
        const [article] = pack.articles;
        const [statement] = pack.statements;
        if (!article || !statement) throw new Error('The sample pack is empty.');
        const [wording] = statement.wordings;
        if (!wording) throw new Error('The statement has no wording.');
        pack.statements = passages.map((exact, at) => ({
          ...statement,
          id: `statement-${at}`,
          wordings: [{ ...wording, article: article.id, selector: { ...wording.selector, exact } }],
        }));
        const { pack: again } = draft(writeTable(pack));
        expect(toldBy(again)).toEqual(toldBy(pack));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a pack as Web Annotations', () => {
  const page = JSON.parse(writeAnnotations(shipped));

  it('has an annotation for each wording, found again by its words', () => {
    const wordings = shipped.statements.flatMap((each) => each.wordings);
    expect(page).toMatchObject({ type: 'AnnotationPage', items: { length: wordings.length } });
    expect(page['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    const texts = shipped.articles.map(({ text }) => text);
    for (const { target, body, motivation } of page.items) {
      const { type, exact, prefix, suffix } = target.selector;
      expect({ type, motivation }).toEqual({ type: 'TextQuoteSelector', motivation: 'describing' });
      expect(texts.some((text) => text.includes(prefix + exact + suffix))).toBe(true);
      expect(prefix.length + suffix.length).toBeLessThanOrEqual(128);
      expect(body[0]).toMatchObject({ type: 'TextualBody', purpose: 'describing' });
    }
  });

  it('leads to the article’s address, as it was on its days', () => {
    const { articles } = shipped;
    for (const [at, { article: id }] of shipped.statements.flatMap((s) => s.wordings).entries()) {
      const article = articles.find((each) => each.id === id);
      const { source, state } = page.items[at].target;
      expect(source).toBe(article?.url ?? `urn:sidelight:ukraine-2022:article:${id}`);
      const days = dayRange(article?.datePublished ?? '');
      expect(state).toEqual({
        type: 'TimeState',
        sourceDateStart: `${days?.from}T00:00:00Z`,
        sourceDateEnd: `${days?.to}T23:59:59Z`,
      });
    }
  });

  it('may stand in a script element, and holds no address that runs', () => {
    const pack = samplePack();
    for (const statement of pack.statements) statement.text = '</script><script>alert(1)</script>';
    for (const article of pack.articles) article.url = 'javascript:alert(1)';
    const json = writeAnnotations(pack);
    expect(json).not.toContain('<');
    expect(json).not.toContain('javascript:');
  });
});

describe('a Sidelight pack', () => {
  const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');
  const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });

  it('is the same out and in again, and from its files', async () => {
    const folder = await temporaryFolder();
    let folders = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(label, { minLength: 6, maxLength: 6 }), async (texts) => {
        const pack = samplePack();
        pack.statements.forEach((statement, at) => {
          statement.text = `${texts[at % texts.length]} x`.replace(
            /[\u0000-\u001f\u007f-\u009f]/g,
            '.',
          );
        });
        fc.pre(checkPack(pack, integrityRules).length === 0);
        const sealed = await sealPack(pack, sha256);
        const json = JSON.stringify(sealed);
        const read = readBundle(json);
        await verifyBundle(read, sha256);
        expect(read.pack).toEqual(pack);
        const own = `${folder}/${folders++}`;
        await writePackFolder(own, read.pack);
        const fromFiles = await readPackFolder(own);
        expect((await sealPack(fromFiles, sha256)).sha256).toBe(sealed.sha256);
      }),
      { numRuns: 12 },
    );
  });

  it('that was made of a table is the same from its files', async () => {
    const { pack } = draft(writeTable(shipped));
    const folder = await temporaryFolder();
    await writePackFolder(folder, pack);
    expect(canonicalJson(await readPackFolder(folder))).toBe(canonicalJson(pack));
  });
});
