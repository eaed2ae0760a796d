import { sealPack } from '../../engine/pack/seal-pack';
import type { Pack } from '../../engine/pack/types';
import { sha256 } from '../database/sha-256';

/** A pack as the background takes it in. */
export async function bundleJson(pack: Pack): Promise<string> {
  return JSON.stringify(await sealPack(pack, sha256));
}
