import { findAttribution } from '../claims/find-attribution';
import { type SpeakerDirectory, speakerDirectory } from '../claims/speaker-directory';
import type { Pack } from '../pack/types';
import { tokenise } from '../text/tokenise';

const directories = new WeakMap<Pack, SpeakerDirectory>();

/**
 * Who a page's sentence says it is from and the reporting verb, both as printed; null when the
 * sentence names nobody. For the page what the pack's authors give for each wording.
 */
export function pageAttribution(
  pack: Pack,
  sentence: string,
): { source: string; cue: string } | null {
  let directory = directories.get(pack);
  if (!directory) {
    directory = speakerDirectory(pack.speakers);
    directories.set(pack, directory);
  }
  const tokens = tokenise(sentence);
  const found = findAttribution(sentence, tokens, directory.find(tokens));
  if (!found) return null;
  const words = ({ from, to }: { from: number; to: number }) =>
    sentence.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return { source: words(found.source), cue: words(found.cue) };
}
