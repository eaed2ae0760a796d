/** What only some builds have to say of a page: nothing. A build of its own puts its own file in this one's place. */
export function PageNotices(_: { url: string }) {
  return null;
}
