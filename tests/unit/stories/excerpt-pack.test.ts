import { expect, it } from 'vitest';
import { canonicalJson } from '../../../engine/pack/canonical-json';
import { checkPack } from '../../../engine/pack/check-pack';
import { integrityRules } from '../../../engine/pack/pack-rules';
import { excerptPack } from '../../../stories/excerpt-pack';
import { readPackFolder } from '../../../tools/corpus/read-pack-folder';
import { writePackFolder } from '../../../tools/corpus/write-pack-folder';
import { samplePack } from '../engine/pack/sample-pack';
import { temporaryFolder } from '../tools/pack-folder-copy';

/** A pack as growing drafts it: statements in the order of its articles. */
function grown() {
  const pack = samplePack();
  return { ...pack, terms: [], statements: pack.statements.toReversed() };
}

it('what is shared of a story is the same pack once it was imported, shared again, or written to files', async () => {
  const shared = excerptPack(grown());
  expect(checkPack(shared, integrityRules)).toEqual([]);
  expect(canonicalJson(excerptPack(shared))).toBe(canonicalJson(shared));
  const folder = await temporaryFolder();
  await writePackFolder(folder, shared);
  expect(canonicalJson(await readPackFolder(folder))).toBe(canonicalJson(shared));
});

it('no whole article is shared, and nothing that one outlet alone reports', () => {
  const whole = grown();
  const shared = excerptPack(whole);
  for (const { id, text, leftOut } of shared.articles) {
    const article = whole.articles.find((each) => each.id === id);
    expect(text.length).toBeLessThan(article?.text.length ?? 0);
    expect(leftOut).toEqual([]);
  }
  const publishers = new Map(shared.articles.map(({ id, publisher }) => [id, publisher]));
  for (const { wordings } of shared.statements)
    expect(new Set(wordings.map(({ article }) => publishers.get(article))).size).toBeGreaterThan(1);
});
