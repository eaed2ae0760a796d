import { i18n } from '#i18n';
import type { ProblemKind } from '../../teams/ask-server';
import { useFocusBack } from '../controls/use-focus-back';
import { formatDate } from '../wording/format-date';
import { problemSentence } from './problem-sentence';
import { SendPreviewView } from './SendPreviewView';
import type { SendPreview } from './send-preview';

/** What is being done with the team's server, for one story. */
export type SendState =
  | { is: 'idle' }
  /** The server is asked what it has of the story. */
  | { is: 'asking' }
  | { is: 'previewing'; preview: SendPreview }
  | { is: 'confirming'; statements: number }
  | { is: 'sending' | 'takingBack'; done: number; all: number }
  | { is: 'sent'; statements: number; refused: { text: string; reason: string }[] }
  | { is: 'takenBack' }
  | { is: 'stopped' }
  /** The story has nothing that anybody's Sidelight would take. */
  | { is: 'empty' }
  | { is: 'problem'; kind: ProblemKind; detail: string }
  /** For no fault of the server's. */
  | { is: 'failed'; said: string };

/** What of the story is on a server, as this computer knows it. */
export type SentBefore = {
  host: string;
  statements: number;
  /** ISO 8601. */
  at: string;
  isWhole: boolean;
  /** It is the server that is connected now. */
  isHere: boolean;
};

export type SendActions = {
  onPreview: () => void;
  onSend: () => void;
  /** Asks how much would be taken back. */
  onTakeBack: () => void;
  onConfirm: () => void;
  onStop: () => void;
  onCancel: () => void;
  /** Called in the click itself, so that the browser shows its prompt. */
  onAllow: () => void;
  onOptions: () => void;
};

type Props = SendActions & {
  /** The server that is connected; null when none is. */
  host: string | null;
  /** Whether the browser lets us ask it. */
  isAllowed: boolean;
  /** Whether the story is here and has statements that may go; null where the story is not here any more. */
  canSend: boolean | null;
  sent: SentBefore | null;
  state: SendState;
};

/** Sends a story to the team's server after showing exactly what goes, and takes it back. */
export function SendStory(props: Props) {
  const { host, sent, state } = props;
  const isUnderWay = state.is === 'sending' || state.is === 'takingBack';
  return (
    <div class="send-story screen-only">
      {sent && !isUnderWay && <p class="meta">{sentSentence(sent)}</p>}
      {host === null ? (
        <p class="meta">
          {i18n.t('team.send.notConnected')}{' '}
          <button type="button" class="link-button" onClick={props.onOptions}>
            {i18n.t('team.send.toOptions')}
          </button>
        </p>
      ) : props.isAllowed ? (
        <Actions {...props} host={host} />
      ) : (
        <div class="option-error">
          <p>{i18n.t('team.notAllowed', [host])}</p>
          <button type="button" onClick={props.onAllow}>
            {i18n.t('team.allow', [host])}
          </button>
        </div>
      )}
      <p class={isTrouble(state) ? 'option-error' : 'meta'} role="status">
        {host !== null && stateSentence(state, host)}
      </p>
      {state.is === 'sent' && state.refused.length > 0 && (
        <ul class="send-refused">
          {state.refused.map(({ text, reason }) => (
            <li key={text}>
              <span dir="auto">{text}</span> <span class="meta">{reason}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** While it is so, other buttons stand in the place of those that begin it, or they cannot be pressed. */
const underWay = new Set<SendState['is']>([
  'asking',
  'previewing',
  'confirming',
  'sending',
  'takingBack',
]);

/** Whoever goes by keyboard is at the question that was asked; the button before it is gone. */
const focusAtOnce = (element: HTMLElement | null) => element?.focus();

function Actions(props: Props & { host: string }) {
  const { host, sent, state, canSend } = props;
  const sendButton = useFocusBack(underWay.has(state.is));
  if (state.is === 'previewing')
    return <SendPreviewView {...props} preview={state.preview} host={host} />;
  if (state.is === 'confirming')
    return (
      <div class="confirm" role="group" tabIndex={-1} ref={focusAtOnce}>
        <p role="alert">
          {i18n.t('team.send.takeBackSure', state.statements, [state.statements, host])}
        </p>
        <button type="button" class="primary-button" onClick={props.onConfirm}>
          {i18n.t('team.send.takeBackNow')}
        </button>
        <button type="button" onClick={props.onCancel}>
          {i18n.t('keep.cancel')}
        </button>
      </div>
    );
  if (state.is === 'sending' || state.is === 'takingBack')
    return (
      <div class="import-progress">
        <label>
          <span>{i18n.t(progressOf[state.is], [host, state.done, state.all])}</span>
          <progress max={Math.max(1, state.all)} value={state.done} />
        </label>
        <button type="button" onClick={props.onStop}>
          {i18n.t('packs.stop')}
        </button>
      </div>
    );
  const isAsking = state.is === 'asking';
  return (
    <div class="keep-actions">
      {canSend !== null && (
        <button
          type="button"
          ref={sendButton}
          onClick={props.onPreview}
          disabled={isAsking || !canSend}
        >
          {i18n.t(sent?.isHere ? 'team.send.again' : 'team.send.button')}
        </button>
      )}
      {(sent?.isHere || (state.is === 'stopped' && canSend !== null)) && (
        <button type="button" onClick={props.onTakeBack} disabled={isAsking}>
          {i18n.t('team.send.takeBack')}
        </button>
      )}
    </div>
  );
}

const progressOf = { sending: 'team.send.sending', takingBack: 'team.send.takingBack' } as const;

function sentSentence({ host, statements, at, isWhole, isHere }: SentBefore): string {
  if (!isHere) return i18n.t('team.send.elsewhere', [host, formatDate(at)]);
  if (!isWhole) return i18n.t('team.send.inPart', [host]);
  return i18n.t('team.send.sentOn', statements, [statements, host, formatDate(at)]);
}

const isTrouble = (state: SendState) =>
  state.is === 'problem' ||
  state.is === 'failed' ||
  (state.is === 'sent' && state.refused.length > 0);

function stateSentence(state: SendState, host: string): string {
  switch (state.is) {
    case 'asking':
      return i18n.t('team.checking', [host]);
    case 'sent': {
      const done = i18n.t('team.send.done', state.statements, [state.statements, host]);
      const refused = state.refused.length;
      return refused === 0
        ? done
        : `${done} ${i18n.t('team.send.refusedSome', refused, [refused, host])}`;
    }
    case 'takenBack':
      return i18n.t('team.send.takenBack', [host]);
    case 'stopped':
      return i18n.t('team.send.stopped', [host]);
    case 'empty':
      return i18n.t('team.send.empty');
    case 'problem':
      return `${problemSentence(state.kind, host, state.detail)} ${i18n.t('team.send.goesOn')}`;
    case 'failed':
      return state.said;
    default:
      return '';
  }
}
