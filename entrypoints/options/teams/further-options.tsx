import '../../../components/teams/teams.css';
import { useState } from 'preact/hooks';
import {
  type ConnectState,
  TeamOptions,
  type WrittenConnection,
} from '../../../components/teams/TeamOptions';
import { ServerProblem } from '../../../teams/ask-server';
import { hostOf, readConnection } from '../../../teams/connection';
import { fetchHeads } from '../../../teams/search-server';
import {
  askPermission,
  forgetSetup,
  switchSetup,
  writeSetup,
} from '../../../teams/setup/team-setup';
import { useSentStories } from '../../teams/use-sent-stories';
import { useTeamSetup } from '../../teams/use-team-setup';

/** The section of the team's server: connects only after the browser's own prompt, and once the server has answered. */
export function FurtherOptions() {
  const { setup, isAllowed, refresh } = useTeamSetup();
  const sent = useSentStories();
  const [state, setState] = useState<ConnectState>({ is: 'idle' });

  const connect = async (written: WrittenConnection, areCredentialsKept: boolean) => {
    const read = readConnection(written);
    if ('fault' in read) return setState({ is: 'fault', fault: read.fault });
    const { connection } = read;
    const host = hostOf(connection);
    // First of all: the browser shows its prompt only within the click.
    const isGranted = await askPermission(connection).catch(() => false);
    if (!isGranted) return setState({ is: 'refused', host });
    setState({ is: 'checking', host });
    try {
      const { heads } = await fetchHeads(connection);
      await writeSetup(connection, { areCredentialsKept });
      setState({ is: 'connected', host, topics: heads.length });
    } catch (error) {
      const { kind, detail } = error instanceof ServerProblem ? error : new ServerProblem('failed');
      setState({ is: 'problem', host, kind, detail });
    }
  };

  return (
    <TeamOptions
      setup={
        setup && {
          host: hostOf(setup.connection),
          server: setup.connection.server,
          index: setup.connection.index,
          signIn: setup.connection.credentials.kind,
          isManaged: setup.isManaged,
          isOn: setup.isOn,
          areCredentialsKept: setup.areCredentialsKept,
          isAllowed,
        }
      }
      state={state}
      sentStories={new Set(sent.map(({ story }) => story)).size}
      onConnect={(written, areCredentialsKept) => void connect(written, areCredentialsKept)}
      onAllow={() => {
        if (setup) void askPermission(setup.connection).then(refresh);
      }}
      onSwitch={(isOn) => void switchSetup(isOn).then(refresh)}
      onDisconnect={() => {
        setState({ is: 'idle' });
        void forgetSetup(setup).then(refresh);
      }}
    />
  );
}

/** Keys and passwords are named, not printed; what a server said of its topics is megabytes, and is weighed. */
export function withoutSecrets(stored: Record<string, unknown>): Record<string, unknown> {
  const { team, teamHeads, ...others } = stored;
  return {
    ...others,
    ...(team !== undefined && {
      team: { ...(team as object), ...('credentials' in (team as object) && { credentials: '…' }) },
    }),
    ...(teamHeads !== undefined && {
      teamHeads: `${JSON.stringify(teamHeads).length} characters`,
    }),
  };
}
