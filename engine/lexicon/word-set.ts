/** The words of a list as the language's files keep it: in one line, spaces between. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
