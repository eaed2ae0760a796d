import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets one site through, refuses the rest, and remembers every request. */
export type RecordingProxy = {
  /** `host:port`, for the browser's settings. */
  address: string;
  /** Addresses asked for, in order: whole for http, `host:port` for everything encrypted. */
  requests(): string[];
  close(): Promise<void>;
};

/**
 * @param site origin that requests are passed on to, such as `http://localhost:4173`.
 */
export async function startRecordingProxy(site: string): Promise<RecordingProxy> {
  const requests: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = incoming.url ?? '';
    requests.push(url);
    if (!url.startsWith(`${site}/`)) {
      outgoing.writeHead(502).end();
      return;
    }
    const { method, headers } = incoming;
    const passedOn = forward(url, { ...(method && { method }), headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passedOn.once('error', () => outgoing.destroy());
    incoming.pipe(passedOn);
  });
  // Encrypted connections and web sockets: the name of the host is all a proxy learns.
  server.on('connect', (incoming, socket) => {
    requests.push(incoming.url ?? '');
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  server.on('upgrade', (incoming, socket) => {
    requests.push(incoming.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    requests: () => [...requests],
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}
