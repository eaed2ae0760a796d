import { authorisation, type Connection } from './connection';

/**
 * Why a server's answer cannot be used. `unreachable` covers what browsers do not tell apart: a server that is
 * down, off this network, or has a certificate the browser refuses.
 */
export type ProblemKind =
  | 'unreachable'
  | 'slow'
  | 'unauthorised'
  | 'forbidden'
  | 'busy'
  | 'noIndex'
  | 'redirected'
  | 'notJson'
  | 'tooLarge'
  | 'version'
  | 'failed'
  | 'malformed'
  | WriteProblemKind;

/** Why a server cannot be written to. */
export type WriteProblemKind =
  /** Who asks may search the index, and not write to it. */
  | 'readOnlyRole'
  /** The server takes nothing at the moment from anybody, as with a full disk. */
  | 'locked'
  /** The index is there and was made for something else. */
  | 'otherIndex'
  /** It has as many topics as browsers look at. */
  | 'full';

/** Says nothing of what was asked, nor of the credentials: it may be shown and stored. */
export class ServerProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    /** Milliseconds that the server wants to be left alone. */
    readonly retryAfter: number | null = null,
    /** The HTTP status, or what the server calls the fault. */
    readonly detail = '',
  ) {
    super(detail ? `${kind} (${detail})` : kind);
  }
}

export type ServerQuestion = {
  /** Behind the server's address; begins with a slash. */
  path: string;
  method?: 'GET' | 'POST' | 'PUT';
  body?: string;
  contentType?: 'application/json' | 'application/x-ndjson';
  /** Milliseconds until the whole answer must be there. */
  timeout: number;
  /** Bytes of an answer, as unpacked, from which it is not read on. */
  mostBytes: number;
  /** Ends the question, which then throws the signal's reason. */
  signal?: AbortSignal;
  fetch?: typeof fetch;
};

/** The longest a server may ask to be left alone, in milliseconds: one that asks for years is taken at an hour. */
const longestRetryAfter = 3_600_000;

/**
 * The server's answer, parsed and otherwise unread.
 * @throws ServerProblem for everything that goes wrong, and the signal's reason when that has ended it
 */
export async function askServer(
  connection: Connection,
  question: ServerQuestion,
): Promise<unknown> {
  const { path, method = 'GET', body, contentType = 'application/json' } = question;
  question.signal?.throwIfAborted();
  const controller = new AbortController();
  const end = () => controller.abort();
  question.signal?.addEventListener('abort', end);
  const timer = setTimeout(() => controller.abort(), question.timeout);
  try {
    const response = await (question.fetch ?? fetch)(connection.server + path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': contentType }),
        ...authorisation(connection.credentials),
      },
      ...(body !== undefined && { body }),
      signal: controller.signal,
      // Words go where the team said, and nowhere that a server sends them on to.
      redirect: 'manual',
      // Who the reader is elsewhere is none of its business, and no copy is left on the disk.
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    refuseStatus(response);
    const text = await readBounded(response, question.mostBytes);
    return parse(text);
  } catch (error) {
    // The rest of an answer that is not wanted is not waited for.
    controller.abort();
    question.signal?.throwIfAborted();
    if (error instanceof ServerProblem) throw error;
    throw new ServerProblem(isAbort(error) ? 'slow' : 'unreachable');
  } finally {
    clearTimeout(timer);
    question.signal?.removeEventListener('abort', end);
  }
}

function refuseStatus(response: Response): void {
  const { status, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    throw new ServerProblem('redirected');
  if (response.ok) return;
  const detail = String(status);
  if (status === 401) throw new ServerProblem('unauthorised', null, detail);
  if (status === 403) throw new ServerProblem('forbidden', null, detail);
  if (status === 404) throw new ServerProblem('noIndex', null, detail);
  if (status === 429 || status === 503)
    throw new ServerProblem('busy', readRetryAfter(response.headers.get('retry-after')), detail);
  throw new ServerProblem('failed', null, detail);
}

/** Seconds or a date, in milliseconds from now; null when there is neither. */
function readRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  const wait = /^\d+$/.test(header.trim())
    ? Number(header) * 1_000
    : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), longestRetryAfter) : null;
}

async function readBounded(response: Response, mostBytes: number): Promise<string> {
  // What it says of its length is not relied on, but saves reading what is too long by its own word.
  if (Number(response.headers.get('content-length') ?? 0) > mostBytes)
    throw new ServerProblem('tooLarge');
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel().catch(() => {});
      throw new ServerProblem('tooLarge');
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ServerProblem('notJson');
  }
}

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';
