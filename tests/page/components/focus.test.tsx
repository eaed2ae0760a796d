import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type ImportState, PackImport } from '../../../components/options/PackImport';
import type { SendState } from '../../../components/teams/SendStory';
import { type ConnectState, TeamOptions } from '../../../components/teams/TeamOptions';
import { sending } from './team-views';

const nothing = () => {};
const host = '127.0.0.1:9200';
let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, root);
  root.remove();
});

const focused = () => document.activeElement;
const only = <Found extends HTMLElement>(selector: string): Found => {
  const found = root.querySelector<Found>(selector);
  if (!found) throw new Error(`Nothing is shown as “${selector}”.`);
  return found;
};

describe('an import', () => {
  const show = (state: ImportState) =>
    render(
      <div>
        <PackImport
          state={state}
          notice={null}
          onImport={nothing}
          onStop={nothing}
          onReplace={nothing}
          onTake={nothing}
          onTemplate={nothing}
        />
        <input type="search" />
      </div>,
      root,
    );
  const field = () => only<HTMLInputElement>('input[type=file]');

  it('that was stopped leaves the focus where the next begins', async () => {
    show({ is: 'idle' });
    field().focus();
    show({ is: 'learning', share: 0.4 });
    only('.import-progress button').focus();
    show({ is: 'idle' });
    await expect.poll(focused).toBe(field());
  });

  it('that ends while something else is done takes no focus away', async () => {
    show({ is: 'learning', share: 0.4 });
    const elsewhere = only('input[type=search]');
    elsewhere.focus();
    show({ is: 'idle' });
    await new Promise((settle) => setTimeout(settle, 50));
    expect(focused()).toBe(elsewhere);
  });
});

describe('connecting to a server', () => {
  const show = (state: ConnectState, isConnected: boolean) =>
    render(
      <TeamOptions
        setup={
          isConnected
            ? {
                host,
                server: `http://${host}`,
                index: 'sidelight',
                signIn: 'apiKey',
                isManaged: false,
                isOn: true,
                areCredentialsKept: true,
                isAllowed: true,
              }
            : null
        }
        state={state}
        sentStories={0}
        onConnect={nothing}
        onAllow={nothing}
        onSwitch={nothing}
        onDisconnect={nothing}
      />,
      root,
    );
  const submit = () => only<HTMLButtonElement>('button[type=submit]');

  it('leaves the focus in the form, which then has what is stored and no key', async () => {
    show({ is: 'idle' }, false);
    await userEvent.selectOptions(only('select'), 'apiKey');
    await userEvent.fill(only('input[type=password]'), 'a key');
    submit().focus();
    show({ is: 'checking', host }, false);
    await expect.poll(focused).not.toBe(submit());
    show({ is: 'connected', host, topics: 1 }, false);
    show({ is: 'connected', host, topics: 1 }, true);
    await expect.poll(focused).toBe(submit());
    await expect.poll(() => only<HTMLInputElement>('input[type=url]').value).toBe(`http://${host}`);
    expect(only<HTMLInputElement>('input[type=password]').value).toBe('');
  });

  it('says right below the form what is wrong with a field, and to whoever is in it', () => {
    show({ is: 'fault', fault: 'server' }, true);
    const said = only('[role=status]');
    expect(said.previousElementSibling).toBe(only('form'));
    expect(only('input[type=url]').getAttribute('aria-describedby')).toBe(said.id);
    expect(only('input[type=text]').hasAttribute('aria-describedby')).toBe(false);
  });
});

describe('a story that is sent', () => {
  const show = (state: SendState) => render(sending(state), root);

  it('asks where the focus is before it is taken back, and gives it back at the end', async () => {
    show({ is: 'idle' });
    only('.keep-actions button:last-child').focus();
    show({ is: 'asking' });
    show({ is: 'confirming', statements: 3 });
    await expect.poll(focused).toBe(only('.confirm'));
    show({ is: 'takingBack', done: 1, all: 3 });
    show({ is: 'takenBack' });
    await expect.poll(focused).toBe(only('.keep-actions button'));
  });
});
