import { spawnSync } from 'node:child_process';

type LintReport = {
  summary: { errors: number; warnings: number; notices: number };
  errors: LintMessage[];
  warnings: LintMessage[];
};
type LintMessage = { code: string; message: string; file?: string; line?: number };

/**
 * Runs the linter of Mozilla's add-on site over an unpacked extension.
 *
 * @throws with every finding when there is an error or a warning.
 */
export function checkAddon(folder: string): void {
  const { stdout, stderr } = spawnSync(
    'npx',
    ['web-ext', 'lint', '--no-config-discovery', '--output', 'json', '--source-dir', folder],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  const { errors, warnings } = readReport(stdout, stderr);
  const findings = [...errors, ...warnings].map(
    ({ code, message, file, line }) => `${file ?? 'manifest'}:${line ?? 1}: ${code}: ${message}`,
  );
  if (findings.length > 0)
    throw new Error(`The add-on linter has complaints:\n${findings.join('\n')}`);
}

function readReport(stdout: string, stderr: string): LintReport {
  try {
    return JSON.parse(stdout) as LintReport;
  } catch {
    throw new Error(`The add-on linter did not run: ${stderr || stdout}`);
  }
}
