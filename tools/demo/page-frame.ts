import type { DemoArticle } from './demo-article';
import { type Html, html, jsonScript } from './html';

/** A page's head with the metadata that news sites carry, around the layout's own body. */
export function pageFrame(
  { meta, outlet }: DemoArticle,
  layout: { stylesheet: string; body: Html; script?: string },
): Html {
  return html`<!doctype html>
<html lang="${meta.inLanguage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${meta.headline} | ${outlet.name}</title>
<meta property="og:type" content="article">
<meta property="og:site_name" content="${outlet.name}">
<meta property="og:title" content="${meta.headline}">
<meta property="article:published_time" content="${meta.datePublished}">
${meta.author ? html`<meta name="author" content="${meta.author}">` : null}
${jsonScript('application/ld+json', {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: meta.headline,
  datePublished: meta.datePublished,
  inLanguage: meta.inLanguage,
  publisher: { '@type': 'NewsMediaOrganization', name: outlet.name },
  ...(meta.author && { author: { '@type': 'Person', name: meta.author } }),
})}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/styles/${layout.stylesheet}">
</head>
<body>
${layout.body}
<footer class="demo-note">A demonstration page of Sidelight: the layout is ours, the text as ${outlet.name} printed it.</footer>
${layout.script ? html`<script type="module" src="/scripts/${layout.script}"></script>` : null}
</body>
</html>`;
}

/** The publication date as readers see it, in the element that machines read. */
export function publicationTime({ meta }: DemoArticle, prefix = ''): Html {
  const [, month, day] = meta.datePublished.split('-');
  const shown = new Date(meta.datePublished).toLocaleDateString('en-GB', {
    ...(day && { day: 'numeric' }),
    ...(month && { month: 'long' }),
    year: 'numeric',
    timeZone: 'UTC',
  });
  return html`<time datetime="${meta.datePublished}">${prefix}${shown}</time>`;
}
