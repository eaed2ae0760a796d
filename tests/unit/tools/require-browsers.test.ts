import { expect, it } from 'vitest';
import { type Machine, missingMessage } from '../../../tools/machine/require-browsers';

const commands: [machine: Machine, command: string][] = [
  ['debian', 'sudo apt-get update && sudo apt-get install -y chromium firefox-esr'],
  ['ubuntu', 'sudo apt-get update && sudo apt-get install -y chromium-browser firefox'],
  ['mac', 'brew install --cask chromium firefox'],
  ['windows', 'winget install Google.Chrome Mozilla.Firefox'],
  ['other', 'Install chromium and firefox as other programs of this machine'],
];

it.each(commands)('what to do without browsers on %s', (machine, command) => {
  const [first, second] = missingMessage(['chromium', 'firefox'], machine).split('\n');
  expect(first).toContain('No chromium and no firefox found.');
  expect(first?.endsWith(command)).toBe(true);
  expect(second).toBe('or name the program in CHROME_PATH or FIREFOX_PATH.');
});
