import { i18n } from '#i18n';
import type { PackSummary } from '../../engine/pack/pack-summary';
import { useFocusBack } from '../controls/use-focus-back';
import { ImportPreview, type ToldFile } from './ImportPreview';

/** What is going on with a file that the reader chose. */
export type ImportState =
  | { is: 'idle' }
  /** Being read and checked; from 0 to 1 for a file that is read in parts, which can be stopped. */
  | { is: 'checking'; share?: number }
  /** Being learned; from 0 to 1. */
  | { is: 'learning'; share: number }
  /** Of another format than Sidelight's: the reader sees what would be taken. */
  | { is: 'previewing'; told: ToldFile }
  /** Another pack of its id is installed: the reader is to say. */
  | { is: 'asking'; pack: PackSummary; installed: PackSummary };

/** What the last import did, and what takes it back as long as that is possible. */
export type ImportNotice = { text: string; onUndo?: (() => void) | undefined };

type Props = {
  state: ImportState;
  notice: ImportNotice | null;
  onImport: (file: File) => void;
  onStop: () => void;
  /** Takes the file's pack in place of the installed one, or leaves that. */
  onReplace: (isWanted: boolean) => void;
  /** Imports what a file of another format was seen to hold, or leaves it. */
  onTake: (isWanted: boolean) => void;
  /** Saves a table to fill in. */
  onTemplate: () => void;
};

/** Imports from a file: chosen, seen, shown beside what it would replace, learned, and taken back again. */
export function PackImport(props: Props) {
  const { state, notice, onImport, onStop, onReplace } = props;
  const field = useFocusBack<HTMLInputElement>(state.is !== 'idle');
  return (
    <>
      <label class="field file-field">
        <span>{i18n.t('packs.import')}</span>
        <input
          type="file"
          ref={field}
          accept=".json,.jsonl,.jsonld,.csv,.tsv,.txt,.html,.htm,application/json,application/ld+json,text/csv,text/html,text/plain"
          aria-describedby="import-hint"
          disabled={state.is !== 'idle'}
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file) onImport(file);
            input.value = '';
          }}
        />
      </label>
      <p class="meta" id="import-hint">
        {i18n.t('packs.importHint')}
      </p>
      <button type="button" class="link-button" onClick={props.onTemplate}>
        {i18n.t('packs.template')}
      </button>
      <div class="import-notice">
        <p role="status">{notice?.text}</p>
        {notice?.onUndo && (
          <button type="button" onClick={notice.onUndo}>
            {i18n.t('packs.undo')}
          </button>
        )}
      </div>
      {state.is === 'previewing' && <ImportPreview {...state.told} onAnswer={props.onTake} />}
      {(state.is === 'checking' || state.is === 'learning') && (
        <div class="import-progress">
          <label>
            <span role="status">
              {i18n.t(state.is === 'checking' ? 'packs.checking' : 'packs.learning')}
            </span>
            <progress max={1} {...(state.share !== undefined && { value: state.share })} />
          </label>
          {state.share !== undefined && (
            <button type="button" onClick={onStop}>
              {i18n.t('packs.stop')}
            </button>
          )}
        </div>
      )}
      {state.is === 'asking' && <Replacement {...state} onReplace={onReplace} />}
    </>
  );
}

type ReplacementProps = Pick<Props, 'onReplace'> & { pack: PackSummary; installed: PackSummary };

/** Both packs side by side, before the one replaces the other. */
function Replacement({ pack, installed, onReplace }: ReplacementProps) {
  const rows: [label: string, read: (each: PackSummary) => string | number][] = [
    [i18n.t('packs.titleRow'), ({ title }) => title],
    [i18n.t('sources.version'), ({ version }) => version],
    [i18n.t('packs.statementsRow'), ({ counts }) => counts.statements],
    [i18n.t('export.wordings'), ({ counts }) => counts.wordings],
    [i18n.t('packs.articlesRow'), ({ counts }) => counts.articles],
    [i18n.t('packs.aboutRow'), ({ description }) => description],
    [i18n.t('sources.hash'), ({ sha256 }) => sha256],
  ];
  return (
    <div class="confirm" role="group" aria-labelledby="replaces">
      <p id="replaces" role="alert">
        {i18n.t(installed.builtIn ? 'packs.replacesBuiltIn' : 'packs.replaces', [installed.title])}
      </p>
      <table class="two-packs">
        <thead>
          <tr>
            <td />
            <th scope="col">{i18n.t('packs.installed')}</th>
            <th scope="col">{i18n.t('packs.fromFile')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, read]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td dir="auto">{read(installed)}</td>
              <td dir="auto" class={read(pack) === read(installed) ? '' : 'is-other'}>
                {read(pack)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={() => onReplace(true)}>
        {i18n.t('packs.replace')}
      </button>
      <button type="button" class="primary-button" onClick={() => onReplace(false)}>
        {i18n.t('packs.keep')}
      </button>
    </div>
  );
}
