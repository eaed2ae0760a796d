import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig, type UserManifest } from 'wxt';
import { minifyForPages } from './tools/bundle/minify-for-pages';
import { plainWorker } from './tools/bundle/plain-worker';
import {
  managedSchemaFile,
  manifestForTeams,
  teamsMode,
  teamsParts,
  textsOfBuild,
} from './tools/bundle/teams-parts';
import { textOnlyPreact } from './tools/bundle/text-only-preact';
import { buildPacks, shippedFolders } from './tools/corpus/build-packs';
import { freshVectors } from './tools/meaning/pack-vectors';
import {
  firstLanguage,
  languagesWritten,
  manifestMessages,
  readLocale,
  typesOfTexts,
} from './tools/texts/read-locales';

/**
 * Nothing is loaded from elsewhere and nothing is sent: extension pages and the background may read
 * the extension's own files, and that is all.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  // The model that reads what sentences mean is WebAssembly; no other code is made at run time.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Chromium 130: the first that serves resources at an address of the session (`use_dynamic_url`).
 * `caretPositionFromPoint` is there from 128, `light-dark()` from 123, `sidePanel.open` from 116.
 */
const minimumChromium = '130';
/**
 * Firefox 142: the first that reads `data_collection_permissions` on all devices, without which the
 * linter warns. Highlights paint from 140, popovers open from 125.
 */
const minimumFirefox = '142.0';

/** What Firefox knows the add-on by, for ever: a number, since an address would claim a domain. */
const firefoxId = '{0a6d2c5e-7f0b-4b1d-9d3e-5c1f8e2b7a94}';

/** In pixels; drawn from one SVG by `npm run icons`. */
const iconSizes = [16, 32, 48, 128];
const iconFile = (size: number) => `icons/${size}.png`;
const icons = Object.fromEntries(iconSizes.map((size) => [size, iconFile(size)]));

/** Entrypoints whose scripts run in pages. */
const inPages = ['input', 'article', 'claim-card'];
/** What they have in place of modules that are too large for a page, or heard by it. */
const standIns: Record<string, string> = {
  'webextension-polyfill': resolve('entrypoints/article.content/native-browser.ts'),
  'wxt/utils/content-script-context': resolve('entrypoints/article.content/script-context.ts'),
  [resolve('i18n/i18n.ts')]: resolve('entrypoints/page-card/page-i18n.ts'),
};

/**
 * One source for both browsers. What differs between them is decided here and in
 * `entrypoints/background/open-panel.ts`; nowhere else.
 */
