import type { Sentence } from '../../sentence/read-sentence';

/**
 * Words in a row that two articles hardly print alike by chance, quoted words left aside: two
 * reporters quote one speaker alike, but do not put the rest of a sentence alike. From the length at
 * which plagiarism research takes a shared run for a copy (Clough et al. 2002, METER: news agency
 * copy): 5 to 10 words.
 */
const tellingRun = 8;

/**
 * The longest run of words that both texts have outside quotation marks, as the first prints it; null
 * when it is too short to tell of a common origin.
 */
export function sharedRun(first: Sentence, second: Sentence): string | null {
  const a = unquotedWords(first);
  const b = unquotedWords(second);
  let best = { length: 0, end: 0 };
  let previous = new Array<number>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [0];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] && a[i - 1] !== quotedText;
      const length = same ? (previous[j - 1] as number) + 1 : 0;
      row.push(length);
      if (length > best.length) best = { length, end: i };
    }
    previous = row;
  }
  if (best.length < tellingRun) return null;
  const { text, tokens } = first;
  return text.slice(tokens[best.end - best.length]?.start, tokens[best.end - 1]?.end);
}

/** Stands for a quoted word, and is equal to none. */
const quotedText = '';

function unquotedWords({ tokens, quoted }: Sentence): string[] {
  return tokens.map(({ norm }, at) => (quoted[at] ? quotedText : norm));
}
