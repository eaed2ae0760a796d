import type { Id, Pack } from '../pack/types';
import { fold } from '../text/tokenise';

/** Share of an article's wordings that stand verbatim on a page that is the article, or a copy. */
const COPY_SHARE = 0.6;

/** Fewer wordings than this prove nothing: two outlets may print the same agency sentence. */
const FEWEST_WORDINGS = 3;

/** Articles whose wordings stand verbatim on the page, in the pack's order. */
export function findCopies(pack: Pack, pageText: string): Id[] {
  const page = squash(pageText);
  const counts = new Map<Id, { all: number; met: number }>();
  for (const { wordings } of pack.statements) {
    for (const { article, selector } of wordings) {
      const count = counts.get(article) ?? { all: 0, met: 0 };
      count.all += 1;
      if (page.includes(squash(selector.exact))) count.met += 1;
      counts.set(article, count);
    }
  }
  return pack.articles
    .map(({ id }) => id)
    .filter((id) => {
      const { all, met } = counts.get(id) ?? { all: 0, met: 0 };
      return met >= Math.min(FEWEST_WORDINGS, all) && met > 0 && met >= COPY_SHARE * all;
    });
}

/** Text reduced to its letters and digits, so that quotation marks and spacing make no difference. */
function squash(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
