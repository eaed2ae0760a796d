/**
 * What tells what an article is about: its headline and its text. A page may name its crisis in the headline alone.
 * No offset counts in it.
 */
export function headedText({ headline, text }: { headline?: string; text: string }): string {
  return headline ? `${headline}\n\n${text}` : text;
}
