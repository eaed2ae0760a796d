import type { Pack } from '../../../engine/pack/types';
import { type DraftedPack, draftPack } from '../../../exchange/draft-pack';
import { readFile } from '../../../exchange/read-file';
import type { FileReading, ToldStatements } from '../../../exchange/types';

export const words = { description: 'Invented.', selection: 'Invented.', licence: 'Invented.' };

export const read = (text: string): FileReading => readFile(new TextEncoder().encode(text));

/** The statements of a text; throws when it is refused. */
export function told(text: string): ToldStatements {
  const reading = read(text);
  if (reading.is !== 'statements') throw new Error(`not read: ${JSON.stringify(reading)}`);
  return reading;
}

export function draft(text: string): DraftedPack & { pack: Pack } {
  const { pack, leftOut } = draftPack(told(text).told, {
    id: 'imported-river',
    title: 'River',
    file: 'river.csv',
    words,
  });
  if (!pack) throw new Error(`nothing is left: ${JSON.stringify(leftOut)}`);
  return { pack, leftOut };
}
