import type { CDPSession } from 'playwright-core';
import type { SendCommand } from './realm';

type Reply = { id: number; result?: Record<string, unknown>; error?: { message: string } };

/** A session with a target that Playwright does not show, inside the browser's session: each message is wrapped into one of the outer session. */
export async function attachTarget(protocol: CDPSession, targetId: string): Promise<SendCommand> {
  const { sessionId } = await protocol.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  return (method, params = {}) => {
    const id = ++last;
    return new Promise((settle, fail) => {
      const onMessage = (event: { sessionId: string; message: string }) => {
        if (event.sessionId !== sessionId) return;
        const reply = JSON.parse(event.message) as Reply;
        if (reply.id !== id) return;
        protocol.off('Target.receivedMessageFromTarget', onMessage);
        if (reply.error) fail(new Error(`${method}: ${reply.error.message}`));
        else settle(reply.result ?? {});
      };
      protocol.on('Target.receivedMessageFromTarget', onMessage);
      const message = JSON.stringify({ id, method, params });
      protocol.send('Target.sendMessageToTarget', { sessionId, message }).catch(fail);
    });
  };
}
