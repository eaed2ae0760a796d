import type { PageArticle } from '../../article/types';
import type { Id, Outlet, Pack } from '../../pack/types';
import { fold } from '../../text/tokenise';

/**
 * Articles of the pack that are of the page's own outlet, by its address or its name, in the pack's order: what one
 * outlet says twice is no other outlet's word. None where the page tells neither, or of an outlet that the pack lacks.
 */
export function articlesOfOutlet(pack: Pack, { url, outlet }: PageArticle): Id[] {
  const host = /^https?:\/\/([^/?#:]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
  const name = fold(outlet ?? '').trim();
  const own = new Set(pack.outlets.filter((each) => isOf(each, host, name)).map(({ id }) => id));
  return pack.articles.flatMap(({ id, publisher }) => (own.has(publisher) ? id : []));
}

function isOf({ domains = [], name: own }: Outlet, host: string, name: string): boolean {
  if (name !== '' && fold(own).trim() === name) return true;
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
