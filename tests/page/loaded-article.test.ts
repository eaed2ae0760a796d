import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPageSession } from '../../entrypoints/article.content/page-session';
import { startFakeBackground } from './support/fake-background';

/** Of no installed pack: nothing of it is marked, or analysed. */
const bridge = `
  <article><h1>Bridge closed</h1>
  <time datetime="2031-06-03">3 June 2031</time>
  <p>The bridge over the lower river was closed on Tuesday, and the council would not say for how long.
     Lorries are sent round by the northern road, which adds an hour to every journey in the valley.</p>
  <p>An engineer said that two of the cables had rusted through. The last inspection was nine years ago.
     Shopkeepers in the old town asked for help, and were told that the budget of the year was spent.</p>
  </article>`;

let end: AbortController;

beforeEach(async () => {
  fakeBrowser.reset();
  end = new AbortController();
  await startFakeBackground();
});

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

const show = (markup: string) =>
  document.body.append(document.createRange().createContextualFragment(markup));

describe('the article as it is loaded', () => {
  it('is there to be kept on a page about no pack, with where its day is from', async () => {
    show(bridge);
    const { questions, start } = createPageSession(document, {}, end.signal);
    await start();
    expect(await questions.readPage(undefined)).toBeNull();
    const loaded = await questions.readArticle(undefined);
    expect(loaded).toMatchObject({ truncated: false, dateFrom: 'text' });
    expect(loaded?.article.datePublished).toBe('2031-06-03');
    expect(loaded?.article.text.split('\n\n')).toHaveLength(2);
    expect(loaded?.article.text).toMatch(/^The bridge over the lower river was closed/);
  });

  it('is none on a page without one', async () => {
    show('<p>Log in</p>');
    const { questions } = createPageSession(document, {}, end.signal);
    expect(await questions.readArticle(undefined)).toBeNull();
  });
});
