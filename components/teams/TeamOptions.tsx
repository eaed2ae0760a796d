import type { ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ProblemKind } from '../../teams/ask-server';
import type { ConnectionFault, Credentials } from '../../teams/connection';
import { useFocusBack } from '../controls/use-focus-back';
import { problemSentence } from './problem-sentence';

/** What became of connecting to a server. */
export type ConnectState =
  | { is: 'idle' }
  | { is: 'checking'; host: string }
  | { is: 'connected'; host: string; topics: number }
  | { is: 'refused'; host: string }
  | { is: 'fault'; fault: ConnectionFault }
  | { is: 'problem'; host: string; kind: ProblemKind; detail: string };

export type WrittenConnection = { server: string; index: string; credentials: Credentials };

type Props = {
  /** The server in use; null when there is none. */
  setup: {
    host: string;
    server: string;
    index: string;
    signIn: Credentials['kind'];
    isManaged: boolean;
    isOn: boolean;
    areCredentialsKept: boolean;
    /** Whether the browser lets us ask it. */
    isAllowed: boolean;
  } | null;
  state: ConnectState;
  /** Stories of the reader that were sent to some server from here. */
  sentStories: number;
  /** Called in the click itself, so that the browser shows its prompt. */
  onConnect: (written: WrittenConnection, areCredentialsKept: boolean) => void;
  onAllow: () => void;
  onSwitch: (isOn: boolean) => void;
  onDisconnect: () => void;
};

const noSetup = { server: '', index: '', signIn: 'none', areCredentialsKept: false } as const;

/** The team's server: where it is, who asks, and whether it is asked. */
export function TeamOptions(props: Props) {
  const { setup, state, onAllow, onSwitch, onDisconnect } = props;
  return (
    <section id="team">
      <h2>{i18n.t('team.heading')}</h2>
      <p class="meta">{i18n.t('team.hint')}</p>
      {setup?.isManaged ? (
        <p>
          {i18n.t('team.managed')} <strong dir="ltr">{setup.server}</strong> ({setup.index})
        </p>
      ) : (
        <ConnectForm
          before={setup ?? noSetup}
          isConnected={setup !== null}
          isBusy={state.is === 'checking'}
          fault={state.is === 'fault' ? state.fault : null}
          onConnect={props.onConnect}
        />
      )}
      <p id={stateId} class={isTrouble(state) ? 'option-error' : 'meta'} role="status">
        {stateSentence(state)}
      </p>
      {setup && (
        <>
          {!setup.isAllowed && (
            <div class="option-error">
              <p>{i18n.t('team.notAllowed', [setup.host])}</p>
              <button type="button" onClick={onAllow}>
                {i18n.t('team.allow', [setup.host])}
              </button>
            </div>
          )}
          <label class="switch">
            <input
              type="checkbox"
              checked={setup.isOn}
              onChange={(event) => onSwitch(event.currentTarget.checked)}
            />
            {i18n.t('team.switch')}
          </label>
          {!setup.isManaged && (
            <button type="button" onClick={onDisconnect}>
              {i18n.t('team.disconnect')}
            </button>
          )}
        </>
      )}
      {props.sentStories > 0 && <p class="meta">{i18n.t('team.sentStories', props.sentStories)}</p>}
    </section>
  );
}

/** Of the sentence that says what became of connecting. */
const stateId = 'team-state';

type FormProps = {
  before: {
    server: string;
    index: string;
    signIn: Credentials['kind'];
    areCredentialsKept: boolean;
  };
  isConnected: boolean;
  isBusy: boolean;
  fault: ConnectionFault | null;
  onConnect: Props['onConnect'];
};

