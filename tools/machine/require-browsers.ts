import { existsSync } from 'node:fs';
import { type BrowserFamily, browserVersion, findBrowser } from '../browser/find-browser';
import { runCommand } from './run-command';

const debianPackage: Record<BrowserFamily, string> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

const ubuntuPackage: Record<BrowserFamily, string> = {
  chromium: 'chromium-browser',
  firefox: 'firefox',
};

const families: BrowserFamily[] = ['chromium', 'firefox'];

/**
 * Makes sure that both browsers of the end-to-end tests are there, and installs the missing ones
 * where that needs nobody's leave: as root on Debian and its kin.
 *
 * @throws with the command to run when a browser is missing and cannot be installed from here.
 */
export async function requireBrowsers(): Promise<void> {
  const missing = families.filter((family) => findBrowser(family) === null);
  if (missing.length > 0) await install(missing);
  for (const family of families) {
    const browser = findBrowser(family);
    if (browser === null) throw new Error(missingMessage([family]));
    console.log(`${family}: ${browser.path} (${browserVersion(browser) ?? 'version unknown'})`);
  }
}

async function install(missing: BrowserFamily[]): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(missingMessage(missing));
  }
  console.log(`Installing ${missing.join(' and ')} …`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  await runCommand('apt-get', ['update', '-qq']);
  const packages = missing.map((family) => debianPackage[family]);
  const { exitCode } = await runCommand('apt-get', [
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    ...packages,
  ]);
  if (exitCode !== 0) throw new Error(missingMessage(missing));
}

function missingMessage(missing: BrowserFamily[]): string {
  const remedy =
    process.platform === 'linux'
      ? `sudo apt-get update && sudo apt-get install -y ${missing.map((f) => debianPackage[f]).join(' ')}` +
        ` (on Ubuntu: ${missing.map((f) => ubuntuPackage[f]).join(' ')})`
      : process.platform === 'darwin'
        ? `brew install --cask ${missing.join(' ')}`
        : `winget install ${missing.map((f) => (f === 'firefox' ? 'Mozilla.Firefox' : 'Google.Chrome')).join(' ')}`;
  return (
    `No ${missing.join(' and no ')} found. Install with: ${remedy}\n` +
    'or name the program in CHROME_PATH or FIREFOX_PATH.'
  );
}
