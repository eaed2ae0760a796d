import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

export type ProgramEnd = {
  /** 1 when it was ended by a signal. */
  exitCode: number;
  /** True when it was ended because its time was up. */
  timedOut: boolean;
};

export type ProgramOptions = {
  /** When it is ended, in milliseconds after its start; never when left out. */
  timeoutMs?: number;
  /** Keeps what it prints until it has ended, and prints that at once: for programs side by side. */
  holdOutput?: boolean;
  /** Computes when others leave a core idle, or little: for what nobody waits for. */
  isPatient?: boolean;
};

/** How long a program may take to close its browsers when it is asked to end, in milliseconds. */
const graceMs = 10_000;

/**
 * Runs a program with its output passed through and nothing on its stdin; ends it, with all it has
 * started, when its time is up.
 *
 * @throws when the program cannot be started.
 */
export function runProgram(
  command: string,
  args: string[],
  { timeoutMs, holdOutput = false, isPatient = false }: ProgramOptions = {},
): Promise<ProgramEnd> {
  return new Promise((settle, fail) => {
    // npm and its tools are .cmd files on Windows, which only a shell can start.
    const shell = process.platform === 'win32';
    const output = holdOutput ? 'pipe' : 'inherit';
    const child = spawn(command, args, {
      stdio: ['ignore', output, output],
      shell,
      // A group of its own, so that a signal reaches what `npx` starts.
      detached: !shell,
    });
    // What it starts later is as patient as it is.
    if (isPatient && child.pid !== undefined)
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const held: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece: Buffer) => held.push(piece));
    let timedOut = false;
    const timers: ReturnType<typeof setTimeout>[] = [];
    if (timeoutMs !== undefined) {
      const end = () => {
        timedOut = true;
        signalGroup(child, 'SIGTERM');
        timers.push(setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs));
      };
      timers.push(setTimeout(end, timeoutMs));
    }
    const onInterrupt = () => signalGroup(child, 'SIGTERM');
    process.once('SIGINT', onInterrupt);
    const finish = () => {
      for (const timer of timers) clearTimeout(timer);
      process.off('SIGINT', onInterrupt);
      process.stdout.write(Buffer.concat(held));
    };
    child.once('error', (error) => {
      finish();
      fail(error);
    });
    child.once('close', (code) => {
      finish();
      settle({ exitCode: code ?? 1, timedOut });
    });
  });
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}
