import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A sentence about a crisis, with the one before it where it cannot be understood by itself. */
export type CrisisSentence = { text: string; before?: string };

/** A statement of an invented crisis, with sentences that report it and sentences that only look like it. */
export type CrisisStatement = {
  id: string;
  kind: 'remark' | 'position' | 'event' | 'figure' | 'background';
  speaker: string | null;
  /** Office of the speaker. */
  role: string | null;
  /** `YYYY-MM-DD`; null when it belongs to no day. */
  day: string | null;
  gloss: string;
  same: CrisisSentence[];
  /** Near misses; `why` names the kind. */
  not: (CrisisSentence & { why: string })[];
};

export type Crisis = { name: string; statements: CrisisStatement[] };

/**
 * Reads every `*.jsonl` below a folder: one crisis a file, one statement a line.
 * @throws when there is none, or a line is no statement, naming file and line
 */
export async function readCrises(folder: string): Promise<Crisis[]> {
  const files = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  if (!files.length) throw new Error(`${folder}: no .jsonl file in it or below it`);
  return Promise.all(
    files.map(async (file) => {
      const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
      const statements = lines.flatMap((line, i) =>
        line.trim() ? readStatement(line, `${file}:${i + 1}`) : [],
      );
      return { name: file.replace(/^.*[\\/]|\.jsonl$/g, ''), statements };
    }),
  );
}

function readStatement(line: string, place: string): CrisisStatement {
  let statement: CrisisStatement;
  try {
    statement = JSON.parse(line) as CrisisStatement;
  } catch {
    throw new Error(`${place}: not a JSON object; one statement a line is wanted`);
  }
  const { id, gloss, same, not } = statement;
  if (!id || !gloss || !Array.isArray(same) || !Array.isArray(not))
    throw new Error(`${place}: a statement needs "id", "gloss", "same" and "not"`);
  return statement;
}
