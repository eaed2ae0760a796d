import type { Plugin } from 'vite';

/** The runtime's one way to load code by an address of its making; its loader is in the bundle, and needs none. */
const codeByAddress = /await import\((?:\/\*[^*]*\*\/\s*)+\w+\)/g;

/**
 * ONNX Runtime for a worker that is one plain script: what it asks of its own module's address is the worker's, and
 * it can load no other code. Without this the bundler writes the runtime's 14 MB of WebAssembly into the script as
 * text, and the browsers' reviewers would have to take our word for what is never imported.
 *
 * @throws at the build when a place is not found, as after an update of the runtime.
 */
export function plainWorker(): Plugin {
  return {
    name: 'plain-worker',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/onnxruntime-web\/dist\/[\w.]+\.mjs$/.test(id.replaceAll('\\', '/'))) return null;
      const imports = code.match(codeByAddress)?.length ?? 0;
      if (imports !== 1 || !code.includes('import.meta.url'))
        throw new Error(
          `ONNX Runtime imports code in ${imports} places; tools/bundle/plain-worker.ts knows of one, and of its asking for its address. Look where they are.`,
        );
      const changed = code
        .replace(codeByAddress, '{ default: null }')
        .replaceAll('import.meta.url', 'self.location.href');
      return { code: changed, map: null };
    },
  };
}
