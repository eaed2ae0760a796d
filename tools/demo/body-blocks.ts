import type { Block, DemoArticle } from './demo-article';
import { type Html, html } from './html';

/** What lies in the text column in reading order; the layouts place the rest themselves. */
const inTextColumn: Block['kind'][] = ['prose', 'subheading', 'list', 'commentary', 'debris'];

type Renderers = {
  /** One line of the article's text. */
  paragraph: (line: string) => Html;
  /** What a site puts between paragraphs: newsletters, other stories. */
  interruption?: (line: string) => Html;
};

/** The article's text, with furniture only where it stood between two paragraphs. */
export function bodyBlocks(
  { blocks }: DemoArticle,
  { paragraph, interruption }: Renderers,
): Html[] {
  const isText = ({ kind }: Block) => inTextColumn.includes(kind);
  const last = blocks.findLastIndex(isText);
  return blocks.flatMap((block, index) => {
    if (isText(block)) return renderText(block, paragraph);
    if (block.kind !== 'furniture' || index > last || !interruption) return [];
    return block.lines.map(interruption);
  });
}

/** Furniture after the last paragraph: share buttons, comment forms, menus. */
export function closingFurniture({ blocks }: DemoArticle): string[] {
  const last = blocks.findLastIndex(({ kind }) => inTextColumn.includes(kind));
  return blocks
    .slice(last + 1)
    .filter(({ kind }) => kind === 'furniture')
    .flatMap(({ lines }) => lines);
}

function renderText({ kind, lines }: Block, paragraph: Renderers['paragraph']): Html[] {
  if (kind === 'subheading') return lines.map((line) => html`<h2>${line}</h2>`);
  if (kind === 'list') {
    const items = lines.map((line) => html`<li>${line.replace(/^\s*•\s*/, '')}</li>`);
    return [html`<ul>${items}</ul>`];
  }
  return lines.map(paragraph);
}