function ConnectForm({ before, isConnected, isBusy, fault, onConnect }: FormProps) {
  const [server, setServer] = useState(before.server);
  const [index, setIndex] = useState(before.index);
  const [signIn, setSignIn] = useState(before.signIn);
  // Never shown again once they are stored.
  const [key, setKey] = useState('');
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [isKept, setKept] = useState(before.areCredentialsKept);
  const submit = useFocusBack(isBusy);
  // What is stored now, and no secret. The form stays the same one, and so does the focus in it.
  useEffect(() => {
    setServer(before.server);
    setIndex(before.index);
    setSignIn(before.signIn);
    setKept(before.areCredentialsKept);
    for (const forget of [setKey, setUser, setPassword]) forget('');
  }, [before.server, before.index]);
  const credentials: Credentials =
    signIn === 'apiKey'
      ? { kind: 'apiKey', key: key.trim() }
      : signIn === 'basic'
        ? { kind: 'basic', user, password }
        : { kind: 'none' };
  const secret = (value: string, onInput: (value: string) => void): Omit<FieldProps, 'label'> => ({
    value,
    onInput,
    isFaulty: fault === 'credentials',
    input: { type: 'password', autocomplete: 'off' },
  });
  return (
    <form
      class="team-form"
      onSubmit={(event) => {
        event.preventDefault();
        onConnect({ server, index, credentials }, isKept && signIn !== 'none');
      }}
    >
      <Field
        label={i18n.t('team.server')}
        value={server}
        isFaulty={fault === 'server'}
        onInput={setServer}
        input={{ type: 'url', required: true, placeholder: 'https://search.example.org' }}
      />
      <Field
        label={i18n.t('team.index')}
        value={index}
        isFaulty={fault === 'index'}
        onInput={setIndex}
        input={{ type: 'text', required: true, placeholder: 'sidelight' }}
      />
      <label class="field">
        <span>{i18n.t('team.signIn')}</span>
        <select
          value={signIn}
          onChange={(event) => setSignIn(event.currentTarget.value as Credentials['kind'])}
        >
          <option value="none">{i18n.t('team.signInNone')}</option>
          <option value="apiKey">{i18n.t('team.signInKey')}</option>
          <option value="basic">{i18n.t('team.signInPassword')}</option>
        </select>
      </label>
      {signIn === 'apiKey' && <Field label={i18n.t('team.key')} {...secret(key, setKey)} />}
      {signIn === 'basic' && (
        <>
          <Field
            label={i18n.t('team.user')}
            value={user}
            isFaulty={fault === 'credentials'}
            onInput={setUser}
            input={{ type: 'text', autocomplete: 'off' }}
          />
          <Field label={i18n.t('team.password')} {...secret(password, setPassword)} />
        </>
      )}
      {signIn !== 'none' && (
        <>
          <label class="switch">
            <input
              type="checkbox"
              checked={isKept}
              onChange={(event) => setKept(event.currentTarget.checked)}
            />
            {i18n.t('team.keep')}
          </label>
          <p class="meta">{i18n.t('team.keepHint')}</p>
        </>
      )}
      <button type="submit" class="primary-button" ref={submit} disabled={isBusy}>
        {i18n.t(isConnected ? 'team.save' : 'team.connect')}
      </button>
    </form>
  );
}

type FieldProps = {
  label: string;
  value: string;
  isFaulty: boolean;
  onInput: (value: string) => void;
  /** What kind of field it is; one line of text when nothing is said. */
  input?: ComponentProps<'input'>;
};

/** Addresses, names and keys run from left to right in every language. */
function Field({ label, value, isFaulty, onInput, input = { type: 'text' } }: FieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        {...input}
        dir="ltr"
        value={value}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? stateId : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}

const isTrouble = ({ is }: ConnectState) => is === 'refused' || is === 'fault' || is === 'problem';

function stateSentence(state: ConnectState): string {
  switch (state.is) {
    case 'idle':
      return '';
    case 'checking':
      return i18n.t('team.checking', [state.host]);
    case 'connected':
      return state.topics === 0
        ? i18n.t('team.connectedNone', [state.host])
        : i18n.t('team.connected', state.topics, [state.topics, state.host]);
    case 'refused':
      return i18n.t('team.refused', [state.host]);
    case 'problem':
      return problemSentence(state.kind, state.host, state.detail);
    case 'fault':
      return faultSentence(state.fault);
  }
}

function faultSentence(fault: ConnectionFault): string {
  if (fault === 'index') return i18n.t('team.badIndex');
  return i18n.t(fault === 'credentials' ? 'team.badCredentials' : 'team.badServer');
}
