import { sealPack } from '../../engine/pack/seal-pack';
import type { Pack } from '../../engine/pack/types';

/** A pack as the background takes it in. */
export async function bundleJson(pack: Pack): Promise<string> {
  return JSON.stringify(await sealPack(pack, sha256));
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
