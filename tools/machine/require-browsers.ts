import { existsSync, readFileSync } from 'node:fs';
import {
  type BrowserFamily,
  browserVersion,
  type FoundBrowser,
  findBrowser,
} from '../browser/find-browser';
import { runProgram } from './run-program';

/** What decides how a program is installed here. */
export type Machine = 'mac' | 'windows' | 'debian' | 'ubuntu' | 'other';

/** A browser's package for whatever installs programs there. */
const packages: Record<Exclude<Machine, 'other'>, Record<BrowserFamily, string>> = {
  mac: { chromium: 'chromium', firefox: 'firefox' },
  windows: { chromium: 'Google.Chrome', firefox: 'Mozilla.Firefox' },
  debian: { chromium: 'chromium', firefox: 'firefox-esr' },
  ubuntu: { chromium: 'chromium-browser', firefox: 'firefox' },
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
    if (browser === null) throw new Error(missingMessage([family], thisMachine()));
    console.log(`${family}: ${browser.path} (${browserVersion(browser) ?? 'version unknown'})`);
    return browser;
  });
}

async function install(missing: BrowserFamily[]): Promise<void> {
  const machine = thisMachine();
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || (machine !== 'debian' && machine !== 'ubuntu')) {
    throw new Error(missingMessage(missing, machine));
  }
  console.log(`Installing ${missing.join(' and ')} with apt-get; that takes a minute or two …`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  await runProgram(aptGet, ['update', '-qq']);
  const names = missing.map((family) => packages[machine][family]);
  const quietly = ['install', '-y', '-qq', '--no-install-recommends'];
  const { exitCode } = await runProgram(aptGet, [...quietly, ...names]);
  if (exitCode !== 0) throw new Error(missingMessage(missing, machine));
}

function thisMachine(): Machine {
  if (process.platform === 'darwin') return 'mac';
  if (process.platform === 'win32') return 'windows';
  if (!existsSync(aptGet)) return 'other';
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID=ubuntu$/m.test(release) ? 'ubuntu' : 'debian';
}

/** What is missing, and the one command that gets it there. */
export function missingMessage(missing: BrowserFamily[], machine: Machine): string {
  return (
    `No ${missing.join(' and no ')} found. ${remedy(missing, machine)}\n` +
    'or name the program in CHROME_PATH or FIREFOX_PATH.'
  );
}

function remedy(missing: BrowserFamily[], machine: Machine): string {
  if (machine === 'other')
    return `Install ${missing.join(' and ')} as other programs of this machine`;
  const names = missing.map((family) => packages[machine][family]).join(' ');
  if (machine === 'mac') return `Install with: brew install --cask ${names}`;
  if (machine === 'windows') return `Install with: winget install ${names}`;
  return `Install with: sudo apt-get update && sudo apt-get install -y ${names}`;
}
