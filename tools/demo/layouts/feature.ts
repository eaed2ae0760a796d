import { bodyBlocks } from '../body-blocks';
import type { DemoArticle } from '../demo-article';
import { type Html, html } from '../html';
import { withDropCapital, withInlineMarkup } from '../inline-markup';
import { pageFrame, publicationTime } from '../page-frame';

/** A magazine's page: coloured ground, and text full of links, emphasis and bold figures. */
export function feature(article: DemoArticle): Html {
  const { meta, outlet } = article;
  const lines: string[] = [];
  const paragraph = (line: string) => {
    lines.push(line);
    return html`<p>${lines.length === 1 ? withDropCapital(line) : withInlineMarkup(line)}</p>`;
  };
  return pageFrame(article, {
    stylesheet: 'feature.css',
    body: html`
<header class="top"><a class="logo" href="/">${outlet.name}</a><a href="#subscribe" class="subscribe">Subscribe</a></header>
<main>
<article>
<p class="kicker">Analysis</p>
<h1>${meta.headline}</h1>
<p class="credits">${meta.author ? html`Words: ${meta.author} — ` : null}${publicationTime(article)}</p>
<div class="body">${bodyBlocks(article, { paragraph })}</div>
</article>
<section class="related" aria-label="Related"><h2>See also</h2>
<ul><li><a href="#a">The long way round the market</a></li><li><a href="#b">A garden on the ninth floor</a></li></ul></section>
<section class="reply"><h2>Leave a Reply</h2><p>Your email address will not be published. Required fields are marked *</p></section>
</main>`,
  });
}
