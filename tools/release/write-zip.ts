import { ZipFile } from 'yazl';

export type ZipEntry = { path: string; content: Buffer };

/** Readable by all, writable by its owner, whoever built it. */
const fileMode = 0o100644;

/** The entries as a zip archive: the same entries, in whatever order, give the same bytes. */
export async function writeZip(entries: readonly ZipEntry[]): Promise<Buffer> {
  const zip = new ZipFile();
  // Early in an archive's calendar, which knows no time zones; its first day is not the same in all.
  const noDate = new Date(1980, 1, 1);
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  // Without the extended timestamp, which counts from the builder's time zone.
  for (const { path, content } of sorted)
    zip.addBuffer(content, path, { mtime: noDate, mode: fileMode, forceDosTimestamp: true });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
