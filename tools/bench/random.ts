/** A small generator of even numbers in [0, 1) (mulberry32, public domain). */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Syllables that make words of the i-th rank; frequent ones are short. */
export function madeUpWord(i: number): string {
  const onsets = 'b c d f g h k l m n p r s t v z br tr st pl'.split(' ');
  const vowels = 'a e i o u ai ou'.split(' ');
  let word = '';
  for (let rest = i + 1; rest > 0; rest = Math.floor(rest / (onsets.length * vowels.length))) {
    const syllable = rest % (onsets.length * vowels.length);
    word += `${onsets[syllable % onsets.length]}${vowels[Math.floor(syllable / onsets.length)]}`;
  }
  return `${word}k`;
}
