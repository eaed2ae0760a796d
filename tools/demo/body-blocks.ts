import type { DemoArticle, DemoBlock, DemoBlockKind } from './demo-article';
import { type Html, html } from './html';

/** The article itself; the layouts place the rest. */
const ownText: DemoBlockKind[] = ['text', 'subheading', 'list'];

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
  const first = blocks.findIndex(isOwnText);
  const last = blocks.findLastIndex(isOwnText);
  return blocks.flatMap((block, index) => {
    if (isOwnText(block)) return renderText(block, paragraph);
    const between = index > first && index < last;
    if (block.kind !== 'furniture' || !between || !interruption) return [];
    return block.lines.map(interruption);
  });
}

/** Furniture before the first paragraph, such as where in the site the page lies. */
export function openingFurniture({ blocks }: DemoArticle): string[] {
  return furnitureLines(blocks.slice(0, blocks.findIndex(isOwnText)));
}

/** Furniture after the last paragraph: share buttons, comment forms, menus. */
export function closingFurniture({ blocks }: DemoArticle): string[] {
  return furnitureLines(blocks.slice(blocks.findLastIndex(isOwnText) + 1));
}

function furnitureLines(blocks: DemoBlock[]): string[] {
  return blocks.filter(({ kind }) => kind === 'furniture').flatMap(({ lines }) => lines);
}

function isOwnText({ kind }: DemoBlock): boolean {
  return ownText.includes(kind);
}

function renderText({ kind, lines }: DemoBlock, paragraph: Renderers['paragraph']): Html[] {
  if (kind === 'subheading') return lines.map((line) => html`<h2>${line}</h2>`);
  if (kind === 'list') {
    const items = lines.map((line) => html`<li>${line.replace(/^\s*•\s*/, '')}</li>`);
    return [html`<ul>${items}</ul>`];
  }
  return lines.map(paragraph);
}
