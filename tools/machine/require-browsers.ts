import { existsSync, readFileSync } from 'node:fs';
import {
  type BrowserFamily,
  browserVersion,
  type FoundBrowser,
  findBrowser,
} from '../browser/find-browser';
import { runProgram } from './run-program';

const debianPackage: Record<BrowserFamily, string> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

const ubuntuPackage: Record<BrowserFamily, string> = {
  chromium: 'chromium-browser',
  firefox: 'firefox',
};

const aptGet = '/usr/bin/apt-get';

/**
 * Makes sure that a browser of each family is there, and installs the missing ones where that needs
 * nobody's leave: as root on Debian and its kin. Tells which programs will be used.
 *
 * @throws with the command to run when a browser is missing and cannot be installed from here.
 */
export async function requireBrowsers(families: BrowserFamily[]): Promise<FoundBrowser[]> {
  const missing = families.filter((family) => findBrowser(family) === null);
  if (missing.length > 0) await install(missing);
  return families.map((family) => {
    const browser = findBrowser(family);
    if (browser === null) throw new Error(missingMessage([family]));
    console.log(`${family}: ${browser.path} (${browserVersion(browser) ?? 'version unknown'})`);
    return browser;
  });
}

async function install(missing: BrowserFamily[]): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync(aptGet)) throw new Error(missingMessage(missing));
  console.log(`Installing ${missing.join(' and ')} with apt-get; that takes a minute or two …`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  await runProgram(aptGet, ['update', '-qq']);
  const quietly = ['install', '-y', '-qq', '--no-install-recommends'];
  const { exitCode } = await runProgram(aptGet, [...quietly, ...aptPackages(missing)]);
  if (exitCode !== 0) throw new Error(missingMessage(missing));
}

/** The browsers' packages in the distribution that this is. */
function aptPackages(families: BrowserFamily[]): string[] {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const names = /^ID=ubuntu$/m.test(release) ? ubuntuPackage : debianPackage;
  return families.map((family) => names[family]);
}

/** What is missing and how to get it on this machine. */
function missingMessage(missing: BrowserFamily[]): string {
  return (
    `No ${missing.join(' and no ')} found. ${remedy(missing)}\n` +
    'or name the program in CHROME_PATH or FIREFOX_PATH.'
  );
}

function remedy(missing: BrowserFamily[]): string {
  if (process.platform === 'darwin')
    return `Install with: brew install --cask ${missing.join(' ')}`;
  if (process.platform === 'win32') {
    const packages = { chromium: 'Google.Chrome', firefox: 'Mozilla.Firefox' };
    return `Install with: winget install ${missing.map((family) => packages[family]).join(' ')}`;
  }
  if (existsSync(aptGet)) {
    const packages = aptPackages(missing).join(' ');
    return `Install with: sudo apt-get update && sudo apt-get install -y ${packages}`;
  }
  return `Install ${missing.join(' and ')} with this machine’s package manager`;
}
