import { Tokenizer } from '@huggingface/tokenizers';
import * as onnx from 'onnxruntime-web/wasm';
import { ProblemError, problem } from '../engine/problem/problem';
import {
  createSentenceEncoder,
  type ModelDescription,
  type SentenceEncoder,
} from './sentence-encoder';

type Description = ModelDescription & { files: Record<string, string> };

/**
 * The encoder of the extension's own files, in a worker of its own.
 * @throws when a file is missing or damaged, or the browser lacks what the runtime needs
 */
export async function openEncoder(): Promise<SentenceEncoder> {
  const description = JSON.parse(
    new TextDecoder().decode(await readOwnFile('model.json')),
  ) as Description;
  const [graph, weights, tokenizer] = await Promise.all([
    readChecked('model.onnx', description),
    readChecked('weights.bin', description),
    readChecked('tokenizer.json', description),
  ]);
  onnx.env.wasm.numThreads = 1;
  // By its address: compiled as it is read, it is never in memory as a whole beside what it is compiled to.
  onnx.env.wasm.wasmPaths = { wasm: addressOf('onnxruntime.wasm') };
  const encoder = await createSentenceEncoder(
    onnx,
    new Tokenizer(JSON.parse(new TextDecoder().decode(tokenizer)), {}),
    { graph: new Uint8Array(graph), weights: new Uint8Array(weights) },
    description,
  );
  // The runtime has a copy: this one is given back now, not when the browser comes to it.
  weights.transfer(0);
  return encoder;
}

const addressOf = (name: string) => `/encoder/${name}`;

async function readOwnFile(name: string): Promise<ArrayBuffer> {
  const response = await fetch(addressOf(name));
  if (!response.ok) throw new ProblemError(problem('problem.fileMissing', name));
  return response.arrayBuffer();
}

/** A model with a single wrong bit answers like any other, and wrongly. */
async function readChecked(name: string, { files }: Description): Promise<ArrayBuffer> {
  const data = await readOwnFile(name);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hash !== files[name]) throw new ProblemError(problem('problem.fileDamaged', name));
  return data;
}
