import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../engine/engine';
import { growCollectionInSteps } from '../../engine/grow/grow-pack';
import { readKeptArticle } from '../../engine/grow/read-kept-article';
import { runToEnd } from '../../engine/match/decision/run-to-end';
import type { Article, Id, Pack } from '../../engine/pack/types';
import { bundlePack } from '../../tools/corpus/build-packs';
import { readPackFolder } from '../../tools/corpus/read-pack-folder';
import { authoredPassages, overlap } from '../../tools/match/authored-passages';

/**
 * What readers meet first: one article kept, and another outlet's page on the same story. By words alone; when this was
 * written all of 33 marks were right, and of 129 wordings of what both report 41 were marked.
 */
const floors = { right: 32 / 33, found: 38 / 129 };

/** A pack is grown for each article and reads the others: ten seconds, on a busy machine several times that. */
const timeoutMs = 300_000;

/** An engine that knows one article, which was kept. */
function engineAfterKeeping(
  pack: Pack,
  { id, url = '', publisher, datePublished, headline, text }: Article,
) {
  const article = readKeptArticle({
    id,
    url,
    outlet: outletOf(pack, publisher),
    day: datePublished.slice(0, 'YYYY-MM-DD'.length),
    daySource: 'page',
    language: 'en',
    headline,
    paragraphs: text.split(/\n{2,}/),
  });
  const story = { id: 'kept', title: 'Kept', articles: [article], decisions: [] };
  return createEngine([bundlePack(runToEnd(growCollectionInSteps(story)).pack)]);
}

const outletOf = ({ outlets }: Pack, publisher: Id): string =>
  outlets.find(({ id }) => id === publisher)?.name ?? publisher;

describe('one article is kept, and each of the others opened', () => {
  const marks: { told: string; right: boolean }[] = [];
  let shared = 0;
  let found = 0;

  beforeAll(async () => {
    const pack = await readPackFolder('corpus/ukraine-2022');
    for (const kept of pack.articles) {
      const engine = engineAfterKeeping(pack, kept);
      const known = new Set(authoredPassages(pack, kept).map(({ statement }) => statement));
      for (const opened of pack.articles) {
        if (opened === kept) continue;
        const { headline, publisher, datePublished, text } = opened;
        const outlet = outletOf(pack, publisher);
        const { claims } = engine.analyseArticle({ headline, outlet, datePublished, text });
        const marked = claims.filter(({ highlighted }) => highlighted);
        const both = authoredPassages(pack, opened).filter(({ statement }) => known.has(statement));
        shared += both.length;
        found += both.filter((wording) => marked.some((claim) => overlap(claim, wording))).length;
        for (const claim of marked)
          marks.push({
            told: `${kept.id}, ${opened.id}: ${claim.text}`,
            right: both.some((wording) => overlap(claim, wording)),
          });
      }
    }
  }, timeoutMs);

  it('has marks and shared wordings enough to count', () => {
    expect(marks.length).toBeGreaterThanOrEqual(25);
    expect(shared).toBeGreaterThanOrEqual(100);
  });

  it(`has marks of which at least ${floors.right.toFixed(3)} are of what both report`, () => {
    const wrong = marks.filter(({ right }) => !right).map(({ told }) => told);
    expect(1 - wrong.length / marks.length, wrong.join('\n')).toBeGreaterThanOrEqual(floors.right);
  });

  it(`has at least ${floors.found.toFixed(3)} of what both report marked`, () => {
    expect(found / shared).toBeGreaterThanOrEqual(floors.found);
  });
});
