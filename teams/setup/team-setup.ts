import { browser } from 'wxt/browser';
import { type Connection, type Credentials, originPattern, readConnection } from '../connection';

/** `storage.local`: where the team's statements are, as the reader wrote it in the options. */
const localKey = 'team';
/** `storage.session`, in memory: credentials that the reader did not want kept. */
const sessionKey = 'teamCredentials';

/** A connection and who set it up. */
export type TeamSetup = {
  connection: Connection;
  /** By the organisation's policy; the reader cannot change it. */
  isManaged: boolean;
  /** Whether pages are asked about. */
  isOn: boolean;
  /** Whether the credentials are on this computer's disk. */
  areCredentialsKept: boolean;
};

/** What the organisation has set, else the reader; null when there is nothing that can be used. */
export async function readSetup(): Promise<TeamSetup | null> {
  const [managed, stored, session] = await Promise.all([
    readManaged(),
    browser.storage.local.get(localKey),
    browser.storage.session.get(sessionKey),
  ]);
  const own = stored[localKey] as { isOn?: unknown; credentials?: unknown } | undefined;
  const isOn = own?.isOn !== false;
  if (managed) return { connection: managed, isManaged: true, isOn, areCredentialsKept: true };
  if (!own) return null;
  const read = readConnection({ ...own, credentials: own.credentials ?? session[sessionKey] });
  if (!('connection' in read)) return null;
  return {
    connection: read.connection,
    isManaged: false,
    isOn,
    areCredentialsKept: own.credentials !== undefined,
  };
}

/** Stores where the team's statements are; the credentials on disk only when they are to be kept. */
export async function writeSetup(
  { credentials, ...where }: Connection,
  { areCredentialsKept }: Pick<TeamSetup, 'areCredentialsKept'>,
): Promise<void> {
  await browser.storage.session.set({ [sessionKey]: credentials });
  await browser.storage.local.set({
    [localKey]: { ...where, isOn: true, ...(areCredentialsKept && { credentials }) },
  });
}

/** Whether pages are asked about, from now on. */
export async function switchSetup(isOn: boolean): Promise<void> {
  const stored = (await browser.storage.local.get(localKey))[localKey] ?? {};
  await browser.storage.local.set({ [localKey]: { ...(stored as object), isOn } });
}

/** Forgets the server, the credentials and the browser's permission for it. */
export async function forgetSetup(setup: TeamSetup | null): Promise<void> {
  await browser.storage.local.remove(localKey);
  await browser.storage.session.remove(sessionKey);
  if (setup && !setup.isManaged)
    await browser.permissions
      .remove({ origins: [originPattern(setup.connection)] })
      .catch(() => {});
}

/** Whether a change of the storage may have changed the setup. */
export function concernsSetup(changes: Record<string, unknown>, area: string): boolean {
  if (area === 'managed') return true;
  return (area === 'local' && localKey in changes) || (area === 'session' && sessionKey in changes);
}

/** Whether the browser lets us ask this server. */
export function mayAskServer(connection: Connection): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(connection)] });
}

/** Asks the reader, by the browser's own prompt; to be called in what a click does, before anything is awaited. */
export function askPermission(connection: Pick<Connection, 'server'>): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(connection)] });
}

/** Where nothing is managed, Firefox rejects and Chromium has nothing. */
async function readManaged(): Promise<Connection | null> {
  const managed = await browser.storage.managed
    .get(['server', 'index', 'apiKey', 'user', 'password'])
    .catch(() => ({}) as Record<string, unknown>);
  if (typeof managed.server !== 'string') return null;
  const read = readConnection({
    server: managed.server,
    index: managed.index,
    credentials: managedCredentials(managed),
  });
  return 'connection' in read ? read.connection : null;
}

function managedCredentials({ apiKey, user, password }: Record<string, unknown>): Credentials {
  if (typeof apiKey === 'string' && apiKey !== '') return { kind: 'apiKey', key: apiKey };
  if (typeof user === 'string' && user !== '')
    return { kind: 'basic', user, password: typeof password === 'string' ? password : '' };
  return { kind: 'none' };
}
