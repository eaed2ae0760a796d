/** The address when a link may lead there: of the web, not one that would run as a script. */
export function webAddress(url: string | undefined): string | null {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : null;
}
