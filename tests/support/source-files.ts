import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders with code that readers run. */
export const rooms = [
  'components',
  'encoder',
  'engine',
  'entrypoints',
  'exchange',
  'i18n',
  'messaging',
  'page',
  'settings',
  'stories',
  'teams',
];

/** Paths of all TypeScript files in them. */
export const sourceFiles = (): string[] =>
  rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(room, file)),
  );
