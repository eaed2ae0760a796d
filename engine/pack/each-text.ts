import { jsonPointer } from './json-pointer';

/** Every string within a value, however deep, with the JSON pointer it stands at; in their order. */
export function* eachText(value: unknown, ...path: (string | number)[]): Generator<TextAt> {
  if (typeof value === 'string') {
    yield { pointer: jsonPointer(...path), text: value };
  } else if (value !== null && typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) yield* eachText(member, ...path, key);
  }
}

export type TextAt = { pointer: string; text: string };
