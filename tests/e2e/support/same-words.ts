/** Only letters and digits, so that marks of what was left out and line breaks do not count. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
