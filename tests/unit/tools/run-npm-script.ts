import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type CommandResult = { code: number; stdout: string; stderr: string };

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/**
 * Runs what an npm script names, with arguments, as the shell would: a `tsx FILE` script. Without npm
 * itself, which takes longer to start than the command.
 */
export function runNpmScript(name: string, ...args: string[]): Promise<CommandResult> {
  const [runner, file] = scripts[name]?.split(' ') ?? [];
  if (runner !== 'tsx' || file === undefined) throw new Error(`${name} is no "tsx FILE" script`);
  return new Promise((settle) => {
    const command = [process.execPath, ['--import', 'tsx', file, ...args]] as const;
    execFile(...command, (error, stdout, stderr) => {
      settle({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}
