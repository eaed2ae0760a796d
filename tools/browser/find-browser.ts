import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserFamily = 'chromium' | 'firefox';

/** A browser program on this machine. */
export type FoundBrowser = { family: BrowserFamily; path: string };

/** The variable with which a reader or a build machine names the browser to use. */
const overrideVariable: Record<BrowserFamily, string> = {
  chromium: 'CHROME_PATH',
  firefox: 'FIREFOX_PATH',
};

/** Names on the PATH, the one that is least likely to carry policies of a company first. */
const commands: Record<BrowserFamily, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const macApplications: Record<BrowserFamily, string[]> = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};

const windowsPrograms: Record<BrowserFamily, string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/**
 * The browser of a family on this machine, or null when there is none.
 *
 * @throws when `CHROME_PATH` or `FIREFOX_PATH` is set and names no program.
 */
export function findBrowser(family: BrowserFamily): FoundBrowser | null {
  const variable = overrideVariable[family];
  const override = process.env[variable];
  if (override) {
    if (!isProgram(override)) {
      throw new Error(`${variable} is set to ${override}, which is no program. Unset or mend it.`);
    }
    return { family, path: override };
  }
  const path = candidates(family).find(isProgram);
  return path === undefined ? null : { family, path };
}

/** The browser's own version line, such as `Chromium 140.0.1`; null where it does not tell. */
export function browserVersion({ path }: FoundBrowser): string | null {
  // On Windows `chrome.exe --version` opens a window instead of answering.
  if (process.platform === 'win32') return null;
  try {
    const output = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output.trim() || null;
  } catch {
    return null;
  }
}

function candidates(family: BrowserFamily): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) =>
      macApplications[family].map((name) => {
        const program = family === 'firefox' ? 'firefox' : name;
        return join(folder, `${name}.app`, 'Contents', 'MacOS', program);
      }),
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env;
    const folders = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA];
    return folders.flatMap((folder) =>
      folder === undefined ? [] : windowsPrograms[family].map((program) => join(folder, program)),
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands[family].flatMap((command) => folders.map((folder) => join(folder, command)));
}

function isProgram(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
