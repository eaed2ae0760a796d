import lists from './en/nations.json';

/** A state or a union of states, as English names it. */
export type Nation = {
  /** What it is called, the usual name first: "United States", "US". */
  names: readonly string[];
  /** Its adjective and what one of its people is called: "Danish", "Dane". */
  people: readonly string[];
  /** Places whose names stand for its government: "Washington", "White House". */
  seats: readonly string[];
};

export const nations: readonly Nation[] = lists;
