/** Offsets are UTF-16 code units into the text that was read, end exclusive. */
export type Span = { start: number; end: number };

/** A run of a text's tokens by their indexes, end exclusive. */
export type TokenRange = { from: number; to: number };
