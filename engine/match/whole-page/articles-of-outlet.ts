import type { PageArticle } from '../../article/types';
import type { PackRecords } from '../../pack/pack-records';
import type { Id, Outlet } from '../../pack/types';
import { fold } from '../../text/tokenise';

/**
 * Articles of the pack that are of the page's own outlet, by its address or its name, in the pack's order: what one
 * outlet says twice is no other outlet's word. None where the page tells neither, or of an outlet that the pack lacks.
 */
export function articlesOfOutlet(pack: PackRecords, { url, outlet }: PageArticle): Id[] {
  const host = /^https?:\/\/([^/?#:]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
  const name = fold(outlet ?? '').trim();
  const own = new Set(pack.outlets.filter((each) => isOf(each, host, name)).map(({ id }) => id));
  if (own.size === 0) return [];
  const ids: Id[] = [];
  for (let place = 0; place < pack.articles.length; place += 1)
    if (own.has(pack.publisherOf(place))) ids.push(pack.articles.at(place).id);
  return ids;
}

function isOf({ domains = [], name: own }: Outlet, host: string, name: string): boolean {
  if (name !== '' && fold(own).trim() === name) return true;
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
