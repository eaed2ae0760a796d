import { bodyBlocks } from '../body-blocks';
import type { DemoArticle } from '../demo-article';
import { type Html, html } from '../html';
import { pageFrame, publicationTime } from '../page-frame';

/** An agency's portal as built twenty years ago: nested boxes, and line breaks for paragraphs. */
export function portal(article: DemoArticle): Html {
  const { meta, outlet } = article;
  const menu = ['Politics', 'Economy', 'Society', 'Military', 'International', 'Sport'];
  const [first, ...rest] = bodyBlocks(article, { paragraph: (line) => html`${line}` });
  return pageFrame(article, {
    stylesheet: 'portal.css',
    body: html`
<div id="wrap">
<div id="head"><a href="/">${outlet.name}</a></div>
<div id="left">${menu.map((name) => html`<a href="#${name}">${name}</a>`)}</div>
<div id="middle">
<div class="section-name">International</div>
<h3 class="title">${meta.headline}</h3>
<div class="date">${publicationTime(article)}</div>
<div class="picture"></div>
<div class="news-text">${first ?? null}${rest.map((paragraph) => html`<br><br>${paragraph}`)}</div>
<div class="tools"><a href="#print">Print</a> <a href="#send">Send to a friend</a></div>
</div>
<div id="right">
<h4>Most Read</h4>
<div class="tabs"><a href="#month">month</a><a href="#week">week</a><a href="#day">day</a></div>
<ul><li><a href="#1">Museum opens its new wing</a></li><li><a href="#2">Chess team wins the northern cup</a></li><li><a href="#3">Road works on the lake highway</a></li></ul>
<form><input type="search" aria-label="Search"><button type="button">Search</button></form>
</div>
</div>`,
  });
}
