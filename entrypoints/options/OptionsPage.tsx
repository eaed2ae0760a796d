import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { saidOfError } from '#i18n';
import { ErrorState, LoadingState } from '../../components/controls/StateMessage';
import { packFile } from '../../components/export/pack-file';
import { saveFile } from '../../components/export/save-file';
import { OptionsView } from '../../components/options/OptionsView';
import { tableTemplate } from '../../exchange/write-table';
import { askBackground } from '../../messaging/send';
import { changeShortcuts } from './change-shortcuts';
import { FurtherOptions } from './further-options';
import { type OptionsState, readOptionsState } from './read-options-state';
import { readStanding } from './read-standing';
import { usePackImport } from './use-pack-import';

/** The options page: reads everything anew after each change, from wherever it came. */
export function OptionsPage() {
  const [state, setState] = useState<OptionsState | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [packError, setPackError] = useState<string | null>(null);

  const turn = useRef(0);

  /** What was read before the last change and comes after it is old, and dropped. */
  const refresh = () => {
    const mine = ++turn.current;
    return readOptionsState().then(
      (read) => {
        if (mine !== turn.current) return;
        setFailure(null);
        setState(read);
      },
      (error: unknown) => mine === turn.current && setFailure(saidOfError(error)),
    );
  };
  useEffect(() => {
    void refresh();
    const onChanged = () => void refresh();
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, []);

  /** Failures are shown beside the packs: only imports and removals have a cause the reader can mend. */
  const change = (asked: Promise<unknown>) => {
    setPackError(null);
    asked.then(refresh, (error: unknown) => setPackError(saidOfError(error)));
  };

  const packImport = usePackImport(change);

  if (failure !== null)
    return (
      <main class="options">
        <ErrorState cause={failure} onRetry={() => void refresh()} />
      </main>
    );
  if (!state)
    return (
      <main class="options">
        <LoadingState />
      </main>
    );
  return (
    <OptionsView
      settings={state.settings}
      meaning={state.meaning}
      onChange={(settings) => change(askBackground('changeSettings', settings))}
      onSiteMode={(host, mode) => change(askBackground('setSiteMode', { host, mode }))}
      packs={state.packs}
      packError={packError}
      onPackEnabled={(pack, enabled) => change(askBackground('setPackEnabled', { pack, enabled }))}
      importing={packImport.state}
      onImportPack={packImport.begin}
      onStopImport={packImport.stop}
      imported={packImport.notice}
      onReplacePack={packImport.answer}
      onTakeTold={packImport.take}
      onTemplate={() =>
        saveFile({ name: 'sidelight-table.csv', type: 'text/csv', text: tableTemplate() })
      }
      readStanding={readStanding}
      onExportPack={({ id, ofStory = false }, format) =>
        change(
          askBackground('readPack', id).then((pack) => {
            if (pack) saveFile(packFile(pack, format, ofStory));
          }),
        )
      }
      onRemovePack={(id) => change(askBackground('removePack', id))}
      onStories={() => void browser.tabs.create({ url: browser.runtime.getURL('/stories.html') })}
      hidden={state.hidden}
      onUnhide={({ pack, statement, sentence }) =>
        change(askBackground('unhideMatch', { pack, statement, sentence }))
      }
      shortcuts={state.shortcuts}
      onChangeShortcuts={() => void changeShortcuts()}
      stored={state.stored}
      onErase={() => change(askBackground('eraseEverything'))}
      further={<FurtherOptions />}
    />
  );
}
