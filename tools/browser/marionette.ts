import { connect, type Socket } from 'node:net';

/** A session with Firefox's remote control. */
export type Marionette = {
  /**
   * Sends one command, such as `WebDriver:Navigate`, and answers with its result.
   *
   * @throws with Firefox's own message when the command fails.
   */
  send<T = unknown>(command: string, parameters?: Record<string, unknown>): Promise<T>;
  disconnect(): void;
};

/** `[type, id, error, result]` of an answer; type 1. */
type Answer = [number, number, { error: string; message: string } | null, unknown];

/** How long Firefox may take to open its port, in milliseconds: cold starts are slow on two cores. */
const startTimeoutMs = 30_000;

const retryDelayMs = 100;

/**
 * Connects to a Firefox started with `-marionette` and opens a session. The protocol is JSON behind
 * its length in bytes and a colon, over TCP.
 *
 * @throws when nothing answers at the port in time.
 */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await connectInTime(port, Date.now() + startTimeoutMs);
  const waiting = new Map<number, (answer: Answer) => void>();
  const closed = new Promise<never>((_, fail) => {
    socket.once('close', () => fail(new Error('Firefox closed the connection.')));
  });
  closed.catch(() => {});
  onPackets(socket, (packet) => {
    // The first packet is a greeting, an object.
    if (!Array.isArray(packet)) return;
    const answer = packet as Answer;
    waiting.get(answer[1])?.(answer);
    waiting.delete(answer[1]);
  });

  let last = 0;
  const send = async <T>(command: string, parameters: Record<string, unknown> = {}): Promise<T> => {
    const id = ++last;
    const answered = new Promise<Answer>((settle) => waiting.set(id, settle));
    const body = JSON.stringify([0, id, command, parameters]);
    socket.write(`${Buffer.byteLength(body)}:${body}`);
    const [, , error, result] = await Promise.race([answered, closed]);
    if (error) throw new Error(`${command}: ${error.message || error.error}`);
    return result as T;
  };
  await send('WebDriver:NewSession', { strictFileInteractability: true });
  return { send, disconnect: () => socket.destroy() };
}

/** Cuts the stream into packets; one may arrive in several pieces, and several in one. */
function onPackets(socket: Socket, listener: (packet: unknown) => void): void {
  let received = Buffer.alloc(0);
  socket.on('data', (piece) => {
    received = Buffer.concat([received, piece]);
    for (;;) {
      const colon = received.indexOf(':');
      if (colon === -1) return;
      const length = Number(received.subarray(0, colon).toString());
      const end = colon + 1 + length;
      if (received.length < end) return;
      listener(JSON.parse(received.subarray(colon + 1, end).toString()));
      received = received.subarray(end);
    }
  });
}

async function connectInTime(port: number, end: number): Promise<Socket> {
  for (;;) {
    try {
      return await connectOnce(port);
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((settle) => setTimeout(settle, retryDelayMs));
    }
  }
}

function connectOnce(port: number): Promise<Socket> {
  return new Promise((settle, fail) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.removeListener('error', fail);
      socket.on('error', () => socket.destroy());
      settle(socket);
    });
    socket.once('error', fail);
  });
}
