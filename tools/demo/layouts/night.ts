import { bodyBlocks, closingFurniture, openingFurniture } from '../body-blocks';
import { type DemoArticle, linesOf } from '../demo-article';
import { type Html, html } from '../html';
import { pageFrame, publicationTime } from '../page-frame';

/** A broadcaster's page on black: sans serif, big picture with a caption, a bar that stays. */
export function night(article: DemoArticle): Html {
  const { meta, outlet } = article;
  const channels = ['Live', 'News', 'Programmes', 'Video', 'Viewpoint'];
  const captions = linesOf(article, 'caption');
  return pageFrame(article, {
    stylesheet: 'night.css',
    body: html`
<div class="bar">
<a class="name" href="/">${outlet.name}</a>
<ul>${channels.map((name) => html`<li><a href="#${name}">${name}</a></li>`)}</ul>
</div>
${openingFurniture(article).map((line) => html`<p class="breadcrumb">${line}</p>`)}
<article>
<h1>${meta.headline}</h1>
<div class="dateline">${publicationTime(article)}</div>
<figure><div class="picture" role="img" aria-label="Photograph"></div>
${captions.map((line) => html`<figcaption>${line}</figcaption>`)}</figure>
<section class="story">${bodyBlocks(article, { paragraph: (line) => html`<p>${line}</p>` })}</section>
</article>
<div class="after-story">
${closingFurniture(article).map((line) => html`<div>${line}</div>`)}
<div class="schedule"><h2>On air next</h2><p>20:30 Weather and shipping</p><p>21:00 The evening concert</p></div>
</div>`,
  });
}
