/** A file that is nobody's, at a path of the project. */
export type MadeUpFile = {
  what: string;
  path: string;
  source: string;
  /** What the guard says of it, and nothing else. */
  complaint?: RegExp;
};

const breach = (what: string, path: string, source: string, complaint: RegExp): MadeUpFile => ({
  what,
  path,
  source,
  complaint,
});

const order = (what: string, path: string, source: string): MadeUpFile => ({ what, path, source });

/** Every way to break into a room that was thought of, one to a file. */
export const madeUpBreaches: MadeUpFile[] = [
  breach('encoder → entrypoints', 'encoder/a1.ts', `import '../entrypoints/x';`, /no other room/),
  breach(
    'engine values in the encoder',
    'encoder/a2.ts',
    `import '../engine/text/x';`,
    /only types/,
  ),
  breach('another package', 'encoder/a3.ts', `import 'minisearch';`, /and its tokeniser/),
  breach('i18n → messaging', 'i18n/a1.ts', `import '../messaging/x';`, /Texts know/),
  breach('a package in i18n', 'i18n/a2.ts', `import 'preact';`, /Texts need/),
  breach('components → i18n', 'components/x/a9.ts', `import '../../i18n/x';`, /by props/),
  breach('text values', 'messaging/a9.ts', `import '../i18n/x';`, /only types/),
  breach('engine → page', 'engine/a1.ts', `import '../page/x';`, /knows no other room/),
  breach('a type', 'engine/a2.ts', `export type { X } from '../page/x';`, /knows no other room/),
  breach('a re-export', 'page/a1.ts', `export * from '../messaging/x';`, /and no other room/),
  breach('import()', 'page/a2.ts', `await import('../components/x/X');`, /and no other room/),
  breach('components → messaging', 'components/x/a1.ts', `import '../../messaging/x';`, /by props/),
  breach('components → corpus', 'components/x/a2.ts', `import '../../corpus/x';`, /by props/),
  breach('messaging → page', 'messaging/a1.ts', `import '../page/x';`, /Messages know/),
  breach('stories → settings', 'stories/a1.ts', `import '../settings/x';`, /no other room/),
  breach('a package in stories', 'stories/a2.ts', `import 'idb';`, /no package/),
  breach('page → stories', 'page/a8.ts', `import '../stories/x';`, /and no other room/),
  breach('story values', 'messaging/a5.ts', `import '../stories/x';`, /only types/),
  breach('settings → messaging', 'settings/a1.ts', `import '../messaging/x';`, /nothing else/),
  breach('engine → teams', 'engine/a5.ts', `import '../teams/x';`, /no other room/),
  breach('teams → entrypoints', 'teams/a1.ts', `import '../entrypoints/x';`, /no other room/),
  breach('the API in teams', 'teams/a2.ts', `import 'wxt/browser';`, /only teams\/setup/),
  breach('Valibot in a setup', 'teams/setup/a1.ts', `import 'valibot';`, /extension API/),
  breach('entrypoints → tools', 'entrypoints/x/a1.ts', `import '../../tools/x';`, /Entry points/),
  breach(
    'an entry point → another',
    'entrypoints/article.content/a1.ts',
    `import '../claim-card/x';`,
    /knows no other/,
  ),
  breach(
    'its type',
    'entrypoints/page-card/a1.ts',
    `export type { X } from '../article.content/x';`,
    /knows no other/,
  ),
  breach('a deep page module', 'tools/a1.ts', `import '../page/paint';`, /page’s reader/),
  breach('the same beginning', 'tools/a2.ts', `import '../page/read-article-2';`, /page’s reader/),
  breach('code among texts', 'locales/a.ts', `import './x';`, /holds no code/),

  breach('engine values', 'messaging/a2.ts', `import '../engine/text/x';`, /only types/),
  breach(
    'an inline type',
    'messaging/a3.ts',
    `import { type X } from '../engine/text/x'; export type Y = X;`,
    /only types/,
  ),
  breach('message values', 'tools/a3.ts', `export { x } from '../messaging/x';`, /only types/),
  breach('values by import()', 'settings/a2.ts', `await import('../engine/text/x');`, /only types/),

  breach('exchange → stories', 'exchange/a1.ts', `import '../stories/x';`, /no other room/),
  breach('another package in exchange', 'exchange/a2.ts', `import 'preact';`, /reads CSV/),
  breach('the page → exchange', 'page/a8.ts', `import '../exchange/x';`, /no other room/),
  breach('Papa Parse in a view', 'components/x/a5.ts', `import 'papaparse';`, /Views need Preact/),
  breach('Node in the engine', 'engine/a3.ts', `import 'node:path';`, /language only/),
  breach('Preact in the page', 'page/a3.ts', `import 'preact';`, /no package/),
  breach('a subpath', 'page/a4.ts', `import 'preact/hooks';`, /no package/),
  breach('browser in the page', 'page/a5.ts', `import 'wxt/browser';`, /no package/),
  breach('browser in views', 'components/x/a3.ts', `import 'wxt/browser';`, /no extension API/),
  breach('browser in tools', 'tools/a4.ts', `import 'wxt/browser';`, /without the extension API/),
  breach('the polyfill', 'messaging/a4.ts', `import 'webextension-polyfill';`, /from wxt\/browser/),
  breach('Valibot in a view', 'components/x/a4.ts', `import 'valibot';`, /Views need Preact/),
  breach(
    'chrome',
    'entrypoints/x/a2.ts',
    `export default chrome.runtime.id;`,
    /global variable chrome/,
  ),
  breach('global browser', 'page/a6.ts', `export default globalThis.browser;`, /from wxt\/browser/),

  breach(
    'a computed import',
    'engine/a4.ts',
    `export default (x: string) => import(x);`,
    /name the module/,
  ),
  breach('a type query', 'page/a7.ts', `export type X = import('./x').X;`, /head of the file/),
  breach('require', 'tools/a5.ts', `require('./x');`, /Use ESM/),

  breach('innerHTML', 'page/b1.ts', `node.innerHTML = text;`, /text into markup/),
  breach('outerHTML as a text', 'page/b2.ts', `node['outerHTML'] = text;`, /text into markup/),
  breach(
    'insertAdjacentHTML',
    'page/b3.ts',
    `node?.insertAdjacentHTML('beforeend', text);`,
    /text into markup/,
  ),
  breach('document.write', 'tools/b1.ts', `document.write(text);`, /text into markup/),
  breach(
    'innerHTML as a prop',
    'components/x/b1.tsx',
    `h('p', { innerHTML: x });`,
    /text into markup/,
  ),
  breach(
    'srcdoc in JSX',
    'components/x/b2.tsx',
    `export const a = <iframe title="x" srcdoc={x} />;`,
    /text into markup/,
  ),
  breach('a fragment', 'page/b4.ts', `range.createContextualFragment(text);`, /text into markup/),
  breach('eval', 'tools/b2.ts', `eval(text);`, /eval/),
  breach('new Function', 'engine/b1.ts', `new Function('return 1');`, /text into markup/),

  breach('problem → text', 'engine/problem/a.ts', `import '../text/x';`, /uphill/),
  breach(
    'keys of texts in another room',
    'engine/pack/b.ts',
    `export type { X } from '../../.wxt/i18n/structure';`,
    /says is a problem/,
  ),
  breach('texts in tools', 'tools/a6.ts', `import '../i18n/texts';`, /only types/),
  breach('lexicon → text', 'engine/lexicon/a.ts', `import '../text/x';`, /uphill/),
  breach('text → pack', 'engine/text/a.ts', `import '../pack/x';`, /uphill/),
  breach('sentence → pack', 'engine/sentence/a.ts', `import '../pack/x';`, /uphill/),
  breach('pack → claims', 'engine/pack/rules/a.ts', `import '../../claims/x';`, /uphill/),
  breach('claims → match', 'engine/claims/a.ts', `import '../match/x';`, /uphill/),
  breach(
    'a type of compare',
    'engine/match/a.ts',
    `export type { X } from '../compare/x';`,
    /uphill/,
  ),
  breach('compare → grow', 'engine/compare/a.ts', `import '../grow/x';`, /uphill/),
  breach('a package in two files', 'engine/pack/a.ts', `import 'minisearch';`, /behind one file/),

  breach(
    'one half of a circle',
    'page/c1.ts',
    `import { d } from './c2'; export const c = d;`,
    /part of a cycle/,
  ),
  breach(
    'its other half',
    'page/c2.ts',
    `import { c } from './c1'; export const d = c;`,
    /part of a cycle/,
  ),
  breach(
    'a circle of types',
    'engine/text/c1.ts',
    `import type { D } from './c2'; export type C = D[];`,
    /part of a cycle/,
  ),
  breach(
    'its other types',
    'engine/text/c2.ts',
    `import type { C } from './c1'; export type D = C[];`,
    /part of a cycle/,
  ),
];

