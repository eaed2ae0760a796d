import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { PackSummary } from '../../engine/pack/pack-summary';
import type { MeaningState } from '../../settings/meaning-state';
import type { Settings, SettingsChange, SiteMode } from '../../settings/settings';
import type { PackFormat } from '../export/PackExports';
import { HiddenMatches, type HiddenRow } from './HiddenMatches';
import { LanguageOptions } from './LanguageOptions';
import { MarkOptions } from './MarkOptions';
import type { ImportNotice, ImportState } from './PackImport';
import type { WordedStanding } from './PackMore';
import { PackOptions } from './PackOptions';
import { type Shortcut, Shortcuts } from './Shortcuts';
import { SiteOptions } from './SiteOptions';
import { StoredData } from './StoredData';

type Props = {
  settings: Settings;
  /** Whether the model that reads meaning is used on this device, and if not, why. */
  meaning: MeaningState;
  onChange: (change: SettingsChange) => void;
  onSiteMode: (host: string, mode: SiteMode) => void;
  packs: PackSummary[];
  /** Cause and cure of the last import or removal that failed. */
  packError: string | null;
  onPackEnabled: (pack: string, enabled: boolean) => void;
  importing: ImportState;
  /** What the last import did; null when there was none. */
  imported: ImportNotice | null;
  onImportPack: (file: File) => void;
  onStopImport: () => void;
  onReplacePack: (isWanted: boolean) => void;
  onTakeTold: (isWanted: boolean) => void;
  onTemplate: () => void;
  readStanding: (pack: string) => Promise<WordedStanding>;
  onExportPack: (pack: PackSummary, format: PackFormat) => void;
  onRemovePack: (id: string) => void;
  onStories: () => void;
  hidden: HiddenRow[];
  onUnhide: (row: HiddenRow) => void;
  shortcuts: Shortcut[];
  onChangeShortcuts: () => void;
  /** Everything in the browser's storage, as text to read. */
  stored: string;
  onErase: () => void;
  /** Sections that only some builds have. */
  further?: ComponentChildren;
};

/** Everything the reader can set, in one page. */
export function OptionsView(props: Props) {
  const { settings, onChange } = props;
  return (
    <main class="options">
      <header>
        <h1>{i18n.t('options.title')}</h1>
        <label class="switch">
          <input
            type="checkbox"
            checked={settings.enabled}
            onChange={(event) => onChange({ enabled: event.currentTarget.checked })}
          />
          {i18n.t('options.enabled')}
        </label>
      </header>
      <LanguageOptions
        language={settings.language}
        onChange={(language) => onChange({ language })}
      />
      <MarkOptions settings={settings} meaning={props.meaning} onChange={onChange} />
      <SiteOptions sites={settings.sites} onSiteMode={props.onSiteMode} />
      <PackOptions
        packs={props.packs}
        error={props.packError}
        onToggle={props.onPackEnabled}
        importing={props.importing}
        imported={props.imported}
        onTake={props.onTakeTold}
        onTemplate={props.onTemplate}
        readStanding={props.readStanding}
        onExport={props.onExportPack}
        onImport={props.onImportPack}
        onStopImport={props.onStopImport}
        onReplace={props.onReplacePack}
        onRemove={props.onRemovePack}
        onStories={props.onStories}
      />
      {props.further}
      <HiddenMatches rows={props.hidden} onUnhide={props.onUnhide} />
      <Shortcuts shortcuts={props.shortcuts} onChange={props.onChangeShortcuts} />
      <StoredData stored={props.stored} onErase={props.onErase} />
    </main>
  );
}
