import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import * as onnx from 'onnxruntime-web';
import {
  createSentenceEncoder,
  type ModelDescription,
  type SentenceEncoder,
} from '../../encoder/sentence-encoder';

/** Where the model's files lie, as the extension ships them. */
export const modelFolder = 'assets/encoder';

/** What the model in a folder is. Throws when there is none. */
export async function readModelDescription(folder = modelFolder): Promise<ModelDescription> {
  return JSON.parse(await readFile(join(folder, 'model.json'), 'utf8')) as ModelDescription;
}

/** The extension's sentence encoder, in Node: the same files give the same vectors. */
export async function openNodeEncoder(folder = modelFolder): Promise<SentenceEncoder> {
  const [description, graph, weights, tokenizer] = await Promise.all([
    readModelDescription(folder),
    readFile(join(folder, 'model.onnx')),
    readFile(join(folder, 'weights.bin')),
    readFile(join(folder, 'tokenizer.json'), 'utf8'),
  ]);
  onnx.env.wasm.numThreads = 1;
  return createSentenceEncoder(
    onnx,
    new Tokenizer(JSON.parse(tokenizer), {}),
    { graph, weights },
    description,
  );
}
