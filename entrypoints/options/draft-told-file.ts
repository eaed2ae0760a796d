import { i18n } from '#i18n';
import type { ToldFile } from '../../components/options/ImportPreview';
import { slug } from '../../engine/grow/slug';
import { draftPack } from '../../exchange/draft-pack';
import type { ToldStatements } from '../../exchange/types';

/** What a file of another format would come to, as the reader is shown it; nothing is stored. */
export function draftToldFile(
  { format, told, leftOut, ratings, unused }: ToldStatements,
  file: string,
): ToldFile {
  const title = file.replace(/\.[a-z]{1,6}$/i, '') || file;
  const drafted = draftPack(told, {
    // Files of one name are one pack, so that a newer one is shown beside the one it would replace.
    id: `imported-${slug(title, 'file')}`.slice(0, 80).replace(/-+$/, ''),
    title,
    file,
    words: {
      description: i18n.t('told.packDescription', [file]),
      selection: i18n.t('told.packSelection'),
      licence: i18n.t('told.packLicence'),
    },
  });
  return {
    ...{ file, format, ratings, unused, pack: drafted.pack },
    leftOut: [...leftOut, ...drafted.leftOut].sort((a, b) => a.place - b.place),
  };
}
