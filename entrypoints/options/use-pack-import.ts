import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ToldFile } from '../../components/options/ImportPreview';
import type { ImportNotice, ImportState } from '../../components/options/PackImport';
import { refusalProblem } from '../../components/options/word-import';
import { largestBundle } from '../../engine/pack/read-bundle';
import type { Pack } from '../../engine/pack/types';
import { ProblemError } from '../../engine/problem/problem';
import { readFile, tooLarge } from '../../exchange/read-file';
import { onEvent } from '../../messaging/events';
import type { ImportAnswer } from '../../messaging/protocol';
import { askBackground } from '../../messaging/send';
import { bundleJson } from './bundle-json';
import { draftToldFile } from './draft-told-file';

type PackImport = {
  state: ImportState;
  notice: ImportNotice | null;
  begin(file: File): void;
  stop(): void;
  /** Takes the file's pack in place of the installed one, or leaves that. */
  answer(isWanted: boolean): void;
  /** Takes what a file of another format was seen to hold, or leaves it. */
  take(isWanted: boolean): void;
};

/** What was read of the file, while the reader is asked about it. */
type Asked = ImportState & { json?: string };

/** What an import takes the place of, by the checksum that the reader was shown. */
type Replaced = { sha256: string; builtIn: boolean; pack: Pack | null };

/**
 * An import from the choice of a file to its end, and back again.
 * @param follow to be given what changes the packs: shows its failure, or reads everything anew
 */
export function usePackImport(follow: (asked: Promise<unknown>) => void): PackImport {
  const [state, setState] = useState<Asked>({ is: 'idle' });
  const [notice, setNotice] = useState<ImportNotice | null>(null);

  useEffect(() => {
    const ended = new AbortController();
    onEvent(
      'importProgress',
      ({ share }) =>
        setState((before) => (before.is === 'idle' ? before : { is: 'learning', share })),
      ended.signal,
    );
    return () => ended.abort();
  }, []);

  const ask = async (json: string, replaced?: Replaced): Promise<ImportAnswer> => {
    setState({ is: 'checking' });
    try {
      const answer = await askBackground('importPack', {
        json,
        ...(replaced && { replaces: replaced.sha256 }),
      });
      setState(answer.is === 'inPlaceOf' ? { ...answer, is: 'asking', json } : { is: 'idle' });
      return answer;
    } catch (error) {
      setState({ is: 'idle' });
      throw error;
    }
  };

  const importAndTell = async (json: string, replaced?: Replaced) => {
    setNotice(null);
    const before = await askBackground('listPacks');
    const answer = await ask(json, replaced);
    if (answer.is !== 'imported') return;
    const { id, title, sha256 } = answer.pack;
    // What was there already, letter for letter, is not taken away again.
    const isSame = before.some((each) => each.id === id && each.sha256 === sha256 && !each.builtIn);
    setNotice({
      text: i18n.t('packs.done', [title]),
      ...(!isSame && { onUndo: () => follow(undo(answer.pack, replaced)) }),
    });
  };

  /** What was there before is back, as it was. */
  const undo = async ({ id, sha256 }: { id: string; sha256: string }, replaced?: Replaced) => {
    setNotice(null);
    const before = replaced?.builtIn ? null : replaced?.pack;
    if (before) await ask(await bundleJson(before), { sha256, builtIn: false, pack: null });
    else await askBackground('removePack', id);
    setNotice({ text: i18n.t('packs.undone') });
  };

  const read = async (file: File) => {
    setNotice(null);
    // Before it is read: a file of gigabytes would end the page.
    if (file.size > largestBundle) throw new ProblemError(refusalProblem(tooLarge(file.size)));
    const reading = readFile(new Uint8Array(await file.arrayBuffer()));
    if (reading.is === 'refused') throw new ProblemError(refusalProblem(reading.refusal));
    if (reading.is === 'pack') await importAndTell(reading.json);
    else setState({ is: 'previewing', told: draftToldFile(reading, file.name) });
  };

  const taken = async ({ pack }: ToldFile) => {
    if (pack) await importAndTell(await bundleJson(pack));
  };

  return {
    state,
    notice,
    begin: (file) => follow(read(file)),
    stop: () => follow(askBackground('stopImport')),
    answer(isWanted) {
      if (state.is !== 'asking' || state.json === undefined) return;
      const { json, installed } = state;
      if (!isWanted) return setState({ is: 'idle' });
      const replaced = async (): Promise<Replaced> => ({
        sha256: installed.sha256,
        builtIn: installed.builtIn,
        pack: installed.builtIn ? null : await askBackground('readPack', installed.id),
      });
      follow(replaced().then((before) => importAndTell(json, before)));
    },
    take(isWanted) {
      if (state.is !== 'previewing') return;
      const { told } = state;
      setState({ is: 'idle' });
      if (isWanted) follow(taken(told));
    },
  };
}
