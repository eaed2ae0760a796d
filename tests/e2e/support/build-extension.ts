import { execFileSync } from 'node:child_process';

/** Builds the extension once for all end-to-end tests, so that they never test an old build. */
export default function buildExtension(): void {
  const shell = process.platform === 'win32';
  execFileSync('npm', ['run', '--silent', 'build'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
  });
}