/** What looks alike and may be. */
export const madeUpOrder: MadeUpFile[] = [
  order('a format in tools', 'tools/o2.ts', `import '../exchange/x';`),
  order('problems in messages', 'messaging/o3.ts', `import '../engine/problem/problem';`),
  order('problems in the encoder', 'encoder/o1.ts', `import '../engine/problem/problem';`),
  order('problems in texts', 'i18n/o1.ts', `import '../engine/problem/problem';`),
  order('the words of a command', 'tools/texts/o1.ts', `import '../../i18n/problem-words';`),
  order('its own room', 'engine/text/o1.ts', `import './o2';`),
  order('a room below', 'engine/match/o1.ts', `import '../text/o2';`),
  order('the one file of a package', 'engine/text/word-index.ts', `import 'minisearch';`),
  order(
    'engine types',
    'messaging/o1.ts',
    `import type { X } from '../engine/text/x'; export type Y = X;`,
  ),
  order('stories of a view', 'components/x/o3.ts', `import '../../stories/x';`),
  order('engine values in a view', 'components/x/o1.ts', `import '../../engine/text/x';`),
  order('a folder named like a room', 'components/x/o2.ts', `import '../corpus/x';`),
  order('what entry points share', 'entrypoints/claim-card/o1.ts', `import '../page-card/x';`),
  order('what pages of ours share', 'entrypoints/stories/o1.ts', `import '../story-review/x';`),
  order('a room outside', 'entrypoints/claim-card/o2.ts', `import '../../page/x';`),
  order('the shared reader', 'tools/o1.ts', `import '../page/read-article';`),
  order('the API of a setup', 'teams/setup/o1.ts', `import 'wxt/browser';`),
  order('the API by its name', 'messaging/o2.ts', `import 'wxt/browser';`),
  order(
    'a word in a text',
    'page/o1.ts',
    `export default 'innerHTML and eval()'; // document.write()`,
  ),
  order('a parser', 'page/o2.ts', `new DOMParser().parseFromString(text, 'text/html');`),
  order('markup in a test', 'tests/unit/o1.ts', `node.innerHTML = text;`),
];
