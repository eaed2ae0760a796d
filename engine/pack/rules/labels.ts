import { problem } from '../../problem/problem';
import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';
import type { Pack } from '../types';

/** What nobody sees; the two joiners may stand between letters of scripts that are written with them. */
const invisible =
  /(?![\u200c\u200d])[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800]|(?! )\p{Zs}|(?<![\p{L}\p{M}])[\u200c\u200d]|[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}][\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])/u;

/** Scripts with letters that look like those of another, and of which one word has only one. */
const scripts: [name: string, letter: RegExp][] = [
  ['Latin', /\p{sc=Latin}/u],
  ['Cyrillic', /\p{sc=Cyrillic}/u],
  ['Greek', /\p{sc=Greek}/u],
  ['Armenian', /\p{sc=Armenian}/u],
  ['Georgian', /\p{sc=Georgian}/u],
  ['Coptic', /\p{sc=Coptic}/u],
  ['Cherokee', /\p{sc=Cherokee}/u],
  ['Lisu', /\p{sc=Lisu}/u],
];

/** Letters of other scripts that print like a Latin one. */
const likeLatin =
  /^[АВЕЅІЈКМНОРСТУХҮӀаеѕіјорсухԁԛԝһӏүѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧονՏՕՍԼհոսցօ\p{sc=Coptic}\p{sc=Cherokee}\p{sc=Lisu}]+$/u;

const letterOrFigure = /[\p{L}\p{N}]/gu;

/** Latin letters that print like plain ones. */
const latinTwins = /[ɑɡɩʟʀɴʙʜɢɪʏ]/u;

export const labels: PackRule = {
  name: 'labels',
  description:
    'No name, title or label holds a character that nobody sees, or letters that look like others.',
  level: 'usable',
  check: (pack) =>
    [...labelsOf(pack)].flatMap(({ pointer, text }): Fault[] => {
      const fault = faultOf(text);
      return fault ? [{ pointer, ...fault }] : [];
    }),
};

/** Whether a name or label holds nothing that nobody sees or that looks like something else. */
export function isPlainLabel(text: string): boolean {
  return faultOf(text) === null;
}

function faultOf(text: string): Pick<Fault, 'problem' | 'cure'> | null {
  const unseen = invisible.exec(text)?.[0];
  if (unseen !== undefined)
    return {
      problem: problem('fault.unseen', text, codesOf(unseen)),
      cure: 'delete it, or write a plain space',
    };
  for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const [one, other] = scripts.filter(([, letter]) => letter.test(word));
    if (other)
      return {
        problem: problem('fault.mixedScripts', word),
        cure: `write it in one script: ${one?.[0]} or ${other[0]}`,
      };
    const twin = latinTwins.exec(word)?.[0] ?? (word.match(letterOrFigure) ?? []).find(isOtherForm);
    if (twin)
      return {
        problem: problem('fault.twin', word, codesOf(twin)),
        cure: 'write plain letters',
      };
  }
  const letters = text.replaceAll(/\P{L}/gu, '');
  if (likeLatin.test(letters))
    return {
      problem: problem('fault.likeLatin', text),
      cure: 'write it in Latin letters, or add a word that shows the script',
    };
  return null;
}

/** Full width, bold, italic, circled and the like. */
const isOtherForm = (letter: string) => letter.normalize('NFKC') !== letter.normalize('NFC');

const codesOf = (text: string) =>
  Array.from(
    text,
    (letter) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');

type Label = { pointer: string; text: string };

/** What readers see of a pack as names: not what articles print, which is verbatim. */
function* labelsOf(pack: Pack): Generator<Label> {
  const at = (text: string | undefined, ...path: (string | number)[]): Label[] =>
    text === undefined ? [] : [{ pointer: jsonPointer(...path), text }];
  yield* at(pack.title, 'title');
  for (const [i, { name, publisherNote }] of pack.outlets.entries()) {
    yield* at(name, 'outlets', i, 'name');
    yield* at(publisherNote, 'outlets', i, 'publisherNote');
  }
  for (const [i, speaker] of pack.speakers.entries()) {
    yield* at(speaker.name, 'speakers', i, 'name');
    yield* at(speaker.jobTitle, 'speakers', i, 'jobTitle');
    for (const key of ['alternateName', 'titles'] as const)
      for (const [j, text] of (speaker[key] ?? []).entries())
        yield* at(text, 'speakers', i, key, j);
  }
  for (const [i, { name, location }] of pack.events.entries()) {
    yield* at(name, 'events', i, 'name');
    yield* at(location, 'events', i, 'location');
  }
  for (const [i, { topics }] of pack.statements.entries())
    for (const [j, text] of topics.entries()) yield* at(text, 'statements', i, 'topics', j);
  for (const [i, { concept, expressions }] of pack.terms.entries()) {
    yield* at(concept, 'terms', i, 'concept');
    for (const [j, { label }] of expressions.entries())
      yield* at(label, 'terms', i, 'expressions', j, 'label');
  }
  for (const key of ['any', 'also'] as const)
    for (const [i, text] of (pack.gate[key] ?? []).entries()) yield* at(text, 'gate', key, i);
}
