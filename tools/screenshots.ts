import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './browser/build-extension';
import { findBrowser } from './browser/find-browser';
import { readPackFolder } from './corpus/read-pack-folder';
import { demoSite } from './demo/demo-site';
import { serveDemo } from './demo/serve-demo';
import { takeScreenshots } from './pictures/take-screenshots';

const folder = 'screenshots';

/** Three outlets have this warning, with three words for the same thing: a reader sees it at once. */
const shownArticle = 'press-tv-2022-01-27';
const shownStatement = 'ermakov-missile-crisis-unavoidable';

/** The pictures of the README: which of all, and where the README looks for them. */
const readmePictures = {
  folder: 'docs/pictures',
  names: ['popover-light', 'statement-first-screen-1000-light', 'page-first-screen-360-dark'],
};

/** Makes a picture of every view and state, light and dark, narrow and wide. */
async function screenshots(): Promise<void> {
  const browser = findBrowser('chromium');
  if (!browser) throw new Error('No Chromium found; `npm test` says how to get one.');
  const only = process.argv[2];
  const pack = await readPackFolder('corpus/ukraine-2022');
  const site = demoSite(pack);
  const shown = site.pages.find(({ article }) => article.meta.id === shownArticle);
  if (!shown) throw new Error(`There is no demonstration page of ${shownArticle}.`);
  const [server, extensionFolder] = await Promise.all([
    serveDemo(site),
    buildExtension('chromium', 'build/pictures'),
  ]);
  mkdirSync(folder, { recursive: true });
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      await takeScreenshots({
        browser,
        extensionFolder,
        colorScheme,
        folder,
        ...(only === undefined ? {} : { only }),
        article: server.origin + shown.path,
        statement: shownStatement,
      });
    }
  } finally {
    await server.close();
  }
  if (only !== undefined) return;
  mkdirSync(readmePictures.folder, { recursive: true });
  for (const name of readmePictures.names)
    copyFileSync(join(folder, `${name}.png`), join(readmePictures.folder, `${name}.png`));
}

await screenshots();
