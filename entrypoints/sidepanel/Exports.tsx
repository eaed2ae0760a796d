import { ExportMenu } from '../../components/export/ExportMenu';
import type { ExportedPage } from '../../engine/compare/export/export-labels';
import type { Comparison } from '../../engine/compare/types';
import { exportText, saveText } from './export-comparisons';
import { copyPicture, drawPicture, savePicture } from './share-picture';

type Props = {
  /** Part of the file's name. */
  name: string;
  /** Made when the reader asks for them. */
  comparisons: () => Promise<Comparison[]>;
  page?: ExportedPage;
  /** The one comparison there is: it can be had as a picture. */
  single?: Comparison;
};

/** The export of one comparison or of a whole page's. */
export function Exports({ name, comparisons, page, single }: Props) {
  return (
    <ExportMenu
      onCopy={async (format) =>
        navigator.clipboard.writeText(exportText(format, await comparisons(), page))
      }
      onSave={async (format) =>
        saveText(format, name, exportText(format, await comparisons(), page))
      }
      onPrint={() => window.print()}
      {...(single && {
        picture: {
          async onCopy() {
            const picture = drawPicture(single);
            const isCopied = await copyPicture(picture);
            if (!isCopied) await savePicture(name, picture);
            return isCopied;
          },
          onSave: () => savePicture(name, drawPicture(single)),
        },
      })}
    />
  );
}
