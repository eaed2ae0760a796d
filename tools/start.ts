import { parseArgs } from 'node:util';
import { buildExtension } from './browser/build-extension';
import { type BrowserFamily, type FoundBrowser, findBrowser } from './browser/find-browser';
import { readPackFolder } from './corpus/read-pack-folder';
import { demoSite } from './demo/demo-site';
import { serveDemo } from './demo/serve-demo';
import { checkNodeVersion } from './machine/check-node-version';
import { requireBrowsers } from './machine/require-browsers';
import { openForReader } from './start/open-for-reader';
import { readHeadless } from './start/read-headless';

const help = `Usage: npm start -- [options]

Builds the extension, serves five news articles on this machine and opens them in a browser with a
fresh profile and the extension loaded. Without a display it reads them by itself and writes
screenshots/. A browser is installed when none is there: by root on Debian and its kin.

  --browser chromium|firefox   default: the first that is found; Chrome and Edge are chromium
  --headless                   read without a display
  --dark                       prefer dark colours
  --port NUMBER                default: any free one
  --help                       this text`;

const packFolder = 'corpus/ukraine-2022';
const pictureFolder = 'screenshots';

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string' },
      headless: { type: 'boolean', default: false },
      dark: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  checkNodeVersion();
  const headless = values.headless || !hasDisplay();
  const browser = await chooseBrowser(values.browser, headless);
  const pack = await readPackFolder(packFolder);
  const site = demoSite(pack);
  const server = await serveDemo(site, Number(values.port));
  console.log(`Serving the ${site.pages.length} articles at ${server.origin} …`);
  const colorScheme = values.dark ? 'dark' : 'light';
  try {
    if (headless) {
      console.log('Building the extension …');
      const extensionFolder = await buildExtension('chromium');
      console.log('Reading the articles without a display …');
      const failures = await readHeadless({
        extensionFolder,
        browser,
        site,
        pack,
        server,
        colorScheme,
        pictureFolder,
        log: console.log,
      });
      console.log(`Pictures are in ${pictureFolder}/.`);
      if (failures.length > 0) throw new Error(failures.join('\n'));
    } else {
      await openForReader({ browser, site, server, colorScheme });
    }
  } finally {
    await server.close();
  }
}

/** The browser that is wanted, or the first that is found; when there is none, one is installed. */
async function chooseBrowser(wanted: string | undefined, headless: boolean): Promise<FoundBrowser> {
  const possible: BrowserFamily[] = headless ? ['chromium'] : ['chromium', 'firefox'];
  if (wanted !== undefined && !possible.includes(wanted as BrowserFamily)) {
    throw new Error(`--browser ${wanted}: choose ${possible.join(' or ')}.`);
  }
  const families = wanted === undefined ? possible : [wanted as BrowserFamily];
  const family = families.find((each) => findBrowser(each) !== null) ?? families[0];
  const [browser] = await requireBrowsers([family as BrowserFamily]);
  return browser as FoundBrowser;
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
