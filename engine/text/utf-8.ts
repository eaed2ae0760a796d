/** Characters put together at once: an argument each. */
const mostArguments = 8_192;

/** Where the code points of two, three and four bytes begin (RFC 3629). */
const twoBytes = 0x80;
const threeBytes = 0x800;
const fourBytes = 0x10000;

/** How many bytes a text takes; a half of a pair of surrogates by itself counts as the three that it would take. */
export function utf8Length(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.codePointAt(i) as number;
    if (code >= fourBytes) i += 1;
    length += code < twoBytes ? 1 : code < threeBytes ? 2 : code < fourBytes ? 3 : 4;
  }
  return length;
}

/** Gives a text's bytes one after another; what `utf8Text` makes of them is the text, half characters included. */
export function eachUtf8Byte(text: string, take: (byte: number) => void): void {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.codePointAt(i) as number;
    if (code < twoBytes) {
      take(code);
      continue;
    }
    if (code < threeBytes) take(0xc0 | (code >> 6));
    else {
      if (code < fourBytes) take(0xe0 | (code >> 12));
      else {
        take(0xf0 | (code >> 18));
        take(twoBytes | ((code >> 12) & 0x3f));
        i += 1;
      }
      take(twoBytes | ((code >> 6) & 0x3f));
    }
    take(twoBytes | (code & 0x3f));
  }
}

/**
 * The text of a stretch of bytes that `eachUtf8Byte` gave. The engine has no `TextDecoder`: that is the browser's, and
 * replaces half characters.
 */
export function utf8Text(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= mostArguments && isAscii(bytes, start, end))
    return asciiText(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; ) {
    const units: number[] = [];
    while (at < end && units.length < mostArguments - 1) {
      const first = bytes[at] as number;
      if (first < twoBytes) {
        units.push(first);
        at += 1;
        continue;
      }
      const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
      let code = first & (0x7f >> length);
      for (let i = 1; i < length; i += 1) code = (code << 6) | ((bytes[at + i] as number) & 0x3f);
      at += length;
      if (code < fourBytes) units.push(code);
      else {
        const above = code - fourBytes;
        units.push(0xd800 | (above >> 10), 0xdc00 | (above & 0x3ff));
      }
    }
    text += String.fromCharCode(...units);
  }
  return text;
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((bytes[at] as number) >= twoBytes) return false;
  return true;
}

/** The text of bytes that are one character each. */
export function asciiText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += mostArguments) {
    const units: ArrayLike<number> = bytes.subarray(at, at + mostArguments);
    // As they lie: spreading them would make a list of them first.
    text += String.fromCharCode.apply(null, units as number[]);
  }
  return text;
}
