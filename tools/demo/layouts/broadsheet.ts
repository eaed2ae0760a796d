import { bodyBlocks, closingFurniture } from '../body-blocks';
import { type DemoArticle, linesOf } from '../demo-article';
import { type Html, html } from '../html';
import { pageFrame, publicationTime } from '../page-frame';

/** A newspaper on paper-white: serif, wide masthead, section menu, stories beside the text. */
export function broadsheet(article: DemoArticle): Html {
  const { meta, outlet } = article;
  const sections = ['World', 'Politics', 'Business', 'Opinion', 'Science', 'Life'];
  const otherStories = [
    'Harbour ferry timetable changes in spring',
    'Ten soups for a cold weekend',
    'The orchestra that rehearses in a railway depot',
    'Why the price of coffee rose again',
  ];
  return pageFrame(article, {
    stylesheet: 'broadsheet.css',
    body: html`
<header class="masthead"><a href="/">${outlet.name}</a></header>
<nav aria-label="Sections"><ul>${sections.map((name) => html`<li><a href="#${name}">${name}</a></li>`)}</ul></nav>
<div class="columns">
<main>
<article>
<header>
<h1>${meta.headline}</h1>
<p class="byline">${meta.author ? html`By <span rel="author">${meta.author}</span> · ` : null}${publicationTime(article)}</p>
</header>
<div class="share" role="group" aria-label="Share"><button type="button">SHARE THIS ARTICLE</button> <button type="button">Print</button></div>
<div class="text">${bodyBlocks(article, { paragraph: (line) => html`<p>${line}</p>` })}</div>
<footer class="about-author">${linesOf(article, 'byline').map((line) => html`<p>${line}</p>`)}</footer>
${closingFurniture(article).map((line) => html`<p class="furniture">${line}</p>`)}
</article>
</main>
<aside aria-label="Most read">
<h2>Most read</h2>
<ol>${otherStories.map((title) => html`<li><a href="#story">${title}</a></li>`)}</ol>
<h2>Newsletter</h2>
<p>The morning's news by post. <a href="#newsletter">Sign up now</a></p>
</aside>
</div>`,
  });
}
