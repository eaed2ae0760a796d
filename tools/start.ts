import { parseArgs } from 'node:util';
import { type BrowserFamily, findBrowser } from './browser/find-browser';
import { readPackFolder } from './corpus/read-pack-folder';
import { demoSite } from './demo/demo-site';
import { serveDemo } from './demo/serve-demo';
import { openForReader } from './start/open-for-reader';
import { readHeadless } from './start/read-headless';

const help = `Usage: npm start -- [options]

Builds the extension, serves five news articles on this machine and opens them in a browser with a
fresh profile and the extension loaded. Without a display it reads them by itself and writes
screenshots/.

  --browser chromium|firefox   default: the first that is found; Chrome and Edge are chromium
  --headless                   read without a display
  --dark                       prefer dark colours
  --port NUMBER                default: any free one
  --help                       this text`;

const packFolder = 'corpus/ukraine-2022';

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
  const headless = values.headless || !hasDisplay();
  const browser = chooseBrowser(values.browser, headless);
  const pack = await readPackFolder(packFolder);
  const site = demoSite(pack);
  const server = await serveDemo(site, Number(values.port));
  const colorScheme = values.dark ? 'dark' : 'light';
  try {
    if (headless) {
      const failures = await readHeadless({ browser, site, pack, server, colorScheme });
      if (failures.length > 0) throw new Error(failures.join('\n'));
    } else {
      await openForReader({ browser, site, server, colorScheme });
    }
  } finally {
    await server.close();
  }
}

function chooseBrowser(wanted: string | undefined, headless: boolean) {
  const families: BrowserFamily[] = headless ? ['chromium'] : ['chromium', 'firefox'];
  if (wanted !== undefined && !families.includes(wanted as BrowserFamily)) {
    throw new Error(`--browser ${wanted}: choose ${families.join(' or ')}.`);
  }
  for (const family of wanted === undefined ? families : [wanted as BrowserFamily]) {
    const found = findBrowser(family);
    if (found) return found;
  }
  throw new Error(
    'No browser found. Install Chromium, Chrome, Edge or Firefox, or name the program in CHROME_PATH or FIREFOX_PATH.',
  );
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
