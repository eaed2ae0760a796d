import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkBundle } from '../../engine/match/learning/import-bundle';
import type { Pack } from '../../engine/pack/types';
import { draftPack } from '../../exchange/draft-pack';
import { readFile as readContent } from '../../exchange/read-file';
import type { LeftOut, Refusal } from '../../exchange/types';
import { sha256 } from './build-packs';

/** What a pack that is drafted from a table or from claims says of itself, for its author to write anew. */
const words = (file: string) => ({
  description: `Imported from the file ${file}. Articles are told by these wordings alone.`,
  selection: 'Whatever the file holds. Nobody has checked it for balance.',
  licence: 'The wordings remain their outlets’, quoted to be compared.',
});

/**
 * The pack of a file that the browser imports as well: read, checked and drafted by the same functions. Its format is
 * told from its content.
 * @param id of a pack that is drafted; one that was saved keeps its own
 * @returns with a line for everything that is left out
 * @throws when nothing of it can be used, with cause and cure
 */
export async function readPackFrom(
  path: string,
  id: string,
): Promise<{ pack: Pack; notes: string[] }> {
  const reading = readContent(await readFile(path));
  if (reading.is === 'refused') throw new Error(`${path}: ${refusalOf(reading.refusal)}`);
  if (reading.is === 'pack') {
    const { pack } = await checkBundle(reading.json, async (text) => sha256(text));
    return { pack, notes: [] };
  }
  const file = basename(path);
  const { pack, leftOut } = draftPack(reading.told, { id, title: id, file, words: words(file) });
  const notes = [...reading.leftOut, ...leftOut]
    .sort((a, b) => a.place - b.place)
    .map((left) => `${path}:${left.place}: left out: ${whyLeftOut(left)}`);
  if (pack === null) throw new Error([...notes, `${path}: nothing of it can be used`].join('\n'));
  if (reading.ratings > 0) notes.push(`${path}: ${reading.ratings} ratings or verdicts left out`);
  if (reading.unused.length > 0)
    notes.push(`${path}: columns without a use: ${reading.unused.join(', ')}`);
  return { pack, notes };
}

const refusals: Record<Refusal['why'], string> = {
  'too-large': 'too large; split it',
  'no-text': 'not a text; save a workbook as CSV UTF-8',
  encoding: 'neither UTF-8 nor UTF-16; save it as one of them',
  empty: 'empty',
  backup: 'a copy of stories, which holds whole articles; save the story as a pack instead',
  annotations: 'Web Annotations, which are not read back; use a pack or CSV',
  json: 'not JSON',
  'no-claims': 'no Sidelight pack, and no schema.org Claim or ClaimReview in it',
  'open-quote': 'a quotation mark is opened and never closed; close it',
  'no-wording-column': 'no column is headed "wording"; the headings are',
  'no-rows': 'headings, and no rows under them',
};

function refusalOf(refusal: Refusal): string {
  const told = refusals[refusal.why];
  if (refusal.why === 'json') return `${refusal.line}:${refusal.column}: ${told}`;
  if (refusal.why === 'open-quote') return `${refusal.line}: ${told}`;
  return refusal.why === 'no-wording-column' ? `${told} ${refusal.headings.join(', ')}` : told;
}

const whys: Record<LeftOut['why'], string> = {
  'no-wording': 'no wording',
  'no-outlet': 'no outlet, and no address that would tell it',
  'no-date': 'no day of publication',
  'too-long': 'longer than an excerpt may be',
  double: 'the same words of the same article as before',
  'tells-nothing': 'no name or word by which pages about it could be told',
  'too-many': 'more than one pack can hold',
  'bad-date': 'not a date such as 2031-03-12',
  'bad-address': 'not an address of the web',
  'other-language': 'not in English',
  'hidden-letters': 'letters that cannot be seen or look like others',
  'other-speaker': 'another speaker than an earlier row of its statement names',
  'other-day': 'another day than an earlier row of its statement tells',
  'said-later': 'published before it was said',
};

const whyLeftOut = (left: LeftOut): string =>
  'value' in left ? `${whys[left.why]}: "${left.value}"` : whys[left.why];
