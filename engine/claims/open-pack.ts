import { asRecords, type PackRecords } from '../pack/pack-records';
import type { Id, Pack, Statement, Term } from '../pack/types';
import { readBareSentence, type Sentence } from '../sentence/read-sentence';
import { tokenise, wordsOf } from '../text/tokenise';
import { type PackNames, packNames } from './pack-names';
import { type SpeakerDirectory, speakerDirectory } from './speaker-directory';

/** A pack made ready for reading sentences: one for all that match and compare with it. */
export type OpenedPack = {
  pack: PackRecords;
  /** Whom a sentence mentions, for saying who it is from: names, family names and titles. */
  directory: SpeakerDirectory;
  /** Which words are one name, for setting wordings level: names, spellings and abbreviations. */
  names(): PackNames;
  /** A sentence read by itself; texts read before are not read again. */
  read(text: string): Sentence;
  /** Stems of the gloss and the wordings of one of the pack's statements. */
  stemsOf(statement: Statement): ReadonlySet<string>;
  /** The pack's terms with the forms they are recognised by. */
  termForms(): readonly TermForms[];
};

/** A term and the folded words of all forms of its expressions, longest form first. */
export type TermForms = { term: Term; forms: readonly TermForm[] };

/** One form, and which of the term's expressions it is of. */
export type TermForm = { words: readonly string[]; expression: number };

/** Sentences kept as read: some times those of a large pack's wordings. Bounds the memory. */
const mostKept = 5_000;

/** Opens a pack, in milliseconds; what few ask for is made when it is first asked for, and kept. */
export function openPack(source: Pack | PackRecords): OpenedPack {
  const pack = asRecords(source);
  const stems = new Map<Id, ReadonlySet<string>>();
  const sentences = new Map<string, Sentence>();
  const directory = speakerDirectory(pack.speakers);
  let names: PackNames | undefined;
  let forms: TermForms[] | undefined;
  return {
    pack,
    directory,
    names() {
      names ??= packNames(pack);
      return names;
    },
    read(text) {
      let sentence = sentences.get(text);
      if (!sentence) {
        sentence = readBareSentence(text, directory.find);
        if (sentences.size >= mostKept) sentences.clear();
        sentences.set(text, sentence);
      }
      return sentence;
    },
    stemsOf({ id, text, wordings }) {
      let known = stems.get(id);
      if (!known) {
        const texts = [text, ...wordings.map(({ selector }) => selector.exact)];
        if (stems.size >= mostKept) stems.clear();
        known = new Set(texts.flatMap((each) => tokenise(each)).map((token) => token.stem));
        stems.set(id, known);
      }
      return known;
    },
    termForms() {
      forms ??= pack.terms.map((term) => ({
        term,
        forms: term.expressions
          .flatMap((each, expression) =>
            each.forms.map((form) => ({ words: wordsOf(form), expression })),
          )
          .filter(({ words }) => words.length > 0)
          .sort((a, b) => b.words.length - a.words.length),
      }));
      return forms;
    },
  };
}
