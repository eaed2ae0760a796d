import { useEffect, useRef, useState } from 'preact/hooks';
import { saidOfError } from '#i18n';
import type { SendState } from '../../../components/teams/SendStory';
import { previewOf } from '../../../components/teams/send-preview';
import type { Id, PackBundle } from '../../../engine/pack/types';
import { askBackground } from '../../../messaging/send';
import { ServerProblem } from '../../../teams/ask-server';
import type { Connection } from '../../../teams/connection';
import { headId } from '../../../teams/crisis-documents';
import { forgetSentStory, noteSentStory, type SentStory } from '../../../teams/setup/sent-stories';
import { draftSending, type StorySending, topicOfStory } from '../../../teams/story-sending';
import {
  readStoredStory,
  type StoredStory,
  sendStory,
  takeBackStory,
} from '../../../teams/write-story';
import { sha256 } from '../../database/sha-256';

/** What was looked at and is to be done next. */
type Planned = { topic: Id; stored: StoredStory; sending: StorySending | null };

/**
 * Sends one story to the team's server and takes it back, in steps that each wait for the reader. What is broken off, also
 * by leaving the page, is noted and goes on when it is begun again.
 * @param connection null while none is set up: then nothing is asked
 */
export function useSendStory(
  { story, title }: { story: Id; title: string },
  connection: Connection | null,
) {
  const [state, setState] = useState<SendState>({ is: 'idle' });
  const planned = useRef<Planned | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** Shows what comes of some work, unless something else was begun meanwhile. */
  const run = async (
    work: (to: Connection, signal: AbortSignal) => Promise<SendState>,
  ): Promise<void> => {
    if (!connection) return;
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    try {
      const next = await work(connection, mine.signal);
      if (running.current === mine) setState(next);
    } catch (error) {
      if (running.current === mine) setState(stateAfter(error, mine.signal));
    }
  };

  const tell = (is: 'sending' | 'takingBack', signal: AbortSignal) => (done: number, all: number) =>
    !signal.aborted && setState({ is, done, all });

  const note = (
    { server, index }: Connection,
    topic: Id,
    told: Pick<SentStory, 'statements' | 'isWhole'>,
  ) => noteSentStory({ story, topic, title, server, index, at: Date.now(), ...told });

  return {
    state,
    onPreview: () =>
      run(async (to, signal) => {
        setState({ is: 'asking' });
        const topic = await topicOfStory(story, sha256);
        const json = await askBackground('exportStory', story);
        const pack = json === null ? null : (JSON.parse(json) as PackBundle).pack;
        const sending = pack && (await draftSending(pack, topic, sha256));
        if (!sending) return { is: 'empty' };
        const stored = await readStoredStory(to, topic, { signal });
        planned.current = { topic, stored, sending };
        return { is: 'previewing', preview: previewOf(sending, stored) };
      }),
    onSend: () =>
      run(async (to, signal) => {
        const { topic, stored, sending } = planned.current ?? {};
        if (!topic || !stored || !sending) return { is: 'idle' };
        await note(to, topic, { statements: sending.statements.length, isWhole: false });
        const { refused } = await sendStory(to, sending, stored, {
          signal,
          tell: tell('sending', signal),
        }).catch(async (error: unknown) => {
          if (stored.size === 0 && takesNothing(error)) await forgetSentStory({ ...to, topic });
          throw error;
        });
        const textOf = new Map(
          sending.statements.map(({ line, content }) => [line.id, content[0]?.statement.text]),
        );
        const statements = sending.statements.filter(
          ({ line }) => !refused.some(({ id }) => id === line.id),
        ).length;
        await note(to, topic, { statements, isWhole: refused.length === 0 });
        return {
          is: 'sent',
          statements,
          refused: refused.map(({ id, reason }) => ({ text: textOf.get(id) ?? title, reason })),
        };
      }),
    onTakeBack: () =>
      run(async (to, signal) => {
        setState({ is: 'asking' });
        const topic = await topicOfStory(story, sha256);
        const stored = await readStoredStory(to, topic, { signal });
        planned.current = { topic, stored, sending: null };
        return {
          is: 'confirming',
          statements: stored.size - Number(stored.has(headId(topic))),
        };
      }),
    onConfirm: () =>
      run(async (to, signal) => {
        const { topic, stored } = planned.current ?? {};
        if (!topic || !stored) return { is: 'idle' };
        if (stored.size > 0) await note(to, topic, { statements: stored.size, isWhole: false });
        await takeBackStory(to, topic, stored, { signal, tell: tell('takingBack', signal) });
        await forgetSentStory({ ...to, topic });
        return { is: 'takenBack' };
      }),
    onStop: () => running.current?.abort(),
    onCancel: () => setState({ is: 'idle' }),
  };
}

/** Whether a server refused everything that it was to write. */
const takesNothing = (error: unknown): boolean =>
  error instanceof ServerProblem && ['readOnlyRole', 'locked', 'unauthorised'].includes(error.kind);

function stateAfter(error: unknown, signal: AbortSignal): SendState {
  if (signal.aborted) return { is: 'stopped' };
  if (error instanceof ServerProblem)
    return { is: 'problem', kind: error.kind, detail: error.detail };
  // Not the server's, such as a storage that is full.
  return { is: 'failed', said: saidOfError(error) };
}
