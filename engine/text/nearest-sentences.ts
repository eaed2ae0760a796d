/** An end of sentence followed by white space, or a paragraph's end. */
const boundary = /[.!?…]["'”’)\]]*\s+(?=["'“‘([]*\p{Lu})|\n\n/gu;

/**
 * The last sentence of the text before a claim and the first of the text after it, each empty when
 * there is none. What a text is cut short of is missing from its sentence.
 */
export function nearestSentences(around: { before: string; after: string }): {
  before: string;
  after: string;
} {
  return {
    before: lastSentence(around.before.trimEnd()),
    after: firstSentence(around.after.trimStart()),
  };
}

function lastSentence(text: string): string {
  let start = 0;
  for (const match of text.matchAll(boundary)) start = match.index + match[0].length;
  return text.slice(start).trim();
}

function firstSentence(text: string): string {
  const [end] = text.matchAll(boundary);
  return (end ? text.slice(0, end.index + end[0].length) : text).trim();
}
