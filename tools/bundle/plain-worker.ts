import type { Plugin } from 'vite';

/**
 * ONNX Runtime for a worker that is one plain script: what it asks of its own module's address is the worker's.
 * Without this the bundler writes the runtime's 14 MB of WebAssembly into the script as text; the worker reads
 * it from its file.
 *
 * @throws at the build when the runtime no longer asks, as after an update.
 */
export function plainWorker(): Plugin {
  return {
    name: 'plain-worker',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/onnxruntime-web\/dist\/[\w.]+\.mjs$/.test(id.replaceAll('\\', '/'))) return null;
      if (!code.includes('import.meta.url'))
        throw new Error(
          'ONNX Runtime does not ask for its address any more: remove tools/bundle/plain-worker.ts, and look how large encoder-worker.js is.',
        );
      return { code: code.replaceAll('import.meta.url', 'self.location.href'), map: null };
    },
  };
}
