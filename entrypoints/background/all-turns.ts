import { createTurns } from './turns';

/** The turns that all long work of the background takes: reading for tabs, and learning what is imported. */
export const turns = createTurns();
