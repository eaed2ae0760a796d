/** Parts of an address that say where a reader came from, not what is read. */
const ofTheWay = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid)$/;

/** The address an article is known by: of the web, without fragment and traces; null when it is none. */
export function addressOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return null;
  address.hash = '';
  address.username = '';
  address.password = '';
  for (const name of [...address.searchParams.keys()])
    if (ofTheWay.test(name)) address.searchParams.delete(name);
  return address.href;
}
