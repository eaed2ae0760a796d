/**
 * JSON with the keys of every object sorted by code unit and no white space: the same value always
 * gives the same text, so that a hash over it means something. Undefined members are left out, as in
 * `JSON.stringify`. Follows RFC 8785 for the values a pack may hold.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (member === null || typeof member !== 'object' || Array.isArray(member)) return member;
    const entries = Object.entries(member);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return Object.fromEntries(entries);
  });
}
