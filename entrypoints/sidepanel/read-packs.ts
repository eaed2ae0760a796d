import { browser } from 'wxt/browser';
import type { Id, Pack } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';

/** Packs are large and change seldom: each is asked for once, until something that is stored changes. */
const asked = new Map<Id, Promise<Pack | null>>();

browser.storage.onChanged.addListener(() => asked.clear());

/** The packs of these ids that are installed. */
export async function readPacks(ids: Id[]): Promise<ReadonlyMap<Id, Pack>> {
  const packs = await Promise.all(ids.map(readPack));
  return new Map(packs.filter((pack) => pack !== null).map((pack) => [pack.id, pack]));
}

function readPack(id: Id): Promise<Pack | null> {
  const known = asked.get(id);
  if (known) return known;
  const answer = askBackground('readPack', id);
  asked.set(id, answer);
  // A refusal is not an answer: the next question asks again.
  answer.catch(() => asked.delete(id));
  return answer;
}
