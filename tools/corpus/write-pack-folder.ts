import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { splitPack } from '../../engine/pack/join-pack';
import { resolveSchema, type SchemaNode, schemaOf } from '../../engine/pack/schema-at';
import type { Pack } from '../../engine/pack/types';

/**
 * The files of a pack as this project formats them: two spaces, keys in the order of the types. Path
 * in the pack's folder → text.
 */
export function formatPackFiles(pack: Pack): Map<string, string> {
  const { info, outlets, speakers, events, terms, articles, statements } = splitPack(pack);
  const files = new Map<string, string>();
  const put = (file: string, value: unknown, type: string) =>
    files.set(file, formatJson(value, schemaOf(type)));
  put('pack.json', info, 'Pack');
  put('outlets.json', outlets, 'Outlet');
  put('speakers.json', speakers, 'Speaker');
  put('events.json', events, 'Event');
  put('terms.json', terms, 'Term');
  for (const { authored, text } of articles) {
    put(`articles/${authored.id}.json`, authored, 'Article');
    files.set(`articles/${authored.id}.txt`, text);
  }
  for (const statement of statements) {
    put(`statements/${statement.id}.json`, statement, 'Statement');
  }
  return files;
}

/**
 * Writes a pack's files; those that hold the same text already are not touched, and a file's own
 * `$schema` is kept. The paths written, in the folder.
 */
export async function writePackFolder(dir: string, pack: Pack): Promise<string[]> {
  const written: string[] = [];
  for (const [file, text] of await changedFiles(dir, pack)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text);
    written.push(file);
  }
  return written;
}

/** What `writePackFolder` would write: path in the folder → text. */
export async function changedFiles(dir: string, pack: Pack): Promise<Map<string, string>> {
  const changed = new Map<string, string>();
  for (const [file, text] of formatPackFiles(pack)) {
    const old = await readFile(join(dir, file), 'utf8').catch(() => null);
    const schemaLine = /^\{\s*("\$schema":\s*"[^"]*"),/.exec(old ?? '')?.[1];
    const kept =
      schemaLine === undefined ? text : text.replace('{\n', () => `{\n  ${schemaLine},\n`);
    if (kept !== old) changed.set(file, kept);
  }
  return changed;
}

/** JSON with two spaces and a line end; keys in the schema's order, unknown ones last. */
export function formatJson(value: unknown, schema: SchemaNode | null = null): string {
  return `${JSON.stringify(ordered(value, schema), null, 2)}\n`;
}

function ordered(value: unknown, schema: SchemaNode | null): unknown {
  const node = resolveSchema(schema);
  if (Array.isArray(value)) {
    // A list file's entries are of the type its schema is given for.
    return value.map((entry) => ordered(entry, node?.items ?? node));
  }
  if (value === null || typeof value !== 'object') return value;
  const known = Object.keys(node?.properties ?? {});
  const keys = [
    ...known.filter((key) => key in value),
    ...Object.keys(value).filter((key) => !known.includes(key)),
  ];
  const members = value as Record<string, unknown>;
  return Object.fromEntries(
    keys.map((key) => [key, ordered(members[key], node?.properties?.[key] ?? null)]),
  );
}
