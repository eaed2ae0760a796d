import { canonicalJson } from '../../engine/pack/canonical-json';
import type { Pack, PackBundle } from '../../engine/pack/types';

/** A pack as the background takes it in, with its checksum; whoever takes it learns it anew. */
export async function bundleJson(pack: Pack): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(pack));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  const bundle: PackBundle = {
    format: 'sidelight-pack',
    formatVersion: 1,
    sha256: sha256.join(''),
    pack,
    learned: null,
  };
  return JSON.stringify(bundle);
}
