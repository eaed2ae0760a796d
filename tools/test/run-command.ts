import { spawn } from 'node:child_process';

/**
 * Runs a program with its output passed through and nothing on its stdin; answers with its exit code
 * (1 when it was ended by a signal).
 *
 * @throws when the program cannot be started.
 */
export function runCommand(command: string, args: string[]): Promise<number> {
  return new Promise((settle, fail) => {
    // npm and its tools are .cmd files on Windows, which only a shell can start.
    const shell = process.platform === 'win32';
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell });
    child.once('error', fail);
    child.once('close', (code) => settle(code ?? 1));
  });
}
