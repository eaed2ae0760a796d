/**
 * The host name in what a reader types or pastes, as sites are listed by: lower case, without `www.`.
 * Takes a bare host name or a whole address; null when there is none in it.
 */
export function readHost(text: string): string | null {
  const trimmed = text.trim();
  const address = trimmed.includes('://') ? trimmed : `https://${trimmed}`;
  if (trimmed === '' || /\s/.test(trimmed) || !URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return hostname === '' ? null : hostname.replace(/^www\./, '');
}
