import { readBundle, verifyBundle } from '../../pack/read-bundle';
import type { PackBundle } from '../../pack/types';
import { learnPack } from './learn-pack';

/**
 * A reader's bundle, held to the rules and to its hash, and learned anew: what a stranger's file says
 * was learned from the pack cannot be checked. Takes a second or two; what comes back may be stored and
 * read as `trusted` from then on.
 * @param sha256 hexadecimal SHA-256 of a text's UTF-8 bytes
 * @throws as `readBundle` and `verifyBundle`, with cause and cure
 */
export async function importBundle(
  json: string,
  sha256: (text: string) => Promise<string>,
): Promise<PackBundle> {
  const bundle = readBundle(json);
  await verifyBundle(bundle, sha256);
  return { ...bundle, learned: learnPack(bundle.pack) };
}
