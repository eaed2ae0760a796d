import { browser } from 'wxt/browser';
import type { ModelDescription } from '../../../encoder/sentence-encoder';

/**
 * The version of the model that comes with the extension: vectors of another one are worth nothing beside its own.
 * @throws when its description cannot be read
 */
export async function readModelVersion(): Promise<string> {
  const response = await fetch(browser.runtime.getURL('/encoder/model.json' as '/'));
  return ((await response.json()) as ModelDescription).version;
}
