import { browser } from 'wxt/browser';
import type { HiddenRow } from '../../components/options/HiddenMatches';
import type { Shortcut } from '../../components/options/Shortcuts';
import type { PackSummary } from '../../engine/pack/pack-summary';
import type { Id, Pack } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';
import type { MeaningState } from '../../settings/meaning-state';
import type { Settings } from '../../settings/settings';
import { withoutSecrets } from './further-options';

export type OptionsState = {
  settings: Settings;
  meaning: MeaningState;
  packs: PackSummary[];
  hidden: HiddenRow[];
  shortcuts: Shortcut[];
  stored: string;
};

/** Everything the options page shows. Throws with cause and cure when the background refuses. */
export async function readOptionsState(): Promise<OptionsState> {
  const [settings, meaning, packs, commands, stored, stories] = await Promise.all([
    askBackground('readSettings'),
    askBackground('readMeaningState'),
    askBackground('listPacks'),
    browser.commands.getAll(),
    browser.storage.local.get(null),
    askBackground('listStories'),
  ]);
  const named = new Map<Id, Pack | null>();
  for (const pack of new Set(settings.hidden.map((match) => match.pack))) {
    const own = settings.hidden.filter((match) => match.pack === pack);
    const statements = own.map(({ statement }) => statement);
    named.set(pack, await askBackground('readPart', { pack, statements }));
  }
  return {
    settings,
    meaning,
    packs,
    hidden: settings.hidden.map((match) => ({
      ...match,
      gloss:
        named.get(match.pack)?.statements.find(({ id }) => id === match.statement)?.text ?? null,
    })),
    shortcuts: commands
      .filter(({ name, description }) => name && description)
      .sort((a, b) => placeOf(a.name) - placeOf(b.name))
      .map(({ name = '', description = '', shortcut = '' }) => ({
        name,
        description,
        keys: shortcut,
      })),
    stored: JSON.stringify(
      { ...withoutPackTexts(withoutSecrets(stored)), packs: packs.filter(isImported), stories },
      null,
      2,
    ),
  };
}

/** The browser lists commands by name; readers look for what goes together. */
const commandOrder = ['next-claim', 'previous-claim', 'open-panel', 'keep-article', 'toggle-marks'];
const placeOf = (name = '') => commandOrder.indexOf(name) + 1 || commandOrder.length + 1;

const isImported = ({ builtIn, ofStory }: PackSummary): boolean => !builtIn && !ofStory;

/** Packs of earlier versions are named and weighed, not printed: they are megabytes, and not about the reader. */
function withoutPackTexts(stored: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(stored).map(([key, value]) =>
      key.startsWith('pack:') ? [key, `${JSON.stringify(value).length} characters`] : [key, value],
    ),
  );
}