export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  alias: { '#i18n': resolve('i18n/i18n.ts') },
  vite: ({ mode }) => ({
    plugins: [
      preact(),
      textOnlyPreact(),
      plainWorker(),
      ...(mode === teamsMode ? [teamsParts()] : []),
    ],
    // Both browsers know `light-dark()`; without this the style sheets would carry a stand-in for it.
    build: {
      cssTarget: [`chrome${minimumChromium}`, `firefox${Number.parseInt(minimumFirefox, 10)}`],
    },
  }),
  hooks: {
    'prepare:types': async (_wxt, entries) => {
      entries.push({ path: 'i18n/structure.d.ts', text: await typesOfTexts() });
    },
    // Content scripts are built each by itself.
    'vite:build:extendConfig': (entrypoints, viteConfig) => {
      if (entrypoints.some(({ name }) => !inPages.includes(name))) return;
      viteConfig.plugins ??= [];
      viteConfig.plugins.push({
        name: 'stand-ins-in-content-scripts',
        enforce: 'pre',
        resolveId: (id) => standIns[id] ?? null,
      });
      // `npm run dev` minifies nothing.
      if (viteConfig.build?.minify !== false) viteConfig.plugins.push(minifyForPages());
    },
    'build:manifestGenerated': ({ config }, manifest) => {
      manifest.content_scripts = manifest.content_scripts?.flatMap(({ css, ...script }) => [
        script,
        ...(css
          ? [
              {
                matches: script.matches ?? [],
                css,
                // The script reads frames of the page's own origin from outside; the marks' styles have to be
                // within. A frame that is written by the page, or in place, has the origin of the page.
                all_frames: true,
                match_origin_as_fallback: true,
                // Style sheets of the reader reach into the page's shadow roots; in Chromium the author's do
                // as well.
                ...(config.browser === 'firefox' && { css_origin: 'user' }),
              },
            ]
          : []),
      ]);
    },
    'build:publicAssets': async ({ config }, files) => {
      const isForTeams = config.mode === teamsMode;
      if (isForTeams) files.push(managedSchemaFile);
      const english = await readLocale(firstLanguage);
      for (const language of languagesWritten()) {
        const texts = textsOfBuild(await readLocale(language), english, isForTeams);
        files.push(
          { relativeDest: `texts/${language}.json`, contents: JSON.stringify(texts) },
          // The browser has its own way to them, and its own language.
          {
            relativeDest: `_locales/${language}/messages.json`,
            contents: JSON.stringify(manifestMessages(texts)),
          },
        );
      }
      const folders = await shippedFolders();
      for (const { name, text } of await buildPacks(folders)) {
        files.push({ relativeDest: `packs/${name}`, contents: text });
      }
      for (const { name, file } of await freshVectors(folders)) {
        files.push({ relativeDest: `packs/${name}`, absoluteSrc: resolve(file) });
      }
      for (const name of ['model.json', 'model.onnx', 'tokenizer.json']) {
        files.push({
          relativeDest: `encoder/${name}`,
          absoluteSrc: resolve('assets/encoder', name),
        });
      }
      files.push({
        relativeDest: 'encoder/onnxruntime.wasm',
        absoluteSrc: resolve('node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'),
      });
      for (const size of iconSizes) {
        files.push({
          relativeDest: iconFile(size),
          absoluteSrc: resolve('assets/icons', `${size}.png`),
        });
      }
    },
  },
  manifest: ({ browser, mode }) => {
    const manifest: UserManifest = {
      name: '__MSG_extensionName__',
      description: '__MSG_extensionDescription__',
      default_locale: 'en',
      permissions: [
        'storage',
        'contextMenus',
        'unlimitedStorage',
        ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel']),
      ],
      content_security_policy: { extension_pages: contentSecurityPolicy },
      // The card's code, for pages with marks. The address is another in every session, so that pages
      // cannot tell by it who has the extension. In Firefox it is part of the content script.
      ...(browser !== 'firefox' && {
        web_accessible_resources: [
          { resources: ['claim-card.js'], matches: ['<all_urls>'], use_dynamic_url: true },
        ],
      }),
      icons,
      action: { default_title: '__MSG_extensionName__', default_icon: icons },
      commands: {
        'next-claim': {
          suggested_key: { default: 'Alt+Shift+Right' },
          description: '__MSG_commandNextClaim__',
        },
        'previous-claim': {
          suggested_key: { default: 'Alt+Shift+Left' },
          description: '__MSG_commandPreviousClaim__',
        },
        'open-panel': {
          suggested_key: { default: 'Alt+Shift+L' },
          description: '__MSG_commandOpenPanel__',
        },
        'toggle-marks': {
          suggested_key: { default: 'Alt+Shift+K' },
          description: '__MSG_commandToggleMarks__',
        },
        // Chromium takes four suggestions from an extension; there the reader chooses the keys.
        'keep-article': {
          ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+J' } }),
          description: '__MSG_commandKeepArticle__',
        },
      },
      ...(browser === 'firefox'
        ? {
            browser_specific_settings: {
              gecko: {
                id: firefoxId,
                strict_min_version: minimumFirefox,
                data_collection_permissions: { required: ['none'] },
              },
            },
          }
        : { minimum_chrome_version: minimumChromium }),
    };
    return mode === teamsMode ? manifestForTeams(manifest, browser) : manifest;
  },
});
