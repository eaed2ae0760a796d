import { growing, push } from '../../pack/bytes/growing';
import type { Profile } from '../proposition/profile';

/** What has no second half: a feature that is one key or one concept. */
const none = -1;

/** Share of the table's places that are taken before it is made larger. */
const fullest = 0.6;

/** Odd numbers that scatter a pair over the table (Knuth's multiplicative hashing). */
const scatterFirst = 0x9e3779b1;
const scatterSecond = 0x85ebca6b;

/**
 * Numbers for what is learned about: keys, concepts, and pairs of neighbouring keys in a clause, in the order they are
 * first met. Pairs, of which large packs have millions, are told by their keys' numbers and never written out.
 */
export type FeatureNumbers = {
  /** How many there are. */
  size(): number;
  /** The numbers of a proposition's features, each once, in the order of `featuresOf`; new ones are added. */
  of(profile: Pick<Profile, 'keys' | 'clauseOf' | 'concepts'>): Int32Array;
  isPair(feature: number): boolean;
  /** The feature as `featuresOf` writes it. */
  nameOf(feature: number): string;
};

export function createFeatureNumbers(): FeatureNumbers {
  const single = new Map<string, number>();
  const names: string[] = [];
  // By symbol, its feature; by feature, its symbols.
  const first = growing();
  const second = growing();
  const featureOfSymbol = growing();
  let places = new Int32Array(1 << 12);

  const symbolOf = (name: string): number => {
    let symbol = single.get(name);
    if (symbol === undefined) {
      symbol = names.length;
      single.set(name, symbol);
      names.push(name);
      push(featureOfSymbol, none);
    }
    return symbol;
  };

  const add = (a: number, b: number): number => {
    push(first, a);
    push(second, b);
    return first.length - 1;
  };

  const featureOfPair = (a: number, b: number): number => {
    let place = placeOf(a, b);
    const known = places[place] as number;
    if (known) return known - 1;
    if (first.length + 1 > fullest * places.length) {
      enlarge();
      place = placeOf(a, b);
    }
    const feature = add(a, b);
    places[place] = feature + 1;
    return feature;
  };

  /** Where a pair is in the table, or would be; 0 there means nowhere. */
  function placeOf(a: number, b: number): number {
    const mask = places.length - 1;
    let place = scatter(a, b) & mask;
    for (;;) {
      const known = places[place] as number;
      if (!known) return place;
      if (first.values[known - 1] === a && second.values[known - 1] === b) return place;
      place = (place + 1) & mask;
    }
  }

  function enlarge(): void {
    places = new Int32Array(places.length * 2);
    for (let feature = 0; feature < first.length; feature += 1) {
      const b = second.values[feature] as number;
      if (b === none) continue;
      places[placeOf(first.values[feature] as number, b)] = feature + 1;
    }
  }

  const featureOf = (symbol: number): number => {
    let feature = featureOfSymbol.values[symbol] as number;
    if (feature === none) {
      feature = add(symbol, none);
      featureOfSymbol.values[symbol] = feature;
    }
    return feature;
  };

  return {
    size: () => first.length,
    of({ keys, clauseOf, concepts }) {
      const symbols = keys.map(symbolOf);
      const features = new Set(symbols.map(featureOf));
      for (const sets of concepts)
        for (const set of sets) features.add(featureOf(symbolOf(`~${set}`)));
      for (let i = 1; i < symbols.length; i += 1) {
        if (clauseOf[i] === clauseOf[i - 1])
          features.add(featureOfPair(symbols[i - 1] as number, symbols[i] as number));
      }
      return Int32Array.from(features);
    },
    isPair: (feature) => second.values[feature] !== none,
    nameOf(feature) {
      const name = names[first.values[feature] as number] as string;
      const b = second.values[feature] as number;
      return b === none ? name : `${name} ${names[b]}`;
    },
  };
}

function scatter(a: number, b: number): number {
  const mixed = Math.imul(a, scatterFirst) ^ Math.imul(b, scatterSecond);
  return mixed ^ (mixed >>> 15);
}
