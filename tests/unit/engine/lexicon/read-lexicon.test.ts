import { describe, expect, it } from 'vitest';
import hedges from '../../../../engine/lexicon/en/hedges.json';
import negators from '../../../../engine/lexicon/en/negators.json';
import opposites from '../../../../engine/lexicon/en/opposites.json';
import paraphrases from '../../../../engine/lexicon/en/paraphrases.json';
import wordForms from '../../../../engine/lexicon/en/word-forms.json';
import { createLexicon } from '../../../../engine/lexicon/read-lexicon';
import { reportingByClass } from '../../../../engine/lexicon/reporting-verbs';
import { stem } from '../../../../engine/text/stem';

const lexicon = createLexicon(stem);
const stemsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s-]+/)
    .map(stem);

/** The lists that a person edits, and the words in each. */
const lists: Record<string, string[]> = {
  paraphrases: paraphrases.flatMap(({ words }) => words),
  opposites: opposites.flatMap(({ one, other }) => [...one, ...other]),
  negators: [
    ...negators.explicit,
    ...negators.implicit,
    ...negators.apparent,
    ...Object.entries(negators.affixed).flat(),
  ],
  hedges: Object.values(hedges).flat(),
  'reporting verbs': Object.values(reportingByClass).flat(),
};

const keySets = paraphrases.map(({ words }) => words.map(lexicon.keyOf));

const oppositePairs: [string, string][] = [
  ...opposites.flatMap(({ one, other }) =>
    one.flatMap((a) => other.map((b): [string, string] => [a, b])),
  ),
  ...Object.entries<string>(negators.affixed),
];

