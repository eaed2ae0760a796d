import * as v from 'valibot';

/** How a team's server knows who asks. */
export type Credentials =
  | { kind: 'none' }
  /** As the server gives it out: base64 of its id and secret. */
  | { kind: 'apiKey'; key: string }
  | { kind: 'basic'; user: string; password: string };

/** Where a team's statements are. */
export type Connection = {
  /** Address of the server, without a slash at its end; a path before the API is part of it. */
  server: string;
  index: string;
  credentials: Credentials;
};

/** A name that servers allow, and nothing that would mean something else in an address. */
const index = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,199}$/));

/** What goes into a header: printable, and no line of its own. */
const secret = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,1000}$/));

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^[^:\p{Cc}]+$/u));

const credentials = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('apiKey'), key: secret }),
  v.object({
    kind: v.literal('basic'),
    user: name,
    password: v.pipe(v.string(), v.maxLength(1000), v.regex(/^\P{Cc}*$/u)),
  }),
]);

const server = v.pipe(
  v.string(),
  v.maxLength(500),
  v.transform((text) => text.trim().replace(/\/+$/, '')),
  v.check(isServerAddress),
);

const connection = v.object({
  server,
  index,
  credentials: v.optional(credentials, { kind: 'none' }),
}) satisfies v.GenericSchema<unknown, Connection>;

/** Which field of a connection cannot be used. */
export type ConnectionFault = 'server' | 'index' | 'credentials';

/** A connection as somebody wrote it, or what of it cannot be used. */
export function readConnection(
  written: unknown,
): { connection: Connection } | { fault: ConnectionFault } {
  const result = v.safeParse(connection, written);
  if (result.success) return { connection: result.output };
  const [field] = v.getDotPath(result.issues[0])?.split('.') ?? [];
  return { fault: field === 'index' || field === 'credentials' ? field : 'server' };
}

/**
 * Whether words may be sent there: encrypted, or to this machine. An address that holds a password would be
 * written into histories and logs.
 */
function isServerAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username || password || search || hash) return false;
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}

/** What the browser asks the reader's permission for: this host, and no other. */
export function originPattern({ server }: Pick<Connection, 'server'>): string {
  const { protocol, hostname } = new URL(server);
  return `${protocol}//${hostname}/*`;
}

/** The server as readers know it. */
export function hostOf({ server }: Pick<Connection, 'server'>): string {
  return new URL(server).host;
}

/** The header that says who asks; none for a server that asks nobody. */
export function authorisation(credentials: Credentials): Record<string, string> {
  if (credentials.kind === 'none') return {};
  if (credentials.kind === 'apiKey') return { authorization: `ApiKey ${credentials.key}` };
  const { user, password } = credentials;
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { authorization: `Basic ${btoa(binary)}` };
}
