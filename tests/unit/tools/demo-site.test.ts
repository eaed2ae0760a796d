import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readPackFolder } from '../../../tools/corpus/read-pack-folder';
import { linesOf } from '../../../tools/demo/demo-article';
import { demoSite } from '../../../tools/demo/demo-site';
import { html, jsonScript } from '../../../tools/demo/html';
import { withDropCapital, withInlineMarkup } from '../../../tools/demo/inline-markup';
import { restPath } from '../../../tools/demo/layouts/blog';

const site = demoSite(await readPackFolder('corpus/ukraine-2022'));

function textOf(markup: string): string {
  const document = new new Window().DOMParser().parseFromString(markup, 'text/html');
  return document.body.textContent;
}

describe('demo pages', () => {
  it('there is one for each of the five articles', () => {
    expect(site.pages).toHaveLength(5);
  });

  it.each(site.pages)('$path holds the article to the letter, in its order', (page) => {
    const { path, article } = page;
    const late = site.answer(restPath(article))?.body ?? '';
    const text = textOf(site.answer(path)?.body ?? '') + textOf(late);
    let from = 0;
    for (const line of linesOf(article, 'text')) {
      const at = text.indexOf(line, from);
      expect(at, line).toBeGreaterThanOrEqual(from);
      from = at + line.length;
    }
  });

  it.each(site.pages)('$path is listed on the first page and links only what is there', (page) => {
    const index = site.answer('/')?.body ?? '';
    expect(index).toContain(`href="${page.path}"`);
    const body = site.answer(page.path)?.body ?? '';
    const assets = [...body.matchAll(/(?:href|src)="(\/(?:styles|scripts)\/[^"]+)"/g)];
    expect(assets.length).toBeGreaterThan(0);
    for (const [, asset] of assets) expect(site.answer(asset as string)).not.toBeNull();
  });

  it.each(['/nothing', '/styles/../html.ts', '/styles/none.css', '/scripts/'])(
    'nothing lies at %s',
    (path) => expect(site.answer(path)).toBeNull(),
  );
});

describe('html', () => {
  it('escapes what is put in, and nothing twice', () => {
    const inner = html`<b title="${'"'}">${'<i> & co'}</b>`;
    expect(html`<p>${inner}${null}${['a', inner]}</p>`.markup).toBe(
      `<p>${inner.markup}a${inner.markup}</p>`,
    );
    expect(inner.markup).toBe('<b title="&quot;">&lt;i&gt; &amp; co</b>');
  });

  it('data cannot close its script element', () => {
    const { markup } = jsonScript('application/json', { text: '</script><b>' });
    expect(markup.match(/<\/script>/g)).toHaveLength(1);
  });
});

describe('inline markup', () => {
  const line = '“Not one,” said Ann Lee & Bo Chi of 5,000 <men>, “but 3”.';

  it.each([
    ['links and emphasis', withInlineMarkup],
    ['a drop capital', withDropCapital],
  ])('%s leave the text as it is', (_, decorate) => {
    const { markup } = decorate(line);
    expect(markup).not.toBe(html`${line}`.markup);
    expect(textOf(markup)).toBe(line);
  });
});
