import { useEffect, useState } from 'preact/hooks';
import type { ImportState } from '../../components/options/PackImport';
import { largestBundle, tooLarge } from '../../engine/pack/read-bundle';
import { onEvent } from '../../messaging/events';
import { askBackground } from '../../messaging/send';

type PackImport = {
  state: ImportState;
  begin(file: File): void;
  stop(): void;
  answer(isWanted: boolean): void;
};

/** What was read of the file, while the reader is asked about it. */
type Asked = ImportState & { json?: string };

/**
 * An import from the choice of a file to its end.
 * @param follow to be given what changes the packs: shows its failure, or reads everything anew
 */
export function usePackImport(follow: (asked: Promise<unknown>) => void): PackImport {
  const [state, setState] = useState<Asked>({ is: 'idle' });

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

  const ask = async (json: string, replaces?: string) => {
    setState({ is: 'checking' });
    try {
      const answer = await askBackground('importPack', {
        json,
        ...(replaces !== undefined && { replaces }),
      });
      setState(answer.is === 'inPlaceOf' ? { ...answer, is: 'asking', json } : { is: 'idle' });
    } catch (error) {
      setState({ is: 'idle' });
      throw error;
    }
  };
  const read = async (file: File) => {
    // Before it is read: a file of gigabytes would end the page.
    if (file.size > largestBundle) throw tooLarge(file.size);
    await ask(await file.text());
  };

  return {
    state,
    begin: (file) => follow(read(file)),
    stop: () => follow(askBackground('stopImport')),
    answer(isWanted) {
      if (state.is !== 'asking' || state.json === undefined) return;
      if (isWanted) follow(ask(state.json, state.installed.sha256));
      else setState({ is: 'idle' });
    },
  };
}
