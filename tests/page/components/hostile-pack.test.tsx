import { type ComponentChild, render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { cardContent } from '../../../components/card/card-content';
import { drawViews } from '../../../components/card/draw-views';
import { pendingCard } from '../../../components/card/pending-card';
import { type PlainView, plainViews } from '../../../components/card/plain-views';
import { CorpusView } from '../../../components/corpus/CorpusView';
import { StatementView } from '../../../components/statement/StatementView';
import { PageView } from '../../../components/this-page/PageView';
import { blockadeComparison } from '../../fixtures/comparison';
import { pack } from '../../fixtures/pack';
import { pageComparisons, pageState } from '../../fixtures/page-state';
import { hostileTexts } from '../../unit/hostile/texts';

const nothing = () => {};
/** Fields that views choose by: of another value the data would be no comparison or pack any more. */
const structural =
  /^(kind|type|difference|direction|copy|quotationType|id|statement|article|publisher|speaker|event|pack|term|relation|polarity|numbers|date|dateCreated|datePublished|startDate|from|to|inLanguage|highlighted|key|url)$/;

/** The data with every text that is only shown set to `text`. */
function spoil<T>(value: T, text: string, key = ''): T {
  if (typeof value === 'string') return (structural.test(key) ? value : text) as T;
  if (Array.isArray(value)) return value.map((each) => spoil(each, text, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, spoil(each, text, name)]);
  return Object.fromEntries(entries) as T;
}

const box = () => document.body.appendChild(document.createElement('div'));

function show(view: ComponentChild): HTMLElement {
  const root = box();
  render(view, root);
  return root;
}

/** As the card draws what the background has sent, without Preact. */
function drawn(views: PlainView[]): HTMLElement {
  const root = box();
  drawViews(views, root);
  return root;
}

afterEach(() => document.body.replaceChildren());

/** Everything that a text could only have become if it had been read as markup. */
const danger =
  'script, img, iframe, object, embed, base, meta, form, [onerror], [onload], [srcdoc]';

const texts = Object.entries(hostileTexts).map(
  ([name, text]) => [name, text.slice(0, 300)] as const,
);

describe('a hostile pack', () => {
  it.each(texts)('%s is shown as text in every view', (_, text) => {
    const comparison = spoil(blockadeComparison, text);
    const hostilePack = spoil(pack, text);
    const packs = new Map([[pack.id, hostilePack]]);
    const state = spoil(pageState, text);
    const [claim] = state.analysis.claims;
    const matches = claim?.matches ?? [];
    const receipt = matches[0]?.receipt;
    if (!claim || !receipt) throw new Error('The page of the fixture has no match.');
    const views: ComponentChild[] = [
      <StatementView
        comparison={comparison}
        receipt={receipt}
        layout={null}
        onLayoutChange={nothing}
        onBaseChange={nothing}
        onOpenStatement={nothing}
        exportMenu={null}
      />,
      <PageView
        page={state}
        packs={packs}
        comparisons={pageComparisons}
        onMarkAll={nothing}
        activeClaim={null}
        onChooseClaim={nothing}
        onCompare={nothing}
      />,
      <CorpusView
        pack={hostilePack}
        sha256={text}
        packs={[hostilePack]}
        onPackChange={nothing}
        query={text}
        onQueryChange={nothing}
        found={null}
        onOpenStatement={nothing}
      />,
    ];
    const { statements, notices } = cardContent([{ comparison, receipt }], text);
    const cards = [
      ...statements.flatMap(({ card, cardWithReceipt }) => [card, cardWithReceipt]),
      ...Object.values(notices),
      pendingCard(claim, 'loading'),
      pendingCard(claim, 'failed'),
    ];
    for (const root of [...views.map(show), ...cards.map(drawn)]) {
      expect(root.textContent?.length).toBeGreaterThan(20);
      expect([...root.querySelectorAll(danger)].map(({ localName }) => localName)).toEqual([]);
      for (const link of root.querySelectorAll('a[href]'))
        expect(link.getAttribute('href')).toMatch(/^(https?:|#)/);
    }
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    ' JaVaScRiPt:alert(1)',
  ])('no link leads to %s', (url) => {
    const rows = blockadeComparison.rows.map((row) => ({ ...row, url }));
    const root = show(
      <StatementView
        comparison={{ ...blockadeComparison, rows }}
        receipt={null}
        layout={null}
        onLayoutChange={nothing}
        onBaseChange={nothing}
        onOpenStatement={nothing}
        exportMenu={null}
      />,
    );
    expect([...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([]);
  });

  it.each<[string, ComponentChild]>([
    ['a script', <script key="s">{'alert(1)'}</script>],
    ['a frame', <iframe key="f" title="x" />],
    ['a picture', <img key="i" alt="" src="x" />],
    ['a link', <a href="https://harbour.example">x</a>],
    ['an event', <button key="e" type="button" onClick={nothing} />],
    ['a style', <p style="position: fixed">x</p>],
    ['markup', <p key="m" dangerouslySetInnerHTML={{ __html: '<b>x</b>' }} />],
  ])('no card is made with %s', (_, view) => {
    expect(() => plainViews(view)).toThrow(/may hold no/);
  });

  it('nothing that runs, loads or leads elsewhere is drawn, whoever has sent it', () => {
    const attributes = {
      onclick: 'alert(1)',
      OnFocus: 'alert(1)',
      href: 'javascript:alert(1)',
      src: 'https://harbour.example/x.png',
      style: 'background: url(https://harbour.example/x.png)',
      class: 'kept',
    };
    const root = drawn([{ type: 'button', attributes, children: ['x'] }]);
    expect(root.querySelector('button')?.getAttributeNames()).toEqual(['class']);
  });
});
