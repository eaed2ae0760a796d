import { bodyBlocks } from '../body-blocks';
import { type DemoArticle, linesOf } from '../demo-article';
import { type Html, html } from '../html';
import { pageFrame, publicationTime } from '../page-frame';

/** How many paragraphs are there at once; the rest arrives while the reader is reading. */
const paragraphsAtOnce = 6;

/** A blog's theme: card on grey, comment form, and text that is loaded late. */
export function blog(article: DemoArticle): Html {
  const { meta, outlet } = article;
  return pageFrame(article, {
    stylesheet: 'blog.css',
    script: 'late-paragraphs.js',
    body: html`
<header class="site"><p class="site-title"><a href="/">${outlet.name}</a></p><p class="tagline">All the news in one place</p></header>
<div id="content">
<article class="post">
<header class="entry-header"><h1 class="entry-title">${meta.headline}</h1>
<div class="entry-meta"><span>Posted on ${publicationTime(article)}</span> <span class="author">by ${meta.author ?? 'the editors'}</span></div></header>
<div class="entry-content" data-rest="${restPath(article)}">${blogParagraphs(article).slice(0, paragraphsAtOnce)}</div>
</article>
<section class="comments" id="respond">
<h3>Leave a Reply</h3>
<form><p>Your email address will not be published. Required fields are marked *</p>
<p><label>Comment *<textarea rows="4"></textarea></label></p>
<p><label>Name *<input type="text"></label> <label>Email *<input type="email"></label></p>
<p><button type="button">Post Comment</button></p></form>
</section>
</div>`,
  });
}

/** Path of the paragraphs that arrive late, as the page's script asks for it. */
export function restPath({ meta }: DemoArticle): string {
  return `/rest/${meta.id}`;
}

/** The paragraphs that are not in the page at first, as a fragment of HTML. */
export function restOfBlog(article: DemoArticle): Html {
  const credits = linesOf(article, 'byline').map((line) => html`<p class="credits">${line}</p>`);
  return html`${blogParagraphs(article).slice(paragraphsAtOnce)}${credits}`;
}

function blogParagraphs(article: DemoArticle): Html[] {
  return bodyBlocks(article, {
    paragraph: (line) => html`<p>${line}</p>`,
    interruption: (line) => html`<aside class="promotion"><a href="#promotion">${line}</a></aside>`,
  });
}
