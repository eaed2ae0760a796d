import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../../engine/pack/types';
import { type DemoArticle, readDemoArticles } from './demo-article';
import { type Html, html } from './html';
import { restOfBlog, restPath } from './layouts/blog';
import { layoutOf, subheadingsOf } from './page-shapes';

export type DemoPage = { path: string; article: DemoArticle };

export type SiteAnswer = { type: string; body: string };

export type DemoSite = {
  pages: DemoPage[];
  /** What lies at a path, or null when nothing does. */
  answer(path: string): SiteAnswer | null;
};

const htmlType = 'text/html; charset=utf-8';

/** Stylesheets and scripts of the layouts, by their path on the site. */
const assetPath = /^\/(styles\/[\w-]+\.css|scripts\/[\w-]+\.js)$/;

/** The articles of a pack as the pages of a small news site. */
export function demoSite(pack: Pack): DemoSite {
  const articles = readDemoArticles(pack, subheadingsOf);
  const pages = articles.map((article) => ({
    path: `/${article.outlet.id}/${article.meta.id}`,
    article,
  }));
  const answers = new Map<string, () => Html>([['/', () => indexPage(pages)]]);
  for (const { path, article } of pages) {
    answers.set(path, () => layoutOf(article.meta.id)(article));
    answers.set(restPath(article), () => restOfBlog(article));
  }
  return {
    pages,
    answer(path) {
      const page = answers.get(path);
      return page ? { type: htmlType, body: page().markup } : readAsset(path);
    },
  };
}

function readAsset(path: string): SiteAnswer | null {
  const name = assetPath.exec(path)?.[1];
  if (name === undefined) return null;
  try {
    const body = readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');
    return { type: name.endsWith('.css') ? 'text/css' : 'text/javascript', body };
  } catch {
    return null;
  }
}

function indexPage(pages: DemoPage[]): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sidelight: articles to try</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/styles/index.css">
</head>
<body>
<main>
<h1>Articles to try</h1>
<p>Open one and rest the pointer on a marked sentence.</p>
<ul>${pages.map(
    ({ path, article: { meta, outlet } }) =>
      html`<li><a href="${path}">${meta.headline}</a> <span>${outlet.name}, ${meta.datePublished}</span></li>`,
  )}</ul>
</main>
</body>
</html>`;
}
