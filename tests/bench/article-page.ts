/** An article's page, its paragraphs as HTML. */
export function articlePage(headline: string, paragraphs: readonly string[]): string {
  return `<!doctype html><html lang="en"><title>${headline}</title>
    <meta property="og:type" content="article"><body><article>
    <h1>${headline}</h1>${paragraphs.map((html) => `<p>${html}</p>`).join('\n')}</article></body></html>`;
}

/** A page of `count` sentences like those of news, three claims of the demo among a hundred. */
export function longPage(count: number, claims: readonly string[]): string {
  const paragraphs: string[] = [];
  for (let i = 0; i < count; i += 4) {
    const sentences = [0, 1, 2, 3].map((j) => sentence(i + j, claims));
    paragraphs.push(sentences.join(' '));
  }
  return articlePage('Everything said in the talks on Ukraine', paragraphs);
}

function sentence(index: number, claims: readonly string[]): string {
  const claim = claims[index % 33];
  if (claim) return claim;
  const places = ['harbour', 'market', 'school', 'town hall', 'railway station'];
  const place = places[index % places.length];
  return `The meeting at the ${place} went on for ${2 + (index % 40)} minutes, and item ${index} was put off.`;
}
