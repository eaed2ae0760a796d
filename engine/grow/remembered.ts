/**
 * What was made of a thing before, for as long as the thing itself is held: the same again when all it hangs on is the
 * same, else made anew. Keeping one more article reads again only what that article changes; whoever remembers nothing
 * comes to the same.
 * @returns asks for what is made of a thing
 */
export function remembering<Thing extends object, Made>(): (
  thing: Thing,
  /** All that it hangs on besides the thing, in words. */
  given: string,
  make: () => Made,
) => Made {
  const known = new WeakMap<Thing, { given: string; made: Made }>();
  return (thing, given, make) => {
    const before = known.get(thing);
    if (before?.given === given) return before.made;
    const made = make();
    known.set(thing, { given, made });
    return made;
  };
}

/**
 * The same for pairs of things that are known by words alone, as those of a pack are.
 * @param most things remembered at a time; when there are more, all is forgotten
 */
export function rememberingPairs<Made>(
  most: number,
): (one: string, other: string, make: () => Made) => Made {
  const numbers = new Map<string, number>();
  const known = new Map<string, Made>();
  const numberOf = (thing: string): number => {
    const number = numbers.get(thing) ?? numbers.size;
    numbers.set(thing, number);
    return number;
  };
  return (one, other, make) => {
    if (numbers.size >= most) {
      numbers.clear();
      known.clear();
    }
    const key = `${numberOf(one)} ${numberOf(other)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make();
    known.set(key, made);
    return made;
  };
}