describe('the lists', () => {
  it.each(Object.entries(lists))(
    '%s: lower case, at most five words, no stray spaces',
    (_, words) => {
      expect(words.length).toBeGreaterThan(90);
      const odd = words.filter((word) => !/^[a-z']+(?:[ -][a-z']+){0,4}$/.test(word));
      expect(odd).toEqual([]);
    },
  );

  it('phrases of paraphrases have at most four words', () => {
    expect(lists.paraphrases?.filter((words) => words.split(/[ -]/).length > 4)).toEqual([]);
  });

  it('a paraphrase set has two members or more, and no two of one stem', () => {
    const poor = keySets.filter((keys) => keys.length < 2 || new Set(keys).size < keys.length);
    expect(poor).toEqual([]);
  });

  it('no paraphrase set lies within another', () => {
    const within = keySets.filter((keys, i) =>
      keySets.some((other, j) => i !== j && keys.every((key) => other.includes(key))),
    );
    expect(within).toEqual([]);
  });

  it('no word is in more than six paraphrase sets', () => {
    const words = new Set(keySets.flat());
    expect([...words].filter((key) => lexicon.setsOf(key).length > 6)).toEqual([]);
  });

  it('no pair is paraphrase and opposite at once, and opposites differ', () => {
    const clashes = oppositePairs.filter(([a, b]) => {
      const [one, other] = [lexicon.keyOf(a), lexicon.keyOf(b)];
      return one === other || lexicon.similar(one, other);
    });
    expect(clashes).toEqual([]);
  });

  it.each([
    ['hedge', hedges],
    ['reporting verb', reportingByClass],
  ])('every %s has one class', (_, classes) => {
    const keys = Object.values(classes).flatMap((words: readonly string[]) => [
      ...new Set(words.map(lexicon.keyOf)),
    ]);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('the paraphrases stay small enough to ship', () => {
    const kilobytes = JSON.stringify(paraphrases).length / 1024;
    expect(kilobytes).toBeLessThan(120);
  });
});

describe('the stemmer with the word forms', () => {
  it.each([
    ['withdrew', 'withdraw'],
    ['spokesmen', 'spokesman'],
    ['defense', 'defence'],
    ['organizations', 'organisation'],
    ['analyzed', 'analyse'],
    ['gen', 'general'],
    ['rebuffed', 'rebuff'],
    ['publication', 'publish'],
    ['unites', 'united'],
    ['was', 'is'],
  ])('joins %s and %s', (a, b) => expect(stem(a)).toBe(stem(b)));

  it.each([
    ['likely', 'like'],
    ['hardly', 'hard'],
    ['important', 'import'],
    ['internal', 'international'],
    ['responsible', 'response'],
    ['reportedly', 'report'],
    ['arms', 'arm'],
    ['detente', 'detention'],
    ['candidate', 'candid'],
    ['unit', 'unite'],
    ['publication', 'public'],
    ['following', 'follow'],
    ['emergency', 'emerge'],
    ['business', 'busy'],
    ['severe', 'sever'],
    ['apartment', 'apart'],
  ])('keeps %s and %s apart', (a, b) => expect(stem(a)).not.toBe(stem(b)));

  it('leaves every word it keeps whole apart from the stems of the lists’ other words', () => {
    const kept = new Set(wordForms.unstemmed);
    const merged = [
      ...new Set(
        Object.values(lists)
          .flat()
          .flatMap((words) => words.split(/[ -]/)),
      ),
    ]
      .filter((word) => word !== stem(word) && kept.has(stem(word)))
      .filter((word) => !Object.values<string[]>(wordForms.irregular).flat().includes(word));
    expect(merged).toEqual([]);
  });

  it('maps no irregular form to two words', () => {
    const forms = Object.values<string[]>(wordForms.irregular).flat();
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
  });
});

describe('similar', () => {
  it.each([
    ['grounds', 'reasons'],
    ['unavoidable', 'inevitable'],
    ['rejected', 'turn down'],
    ['refusal', 'rebuffed'],
    ['soldiers', 'troops'],
    ['build-up', 'massing'],
    ['withdrew', 'pulled out'],
    ['denial', 'denies'],
    ['accusation', 'accused'],
    ['invasion', 'invading'],
    ['spokesman', 'press secretary'],
    ['defense minister', 'defence secretary'],
    ['optimism', 'hopeful'],
    ['unpublished', 'not made public'],
    ['imminent', 'looming'],
    ['expansion', 'enlargement'],
    ['hysteria', 'panic'],
    ['written response', 'written reply'],
  ])('%s ~ %s', (a, b) => expect(lexicon.similar(lexicon.keyOf(a), lexicon.keyOf(b))).toBe(true));

  it.each([
    ['accept', 'reject'],
    ['missile', 'tank'],
    ['january', 'february'],
    ['north', 'south'],
    ['foreign minister', 'defence minister'],
    ['president', 'prime minister'],
    ['deploy', 'withdraw'],
    ['possible', 'impossible'],
    ['export', 'import'],
    ['talks', 'war'],
    ['confirm', 'deny'],
    ['killed', 'wounded'],
    ['gas', 'oil'],
    ['winter', 'summer'],
  ])('%s and %s are two things', (a, b) =>
    expect(lexicon.similar(lexicon.keyOf(a), lexicon.keyOf(b))).toBe(false),
  );

  it('knows no set of a word that is not listed', () => {
    expect(lexicon.setsOf('zzz')).toEqual([]);
    expect(lexicon.similar('zzz', 'zzz')).toBe(false);
  });
});

describe('phrases', () => {
  it('are found wherever they begin, the longest first', () => {
    const found = lexicon.findPhrases(stemsOf('they put pressure and pulled back near the border'));
    expect(found).toEqual([
      { start: 1, end: 3, key: lexicon.keyOf('put pressure') },
      { start: 4, end: 6, key: lexicon.keyOf('pull back') },
      { start: 6, end: 9, key: lexicon.keyOf('near the border') },
    ]);
  });

  it('give their sets to their words, whose own sets are put aside', () => {
    const at = lexicon.setsAt(stemsOf('the capital rejected it and the other turned down talks'));
    const [rejected, turned, down, talks] = [at[2], at[7], at[8], at[9]];
    expect(turned).toBe(down);
    expect(rejected?.some((set) => turned?.includes(set))).toBe(true);
    expect(talks).toEqual(lexicon.setsOf(lexicon.keyOf('talks')));
    expect(at[0]).toEqual([]);
  });

  it('are none in an empty text', () => {
    expect(lexicon.findPhrases([])).toEqual([]);
    expect(lexicon.setsAt([])).toEqual([]);
  });
});

describe('opposites, negations, hedges, reporting verbs', () => {
  it.each([
    ['increased', 'decreases'],
    ['deployment', 'withdrawal'],
    ['impossible', 'possible'],
    ['unlikely', 'likely'],
    ['provoked', 'unprovoked'],
  ])('%s is the opposite of %s, both ways', (a, b) => {
    const [one, other] = [lexicon.keyOf(a), lexicon.keyOf(b)];
    expect(lexicon.areOpposites(one, other)).toBe(true);
    expect(lexicon.areOpposites(other, one)).toBe(true);
    expect(lexicon.areOpposites(one, one)).toBe(false);
  });

  it.each([
    ['there is no reason to wait', ['explicit']],
    ['they did not rule out a strike', ['explicit', 'implicit']],
    ['he denied that it was impossible', ['implicit', 'affixed']],
    ['it was not only late but no fewer than forty came', []],
    ['they hardly spoke and worked hard', ['explicit']],
    ['we will meet again', []],
  ])('negations of "%s"', (text, kinds) => {
    expect(lexicon.findNegations(stemsOf(text)).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['might', 'possible'],
    ['allegedly', 'reported'],
    ['likely', 'probable'],
    ['at least', 'approximate'],
    ['undoubtedly', 'certain'],
    ['like', null],
    ['report', null],
    ['bridge', null],
  ])('%s hedges as %s', (word, grade) => expect(lexicon.hedgeOf(lexicon.keyOf(word))).toBe(grade));

  it.each([
    ['said', 'neutral'],
    ['castigated', 'critical'],
    ['denies', 'denial'],
    ['according to', 'neutral'],
    ['was quoted as saying', 'neutral'],
    ['claims', 'distancing'],
    ['bridge', null],
  ])('%s reports as %s', (word, name) =>
    expect(lexicon.reportingClassOf(lexicon.keyOf(word))).toBe(name),
  );
});
