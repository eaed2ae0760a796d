import { LoadingState } from '../../components/controls/StateMessage';
import type { PanelTarget } from '../../messaging/protocol';

export function CorpusTab(_: { onOpen: (target: PanelTarget) => void }) {
  return <LoadingState />;
}
