import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './browser/build-extension';
import { findBrowser } from './browser/find-browser';
import { runTool } from './command-line/run-tool';
import { readPackFolder } from './corpus/read-pack-folder';
import { demoSite } from './demo/demo-site';
import { serveDemo } from './demo/serve-demo';
import { looks } from './pictures/looks';
import { takeScreenshots } from './pictures/take-screenshots';
import { takeStoryPictures } from './pictures/take-story-pictures';

const help = `npm run screenshots -- [name] [options]

Makes a picture of every view and state, light and dark, narrow and wide, and of those that are
printed or shown in forced colours. With a name, only the views whose name begins with it.

  --to <folder>      where the pictures go (screenshots)
  --build <folder>   where the extension is built (build/pictures)
  --look <name>      only this look: ${looks.map(({ name }) => name).join(', ')}
  --help             this text

Without a name, look or folder the README's pictures are made anew as well.`;

/** Three outlets have this warning, with three words for the same thing: a reader sees it at once. */
const shownArticle = 'press-tv-2022-01-27';
const shownStatement = 'ermakov-missile-crisis-unavoidable';

/** The pictures of the README: which of all, and where the README looks for them. */
const readmePictures = {
  folder: 'docs/pictures',
  names: [
    'card-dark',
    'statement-first-screen-1000-light',
    'page-first-screen-360-dark',
    'story-1-keep-light',
    'story-3-marked-light',
    'story-4-review-light',
  ],
};

async function screenshots(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      build: { type: 'string', default: 'build/pictures' },
      look: { type: 'string' },
    },
  });
  const wanted = looks.filter(({ name }) => values.look === undefined || name === values.look);
  if (wanted.length === 0) throw new Error(`There is no look “${values.look}”.\n\n${help}`);
  const browser = findBrowser('chromium');
  if (!browser) throw new Error('No Chromium found; `npm test` says how to get one.');
  const [only] = positionals;
  const folder = values.to ?? 'screenshots';
  const site = demoSite(await readPackFolder('corpus/ukraine-2022'));
  const shown = site.pages.find(({ article }) => article.meta.id === shownArticle);
  if (!shown) throw new Error(`There is no demonstration page of ${shownArticle}.`);
  const [server, extensionFolder] = await Promise.all([
    serveDemo(site),
    buildExtension('chromium', values.build),
  ]);
  mkdirSync(folder, { recursive: true });
  try {
    for (const look of wanted) {
      await takeScreenshots({
        browser,
        extensionFolder,
        look,
        folder,
        ...(only === undefined ? {} : { only }),
        article: server.origin + shown.path,
        statement: shownStatement,
      });
      if (
        look.pages &&
        (only === undefined || 'story'.startsWith(only) || only.startsWith('story-'))
      )
        await takeStoryPictures({ browser, extensionFolder, look, folder });
    }
  } finally {
    await server.close();
  }
  if (only !== undefined || values.look !== undefined || values.to !== undefined) return;
  mkdirSync(readmePictures.folder, { recursive: true });
  for (const name of readmePictures.names)
    copyFileSync(join(folder, `${name}.png`), join(readmePictures.folder, `${name}.png`));
}

await runTool(help, screenshots);
