/** A JSON pointer (RFC 6901) from its reference tokens; the whole document when there are none. */
export function jsonPointer(...tokens: (string | number)[]): string {
  return tokens
    .map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** The reference tokens of a JSON pointer; undoes `jsonPointer`. */
export function pointerTokens(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
