import '../../../components/teams/teams.css';
import type { ComponentChild } from 'preact';
import { AskedPageLine } from '../../../components/teams/AskedPageLine';
import { type SendState, SendStory } from '../../../components/teams/SendStory';
import type { PreviewedStatement } from '../../../components/teams/send-preview';
import { type ConnectState, TeamOptions } from '../../../components/teams/TeamOptions';

const nothing = () => {};
const host = 'search-for-statements.a-very-long-host-name.example:9200';

const options = (state: ConnectState, signIn: 'apiKey' | 'basic') => (
  <main class="options">
    <h1>Options</h1>
    <TeamOptions
      setup={{
        host,
        server: `https://${host}`,
        index: 'sidelight',
        signIn,
        isManaged: false,
        isOn: true,
        areCredentialsKept: false,
        isAllowed: signIn === 'basic',
      }}
      state={state}
      sentStories={2}
      onConnect={nothing}
      onAllow={nothing}
      onSwitch={nothing}
      onDisconnect={nothing}
    />
  </main>
);

const statement = (number: number, standing: PreviewedStatement['standing']) => ({
  id: `story-1:statement-${number}`,
  standing,
  json: `{"kind":"statement","number":${number}}`,
  text: `The ferry to the island of Tolm will not sail before day ${number} of the month.`,
  wordings: [
    {
      words: `“No ferry before day ${number},” the harbour master said.`,
      language: 'en',
      outlet: 'Ridge Press',
      day: '2031-05-04',
      headline: 'Islanders wait for their ferry',
      url: 'https://ridge-press.example/ferry',
    },
    {
      words: `The harbour master ruled out ferries until day ${number}.`,
      language: 'en',
      outlet: 'Harbour Press',
      day: '2031-05-05',
      headline: 'Ferries',
      url: undefined,
    },
  ],
  formulations: number === 1 ? ['Ferries stay in harbour.'] : [],
});

const previewing: SendState = {
  is: 'previewing',
  preview: {
    title: 'The ferries of Tolm',
    statements: [statement(1, 'changed'), statement(2, 'new'), statement(3, 'same')],
    wordings: 6,
    outlets: 2,
    bytes: 12_345,
    gateWords: ['tolm', 'ferry', 'ferries'],
    head: { id: 'head:story-1', standing: 'changed', json: '{"kind":"head"}' },
    leftOut: 1,
    gone: 2,
  },
};

/** A story's part of the page that is about the team, which was sent before. */
export const sending = (state: SendState, isWhole = true) => (
  <main class="options stories">
    <h1>Your stories</h1>
    <h2>The ferries of Tolm</h2>
    <SendStory
      host={host}
      isAllowed
      canSend
      sent={{ host, statements: 3, at: '2031-05-06T08:00:00Z', isWhole, isHere: true }}
      state={state}
      onPreview={nothing}
      onSend={nothing}
      onTakeBack={nothing}
      onConfirm={nothing}
      onStop={nothing}
      onCancel={nothing}
      onAllow={nothing}
      onOptions={nothing}
    />
  </main>
);

const pause = { kind: 'unauthorised' as const, detail: '401', failures: 1, until: 0 };

/** What only Sidelight for teams shows. */
export const teamViews: { name: string; view: ComponentChild }[] = [
  { name: 'options of a team', view: options({ is: 'connected', host, topics: 3 }, 'apiKey') },
  {
    name: 'options of a team, a wrong key',
    view: options({ is: 'fault', fault: 'credentials' }, 'basic'),
  },
  { name: 'a story to send', view: sending({ is: 'idle' }) },
  { name: 'what would be sent', view: sending(previewing) },
  { name: 'a story on its way', view: sending({ is: 'sending', done: 2, all: 5 }) },
  {
    name: 'a story sent in part',
    view: sending(
      {
        is: 'sent',
        statements: 2,
        refused: [{ text: 'The ferry will sail.', reason: 'mapper_parsing_exception' }],
      },
      false,
    ),
  },
  { name: 'a story to take back', view: sending({ is: 'confirming', statements: 3 }) },
  {
    name: 'a story that may not be sent',
    view: sending({ is: 'problem', kind: 'readOnlyRole', detail: '403' }, false),
  },
  {
    name: 'a page whose server is left alone',
    view: (
      <main>
        <h1>This page</h1>
        <AskedPageLine
          host={host}
          at={null}
          found={0}
          isPartial={false}
          refused={0}
          pause={pause}
        />
      </main>
    ),
  },
];
