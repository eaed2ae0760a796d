import type { Id, Pack, Statement } from '../pack/types';
import { tokenise } from '../text/tokenise';
import { type PackNames, packNames } from './pack-names';
import { type SpeakerDirectory, speakerDirectory } from './speaker-directory';

/** A pack made ready for reading sentences: one for all that match and compare with it. */
export type OpenedPack = {
  pack: Pack;
  /** Whom a sentence mentions, for saying who it is from: names, family names and titles. */
  directory: SpeakerDirectory;
  /** Which words are one name, for setting wordings level: names, spellings and abbreviations. */
  names: PackNames;
  /** Stems of the gloss and the wordings of one of the pack's statements. */
  stemsOf(statement: Statement): ReadonlySet<string>;
};

/** Opens a pack, in milliseconds; what few ask for is made when it is first asked for, and kept. */
export function openPack(pack: Pack): OpenedPack {
  const stems = new Map<Id, ReadonlySet<string>>();
  return {
    pack,
    directory: speakerDirectory(pack.speakers),
    names: packNames(pack),
    stemsOf({ id, text, wordings }) {
      let known = stems.get(id);
      if (!known) {
        const texts = [text, ...wordings.map(({ selector }) => selector.exact)];
        known = new Set(texts.flatMap((each) => tokenise(each)).map((token) => token.stem));
        stems.set(id, known);
      }
      return known;
    },
  };
}
