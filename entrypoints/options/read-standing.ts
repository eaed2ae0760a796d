import type { WordedStanding } from '../../components/options/PackMore';
import { checkPack } from '../../engine/pack/check-pack';
import { standingOf } from '../../engine/pack/levels';
import { placeInWords } from '../../engine/pack/place-in-words';
import { askBackground } from '../../messaging/send';

/** Where an installed pack stands by the rules that `corpus:check` holds packs to. */
export async function readStanding(id: string): Promise<WordedStanding> {
  const pack = await askBackground('readPack', id);
  const { reached, next, lacks, advice } = standingOf(checkPack(pack));
  return {
    reached,
    next,
    lacks: lacks.map(({ pointer, problem }) => ({ place: placeInWords(pack, pointer), problem })),
    advice: advice.length,
  };
}
