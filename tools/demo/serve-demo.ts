import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DemoSite } from './demo-site';

export type DemoServer = {
  /** Such as `http://localhost:4173`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
};

/**
 * Serves the site to this machine only.
 *
 * @param port 0 takes any free one, for tests that run side by side.
 * @throws when the port is taken.
 */
export async function serveDemo(site: Pick<DemoSite, 'answer'>, port = 0): Promise<DemoServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = site.answer(pathname);
    if (answer === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response
      .writeHead(200, { 'content-type': answer.type, 'cache-control': 'no-store' })
      .end(answer.body);
  });
  await new Promise<void>((settle, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', settle);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${taken}`,
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}
