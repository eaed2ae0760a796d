import { resolve } from 'node:path';
import { build } from 'vite';

/**
 * Bundles a module of the project as one script that sets `globalThis[global]` to its exports, to be
 * run in a page.
 *
 * @throws when the bundle cannot be made; the reasons are on the console.
 */
export async function bundleForPage(modulePath: string, global: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(modulePath), formats: ['iife'], name: global },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${modulePath} could not be bundled.`);
  const [chunk] = output.output;
  return `${chunk.code}\nglobalThis.${global} = ${global};`;
}
