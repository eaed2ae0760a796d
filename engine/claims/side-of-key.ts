import { nations } from '../lexicon/nations';
import { nameRoot } from '../sentence/names/name-root';
import { tokenise, wordsOf } from '../text/tokenise';
import type { SpeakerDirectory } from './speaker-directory';

/** Which state a name of one word stands for: itself, its people, the seat of its government ("Danish", "Washington"). */
const nationOfRoot: ReadonlyMap<string, string> = new Map(
  nations.flatMap(({ names, people, seats }) =>
    [...names, ...people, ...seats].flatMap((form) => {
      const [word, more] = wordsOf(form);
      return word && !more ? [[nameRoot(word), names[0] as string] as const] : [];
    }),
  ),
);

const sides = new WeakMap<SpeakerDirectory, Map<string, string | null>>();

/**
 * Whose side a key of a name is: of a speaker (`#id`) the organisation at the top of those it belongs to, of a place, a people
 * or a capital (`@root`) the state, else the key itself. A word that the pack does not know for a name ("americans") is a
 * state's or nobody's: null.
 */
export function sideOfKey(directory: SpeakerDirectory, key: string): string | null {
  let known = sides.get(directory);
  if (!known) {
    known = new Map();
    sides.set(directory, known);
  }
  let side = known.get(key);
  if (side === undefined) {
    side = key.startsWith('#') ? sideOfSpeaker(directory, key.slice(1)) : sideOfName(key);
    known.set(key, side);
  }
  return side;
}

function sideOfSpeaker(directory: SpeakerDirectory, id: string): string {
  const top = directory.affiliations(id).at(-1) ?? id;
  const speaker = directory.get(top);
  const forms = speaker ? [speaker.name, ...speaker.alternateName] : [];
  for (const form of forms) {
    const [word, more] = tokenise(form).filter(({ stop }) => !stop);
    const nation = word && !more ? nationOfRoot.get(nameRoot(word.norm)) : undefined;
    if (nation) return nation;
    const whole = nations.find(({ names }) => names.includes(form));
    if (whole) return whole.names[0] as string;
  }
  return `#${top}`;
}

function sideOfName(key: string): string | null {
  if (key.startsWith('@')) return nationOfRoot.get(key.slice(1)) ?? key;
  return nationOfRoot.get(nameRoot(key)) ?? null;
}
