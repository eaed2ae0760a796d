import { expect, it } from 'vitest';
import { growPack } from '../../../engine/grow/grow-pack';
import { canonicalJson } from '../../../engine/pack/canonical-json';
import { checkPack } from '../../../engine/pack/check-pack';
import { integrityRules } from '../../../engine/pack/pack-rules';
import type { Pack } from '../../../engine/pack/types';
import { excerptPack } from '../../../stories/excerpt-pack';
import { readPackFolder } from '../../../tools/corpus/read-pack-folder';
import { writePackFolder } from '../../../tools/corpus/write-pack-folder';
import { madeUp } from '../engine/grow/kept-articles';
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

it('what one outlet denies that another reports is shared, and words that both have for one thing', () => {
  const articles = [
    madeUp(
      'herald',
      'Ostria accused Norvia of preparing to close the strait of Tarn to all tankers.',
      'Norvia has posted forty guards at the upper gate of the harbour in Carrow.',
      'A bakery on the quay gave away bread to the guards.',
    ),
    madeUp(
      'courier',
      'Norvia denied preparing to close the strait of Tarn to tankers, its envoy Ilse Moran said.',
      'Norvia has posted forty gunmen at the upper gate of the harbour in Carrow.',
      'The museum of ships drew more visitors than usual.',
    ),
  ];
  const whole = growPack({ id: 'strait', title: 'The strait', articles, decisions: [] });
  const shared = excerptPack(whole);
  expect(checkPack(shared, integrityRules)).toEqual([]);
  expect(canonicalJson(excerptPack(shared))).toBe(canonicalJson(shared));
  const drafted = (pack: Pack) => ({
    denials: pack.statements.flatMap(({ relations }) => relations),
    terms: pack.terms.map(({ expressions }) => expressions.map(({ label }) => label)),
  });
  expect(drafted(shared)).toEqual(drafted(whole));
  expect(drafted(shared)).toMatchObject({
    denials: [{ type: 'denies', drafted: true }],
    terms: [['gunmen', 'guards']],
  });
  expect(shared.articles.map(({ text }) => text).join()).not.toMatch(/bakery|museum/);
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
