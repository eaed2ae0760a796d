import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ToldFile } from '../../components/options/ImportPreview';
import type { ImportNotice, ImportState } from '../../components/options/PackImport';
import { refusalProblem } from '../../components/options/word-import';
import { largestInLines } from '../../engine/pack/pack-lines';
import { isByWordsAlone, isLarge, type PackSummary } from '../../engine/pack/pack-summary';
import { largestBundle } from '../../engine/pack/read-bundle';
import type { Pack } from '../../engine/pack/types';
import { ProblemError, problem } from '../../engine/problem/problem';
import { readFile, tooLarge } from '../../exchange/read-file';
import { onEvent } from '../../messaging/events';
import type { ImportAnswer } from '../../messaging/protocol';
import { askBackground } from '../../messaging/send';
import { stageFile, unstageFile } from '../database/staged-file';
import { bundleJson } from './bundle-json';
import { draftToldFile } from './draft-told-file';
import { isPackInLines } from './is-pack-in-lines';

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

/** A pack as the background is given it: its text, or by its id a file that was staged. */
type Source = { json: string } | { staged: string };

/** What was read of the file, while the reader is asked about it. */
type Asked = ImportState & { source?: Source };

/** What an import takes the place of, by the checksum that the reader was shown; a large pack cannot be put back. */
type Replaced = { sha256: string; builtIn: boolean; pack: Pack | 'large' | null };

/**
 * An import from the choice of a file to its end, and back again.
 * @param follow to be given what changes the packs: shows its failure, or reads everything anew
 */
export function usePackImport(follow: (asked: Promise<unknown>) => void): PackImport {
  const [state, setState] = useState<Asked>({ is: 'idle' });
  const [notice, setNotice] = useState<ImportNotice | null>(null);

  // The background can only leave what it was asked for: what is stopped before is not asked for any more.
  const stopped = useRef(false);

  useEffect(() => {
    const ended = new AbortController();
    onEvent(
      'importProgress',
      ({ share, stage }) =>
        setState((before) => {
          if (before.is === 'idle') return before;
          return { is: stage === 'reading' ? 'checking' : 'learning', share };
        }),
      ended.signal,
    );
    return () => ended.abort();
  }, []);

  const ask = async (source: Source, replaced?: Replaced): Promise<ImportAnswer> => {
    setState({ is: 'checking', ...('staged' in source && { share: 0 }) });
    try {
      const answer = await askBackground('importPack', {
        ...source,
        ...(replaced && { replaces: replaced.sha256 }),
      });
      if (answer.is === 'inPlaceOf') setState({ ...answer, is: 'asking', source });
      else await end(source);
      return answer;
    } catch (error) {
      await end(source);
      throw error;
    }
  };

  /** Nothing is asked for any more, and what was staged for it is taken away. */
  const end = async (source?: Source) => {
    setState({ is: 'idle' });
    if (source && 'staged' in source) await unstageFile(source.staged);
  };

  const importAndTell = async (source: Source, replaced?: Replaced) => {
    setNotice(null);
    const before = await askBackground('listPacks');
    if (stopped.current) {
      await end(source);
      return setNotice({ text: i18n.t('packs.stopped') });
    }
    const answer = await ask(source, replaced);
    if (answer.is === 'stopped') setNotice({ text: i18n.t('packs.stopped') });
    if (answer.is !== 'imported') return;
    const { id, title, sha256, counts } = answer.pack;
    // What was there already, letter for letter, is not taken away again.
    const isSame = before.some((each) => each.id === id && each.sha256 === sha256 && !each.builtIn);
    setNotice({
      text: [
        i18n.t('packs.done', [title]),
        ...(isByWordsAlone(counts.wordings) ? [i18n.t('packs.byWords')] : []),
      ].join(' '),
      ...(!isSame &&
        replaced?.pack !== 'large' && { onUndo: () => follow(undo(answer.pack, replaced)) }),
    });
  };

  /** What was there before is back, as it was. */
  const undo = async ({ id, sha256 }: { id: string; sha256: string }, replaced?: Replaced) => {
    setNotice(null);
    const before = replaced?.builtIn ? null : replaced?.pack;
    if (before && before !== 'large')
      await ask({ json: await bundleJson(before) }, { sha256, builtIn: false, pack: null });
    else await askBackground('removePack', id);
    setNotice({ text: i18n.t('packs.undone') });
  };

  const read = async (file: File) => {
    setNotice(null);
    stopped.current = false;
    if (await isPackInLines(file)) {
      if (file.size > largestInLines)
        throw new ProblemError(refusalProblem(tooLarge(file.size, largestInLines)));
      setState({ is: 'checking', share: 0 });
      await importAndTell({ staged: await staged(file) });
      return;
    }
    // Before it is read: a file of gigabytes would end the page.
    if (file.size > largestBundle) throw new ProblemError(refusalProblem(tooLarge(file.size)));
    const reading = readFile(new Uint8Array(await file.arrayBuffer()));
    if (reading.is === 'refused') throw new ProblemError(refusalProblem(reading.refusal));
    if (reading.is === 'pack') await importAndTell({ json: reading.json });
    else setState({ is: 'previewing', told: draftToldFile(reading, file.name) });
  };

  const taken = async ({ pack }: ToldFile) => {
    if (pack) await importAndTell({ json: await bundleJson(pack) });
  };

  return {
    state,
    notice,
    begin: (file) => follow(read(file)),
    stop() {
      stopped.current = true;
      follow(askBackground('stopImport'));
    },
    answer(isWanted) {
      if (state.is !== 'asking' || state.source === undefined) return;
      const { source, installed } = state;
      stopped.current = false;
      if (!isWanted) return follow(end(source));
      const replaced = async (): Promise<Replaced> => ({
        sha256: installed.sha256,
        builtIn: installed.builtIn,
        pack: installed.builtIn ? null : await readBefore(installed),
      });
      follow(replaced().then((before) => importAndTell(source, before)));
    },
    take(isWanted) {
      if (state.is !== 'previewing') return;
      const { told } = state;
      stopped.current = false;
      setState({ is: 'idle' });
      if (isWanted) follow(taken(told));
    },
  };
}

async function readBefore({ id, counts }: PackSummary): Promise<Pack | 'large' | null> {
  return isLarge(counts.statements) ? 'large' : askBackground('readPack', id);
}

/** @throws with cause and cure when the browser does not take it */
async function staged(file: File): Promise<string> {
  return stageFile(file).catch(() => {
    throw new ProblemError(problem('packs.noRoomToImport'));
  });
}
