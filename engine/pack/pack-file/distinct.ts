/** Different strings, numbered as they are met. */
export type Distinct = {
  strings: string[];
  numberOf(text: string): number;
};

export function createDistinct(): Distinct {
  const numbers = new Map<string, number>();
  const strings: string[] = [];
  return {
    strings,
    numberOf(text) {
      let number = numbers.get(text);
      if (number === undefined) {
        number = strings.length;
        numbers.set(text, number);
        strings.push(text);
      }
      return number;
    },
  };
}
