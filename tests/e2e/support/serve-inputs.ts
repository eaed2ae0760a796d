import { readdirSync, readFileSync } from 'node:fs';
import { type DemoServer, serveDemo } from '../../../tools/demo/serve-demo';

const folder = 'tests/fixtures/inputs';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  xhtml: 'application/xhtml+xml',
};

/** The input pages' files by name, without the ending. */
export const inputFiles = new Map(
  readdirSync(folder).flatMap((file) => {
    const [, name = '', ending = ''] = /^(.+)\.(x?html)$/.exec(file) ?? [];
    return name === ''
      ? []
      : [[name, { path: `${folder}/${file}`, type: types[ending] as string }]];
  }),
);

/** Serves each input page at `/` and its name. */
export function serveInputs(): Promise<DemoServer> {
  return serveDemo({
    answer: (path) => {
      const file = inputFiles.get(path.slice(1));
      return file ? { type: file.type, body: readFileSync(file.path, 'utf8') } : null;
    },
  });
}
