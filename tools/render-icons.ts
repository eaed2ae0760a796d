import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser/find-browser';
import { runTool } from './command-line/run-tool';

const help = `Usage: npm run icons

Draws the icon's sizes anew from assets/icons/sidelight.svg. To be run when that has changed.`;

const folder = 'assets/icons';

/** Toolbar, its double resolution, the list of extensions, the store; in pixels. */
const sizes = [16, 32, 48, 128];

async function renderIcons(): Promise<void> {
  const browser = findBrowser('chromium');
  if (!browser) throw new Error('No Chromium found; `npm test` says how to get one.');
  const svg = readFileSync(join(folder, 'sidelight.svg')).toString('base64');
  const opened = await chromium.launch({ executablePath: browser.path });
  try {
    const page = await opened.newPage();
    mkdirSync(folder, { recursive: true });
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.goto(`data:image/svg+xml;base64,${svg}`);
      writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  } finally {
    await opened.close();
  }
}

await runTool(help, renderIcons);
