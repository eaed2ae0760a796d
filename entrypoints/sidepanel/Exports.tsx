import { ExportMenu } from '../../components/export/ExportMenu';
import type { ExportedPage } from '../../engine/compare/export/export-labels';
import type { Comparison } from '../../engine/compare/types';
import { exportText, saveText } from './export-comparisons';

type Props = {
  /** Part of the file's name. */
  name: string;
  /** Made when the reader asks for them. */
  comparisons: () => Promise<Comparison[]>;
  page?: ExportedPage;
};

/** The export of one comparison or of a whole page's. */
export function Exports({ name, comparisons, page }: Props) {
  return (
    <ExportMenu
      onCopy={async (format) =>
        navigator.clipboard.writeText(exportText(format, await comparisons(), page))
      }
      onSave={async (format) =>
        saveText(format, name, exportText(format, await comparisons(), page))
      }
      onPrint={() => window.print()}
    />
  );
}
