import type { Draft, DraftSentence } from './draft';

/**
 * A fresh draft with everything kept that the author has in the old one: entries stay as they are,
 * only their proposals are renewed, and the fresh draft adds what no old entry takes up. Entries of
 * passages that the pack accounts for by now stay only when a decision waits to be carried out.
 */
export function mergeDrafts(old: Draft | null, fresh: Draft): Draft {
  if (old === null) return fresh;
  const kept = old.sentences.flatMap((entry): DraftSentence[] => {
    const renewed = fresh.sentences.find((other) => overlap(entry, other));
    if (renewed !== undefined) return [{ ...entry, proposals: renewed.proposals }];
    return entry.decision === 'open' ? [] : [entry];
  });
  const added = fresh.sentences.filter((entry) => !kept.some((other) => overlap(entry, other)));
  return { article: fresh.article, sentences: [...kept, ...added] };
}

/** An author may have shortened a passage, or taken more of the sentence in. */
function overlap(a: DraftSentence, b: DraftSentence): boolean {
  return a.exact.includes(b.exact) || b.exact.includes(a.exact);
}
