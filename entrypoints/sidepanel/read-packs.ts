import type { Id, Pack } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';

/** The packs of these ids that are installed. */
export async function readPacks(ids: Id[]): Promise<ReadonlyMap<Id, Pack>> {
  const packs = await Promise.all(ids.map((id) => askBackground('readPack', id)));
  return new Map(packs.filter((pack) => pack !== null).map((pack) => [pack.id, pack]));
}
