import abbreviations from './en/abbreviations.json';
import dates from './en/dates.json';
import wordForms from './en/word-forms.json';

/** "organized", "realization", "analyzing": the American spelling of -ise and -yse. */
const americanIze = /([iy])z(e|es|ed|ing|ation|ations|er|ers)$/;

/**
 * Wraps a rule-based stemmer (lower-case word in, stem out) with what its rules cannot know:
 *
 * - irregular forms: "withdrew" stems as "withdraw", "men" as "man";
 * - American spellings: "defense" as "defence", "organize" as "organise";
 * - abbreviations: "gen" as "general";
 * - words whose stem by rule is another word's: "likely" would become "like", "responsible" would
 *   meet "response". They stay as they are.
 *
 * Index, lexicon and page must use the same stemmer. Words that the lists do not hold get the
 * rules' stem. Words are expected in lower case and without a trailing stop.
 */
export function createStem(stemByRule: (word: string) => string): (word: string) => string {
  const exact = new Map<string, string>(wordForms.unstemmed.map((word) => [word, word]));
  const stem = (word: string): string =>
    exact.get(word) ?? stemByRule(word.replace(americanIze, '$1s$2'));
  for (const [base, forms] of Object.entries<string[]>(wordForms.irregular)) {
    for (const form of forms) exact.set(form, stem(base));
  }
  for (const [american, british] of Object.entries<string>(wordForms.spelling)) {
    exact.set(american, stem(british));
  }
  for (const [short, long] of Object.entries<string>({ ...abbreviations, ...dates.shortMonths }))
    exact.set(short, stem(long));
  return stem;
}
