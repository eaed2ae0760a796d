import type { Problem } from '../engine/problem/problem';

/**
 * The envelope of every message. `sidelight` names the direction, so that a listener answers only
 * what is meant for it: `runtime.sendMessage` reaches all extension pages at once.
 */
export type Envelope = {
  sidelight: 'background' | 'page' | 'event';
  name: string;
  payload: unknown;
};

/**
 * An answer, or why there is none: problems that a reader is told, or what broke between our own modules. Errors do not
 * survive structured cloning.
 */
export type Reply =
  | { ok: true; value: unknown }
  | { ok: false; problems: readonly Problem[] }
  | { ok: false; error: string };

export type Payload<D, N extends keyof D> = D[N] extends (payload: infer P) => unknown
  ? P
  : undefined;

export type Answer<D, N extends keyof D> = D[N] extends (...payload: never[]) => infer R
  ? R
  : never;

/** Arguments after the name: none when the call has no payload. */
export type Arguments<D, N extends keyof D> = D[N] extends () => unknown
  ? []
  : [payload: Payload<D, N>];

/** The envelope in `message`, or null when it is not one of ours. */
export function readEnvelope(message: unknown): Envelope | null {
  if (typeof message !== 'object' || message === null) return null;
  const { sidelight, name, payload } = message as Partial<Envelope>;
  if (sidelight !== 'background' && sidelight !== 'page' && sidelight !== 'event') return null;
  if (typeof name !== 'string') return null;
  return { sidelight, name, payload };
}
