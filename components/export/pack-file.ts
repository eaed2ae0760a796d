import type { Pack } from '../../engine/pack/types';
import { writeAnnotations } from '../../exchange/write-annotations';
import { writeTable } from '../../exchange/write-table';
import { sharedPack } from '../../stories/excerpt-pack';
import type { PackFormat } from './PackExports';
import type { SavedFile } from './save-file';

/**
 * A pack's statements as a file for other programs: excerpts, never articles.
 * @param isOfStory what one outlet alone reports of a story is nearly all of its articles, and stays at home
 */
export function packFile(pack: Pack, format: PackFormat, isOfStory: boolean): SavedFile {
  const told = isOfStory ? sharedPack(pack) : pack;
  return format === 'csv'
    ? { name: `${pack.id}.csv`, type: 'text/csv', text: writeTable(told) }
    : {
        name: `${pack.id}.annotations.jsonld`,
        type: 'application/ld+json',
        text: writeAnnotations(told),
      };
}
