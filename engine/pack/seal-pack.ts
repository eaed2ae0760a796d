import { canonicalJson } from './canonical-json';
import type { Pack, PackBundle } from './types';

/**
 * A pack as it is saved and imported, with its checksum; whoever imports it learns it anew.
 * @param sha256 hexadecimal SHA-256 of a text's UTF-8 bytes; the engine has no cryptography of its own
 */
export async function sealPack(
  pack: Pack,
  sha256: (text: string) => Promise<string>,
): Promise<PackBundle> {
  return {
    format: 'sidelight-pack',
    formatVersion: 1,
    sha256: await sha256(canonicalJson(pack)),
    pack,
    learned: null,
  };
}
