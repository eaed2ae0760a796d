/** Sections for what only some builds have: none. A build of its own puts its own file in this one's place. */
export function FurtherOptions() {
  return null;
}

/** What is stored, without what must not be read over the reader's shoulder. */
export const withoutSecrets = (stored: Record<string, unknown>): Record<string, unknown> => stored;
