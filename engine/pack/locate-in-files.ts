import { jsonPointer, pointerTokens } from './json-pointer';

/** Where a value of the joined pack is authored: a path inside the pack's folder, and a pointer. */
export type AuthoredPlace = { file: string; pointer: string };

const listFiles = new Set(['outlets', 'speakers', 'events', 'terms']);

/**
 * The authored file that a pointer into the joined pack leads to. An article's `text` is the whole of
 * its `.txt` file. `pack` may be anything: with no usable id the folder is named instead of the file.
 */
export function locateInFiles(pack: unknown, pointer: string): AuthoredPlace {
  const [part = '', index, ...rest] = pointerTokens(pointer);
  if (listFiles.has(part)) {
    return {
      file: `${part}.json`,
      pointer: index === undefined ? '' : jsonPointer(index, ...rest),
    };
  }
  if (part === 'articles' || part === 'statements') {
    const id = index === undefined ? null : idAt(pack, part, Number(index));
    if (id === null) return { file: part, pointer: '' };
    if (part === 'articles' && rest[0] === 'text') {
      return { file: `articles/${id}.txt`, pointer: '' };
    }
    return { file: `${part}/${id}.json`, pointer: jsonPointer(...rest) };
  }
  return { file: 'pack.json', pointer };
}

function idAt(pack: unknown, part: 'articles' | 'statements', index: number): string | null {
  const list = (pack as Partial<Record<typeof part, unknown>> | null)?.[part];
  const entry: unknown = Array.isArray(list) ? list[index] : undefined;
  const id = (entry as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : null;
}
