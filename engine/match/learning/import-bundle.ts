import { writePackFile } from '../../pack/pack-file/write-pack-file';
import { readBundle, verifyBundle } from '../../pack/read-bundle';
import type { PackBundle } from '../../pack/types';
import { indexPackInSteps } from './learn-pack';

/**
 * A reader's bundle, held to the rules and to its hash.
 * @param sha256 hexadecimal SHA-256 of a text's UTF-8 bytes
 * @throws as `readBundle` and `verifyBundle`, with cause and cure
 */
export async function checkBundle(
  json: string,
  sha256: (text: string) => Promise<string>,
): Promise<PackBundle> {
  const bundle = readBundle(json);
  await verifyBundle(bundle, sha256);
  return bundle;
}

/** A bundle with what was learned from its pack, the index that matching reads, and the file it is stored as. */
export type LearnedBundle = { bundle: PackBundle; index: ArrayBuffer; file: ArrayBuffer };

/** Share of the work that learning is; writing the file is the rest. */
const learningShare = 0.9;

/**
 * The bundle learned anew: what a stranger's file says was learned from the pack cannot be checked. Takes some
 * milliseconds for each statement, in steps that tell what share is done; what comes back may be stored and read
 * as `trusted` from then on.
 */
export function* learnBundleInSteps(bundle: PackBundle): Generator<number, LearnedBundle> {
  const learning = indexPackInSteps(bundle.pack);
  for (;;) {
    const step = learning.next();
    if (!step.done) {
      yield learningShare * step.value;
      continue;
    }
    const writing = writePackFile(bundle.pack);
    for (let written = writing.next(); ; written = writing.next()) {
      if (written.done)
        return {
          bundle: { ...bundle, learned: step.value.learned },
          index: step.value.index,
          file: written.value,
        };
      yield learningShare;
    }
  }
}
