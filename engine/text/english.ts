import { createLexicon } from '../lexicon/read-lexicon';
import { stem } from './stem';

/** The lexicon in the engine's own stems; made once, some milliseconds. */
export const lexicon = createLexicon(stem);
