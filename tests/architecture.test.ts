import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findOffences, type SourceFile } from './support/architecture/find-offences';
import { exceptions, foldersWithoutCode, rooms } from './support/architecture/rooms';

const root = join(import.meta.dirname, '..');
const codeFile = /\.(ts|tsx|js|mjs|cjs|jsx|mts|cts)$/;

/** Not ours, or made from what is ours. */
const notSource = ['node_modules', 'build', 'screenshots'];

describe('the rooms of the project', () => {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => !notSource.includes(name));

  test('every folder is a room, or holds no code', () => {
    const unknown = folders.filter(
      (name) => !(name in rooms) && !foldersWithoutCode.includes(name),
    );
    expect(unknown).toEqual([]);
    const code = foldersWithoutCode
      .filter((name) => folders.includes(name))
      .flatMap((name) => readSources(name));
    expect(code).toEqual([]);
  });

  test.each(Object.keys(rooms))('%s keeps to what it may import and touch', (room) => {
    expect(findOffences(folders.includes(room) ? readSources(room) : [])).toEqual([]);
  });

  test.each(Object.keys(exceptions))('%s needs its exception', (path) => {
    const source = readFileSync(join(root, path), 'utf8');
    const elsewhere = posix.join(posix.dirname(path), 'elsewhere.ts');
    expect(findOffences([{ path: elsewhere, source }])).not.toEqual([]);
  });

  test('the engine is checked without DOM and Node types', () => {
    const config = JSON.parse(readFileSync(join(root, 'engine/tsconfig.json'), 'utf8'));
    expect(config.compilerOptions.types).toEqual([]);
    expect(config.compilerOptions.lib.filter((lib: string) => !lib.startsWith('ES'))).toEqual([]);
    const references = readSources('engine').filter(({ source }) =>
      /^\s*\/\/\/\s*<reference/m.test(source),
    );
    expect(references).toEqual([]);
  });
});

describe('findOffences', () => {
  const offences: [name: string, path: string, source: string, complaint: RegExp][] = [
    [
      'engine → page',
      'engine/a.ts',
      `import { x } from '../page/x';`,
      /engine may not import page/,
    ],
    ['a type', 'engine/a.ts', `import type { X } from '../page/x';`, /engine may not import page/],
    [
      'a re-export',
      'page/a.ts',
      `export * from '../messaging/x';`,
      /page may not import messaging/,
    ],
    ['import()', 'page/a.ts', `await import('../components/X');`, /page may not import components/],
    ['a type query', 'page/a.ts', `type X = import('../tools/x').X;`, /page may not import tools/],
    ['require', 'tools/a.cjs', `require('../components/x');`, /tools may not import components/],
    ['a computed import', 'engine/a.ts', `await import(name);`, /may not import <computed>/],
    ['engine values', 'messaging/a.ts', `import { x } from '../engine/x';`, /messaging may not/],
    [
      'deep page module',
      'tools/a.ts',
      `import { x } from '../page/paint';`,
      /tools may not import/,
    ],
    [
      'same beginning',
      'tools/a.ts',
      `import '../page/read-article-twice';`,
      /tools may not import/,
    ],
    [
      'browser',
      'page/a.ts',
      `import { browser } from 'wxt/browser';`,
      /may not touch the extension/,
    ],
    ['polyfill', 'messaging/a.ts', `import b from 'webextension-polyfill';`, /from wxt\/browser/],
    ['global chrome', 'entrypoints/a.ts', `chrome.runtime.id;`, /off the global/],
    ['global browser', 'page/a.ts', `globalThis.browser.runtime;`, /off the global/],
    ['Node in the engine', 'engine/a.ts', `import { join } from 'node:path';`, /no Node here/],
    ['Preact in the page', 'page/a.tsx', `import { h } from 'preact';`, /may not import preact/],
    ['a subpath', 'page/a.ts', `import { x } from 'preact/hooks';`, /may not import preact\/hooks/],
    ['innerHTML', 'page/a.ts', `node.innerHTML = text;`, /innerHTML turns/],
    ['as a text', 'page/a.ts', `node['outerHTML'] = text;`, /outerHTML turns/],
    ['adjacent', 'page/a.ts', `node?.insertAdjacentHTML('beforeend', text);`, /insertAdjacentHTML/],
    ['document.write', 'tools/a.ts', `document.write(text);`, /document\.write turns/],
    ['in JSX', 'components/A.tsx', `<p dangerouslySetInnerHTML={x} />;`, /dangerouslySetInnerHTML/],
    ['as props', 'components/A.tsx', `h('p', { innerHTML: x });`, /innerHTML turns/],
    [
      'a fragment',
      'page/a.ts',
      `range.createContextualFragment(text);`,
      /createContextualFragment/,
    ],
    ['eval', 'tools/a.ts', `eval(text);`, /eval turns/],
    ['new Function', 'engine/a.ts', `new Function('return 1');`, /new Function turns/],
    ['a new folder', 'helpers/a.ts', `export const x = 1;`, /"helpers" is no room/],
  ];

  test.each(offences)('reports %s', (_, path, source, complaint) => {
    expect(findOffences([{ path, source }])).toEqual([expect.stringMatching(complaint)]);
  });

  test('reports a package that two files of the engine use', () => {
    const source = `import MiniSearch from 'minisearch';`;
    const files = ['engine/a.ts', 'engine/b.ts'].map((path) => ({ path, source }));
    expect(findOffences(files)).toEqual([expect.stringMatching(/minisearch in engine belongs/)]);
  });

  const allowed: [name: string, path: string, source: string][] = [
    ['its own room', 'engine/a.ts', `import { x } from './b';`],
    ['engine types', 'messaging/a.ts', `import type { X } from '../engine/x';`],
    ['inline types', 'messaging/a.ts', `import { type X } from '../engine/x';`],
    ['the shared reader', 'tools/a.ts', `import { x } from '../page/read-article';`],
    ['the API by its name', 'messaging/a.ts', `import { browser } from 'wxt/browser';`],
    ['a word in a text', 'page/a.ts', `const text = 'innerHTML and eval()'; // document.write()`],
    ['a parser', 'page/a.ts', `new DOMParser().parseFromString(text, 'text/html');`],
  ];

  test.each(allowed)('lets %s pass', (_, path, source) => {
    expect(findOffences([{ path, source }])).toEqual([]);
  });
});

function readSources(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && codeFile.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = posix.join(
        folder,
        file.slice(join(root, folder).length + 1).replaceAll('\\', '/'),
      );
      return { path, source: readFileSync(file, 'utf8') };
    });
}
