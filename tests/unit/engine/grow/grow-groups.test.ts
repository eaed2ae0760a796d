import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growGroups } from '../../../../engine/grow/grow-groups';
import type { ReadArticle } from '../../../../engine/grow/read-kept-article';
import type { Decision, Group, Groups, Passage } from '../../../../engine/grow/types';
import { keptReads, madeUp, passage } from './kept-articles';

const at = '2031-05-17T10:00:00Z';

const in1 = passage(keptReads, 'harbour-post', 'owed Karvia nothing');
const in2 = passage(keptReads, 'evening-ledger', 'owed Karvia nothing');
const homes = passage(keptReads, 'north-wire', '3,200 homes');

/** The group that surely holds a passage. */
function groupWith({ groups }: Groups, { article, start, text }: Passage): Group | undefined {
  return groups.find(({ members }) =>
    members.some(
      (each) =>
        each.sure &&
        each.article === article &&
        each.start < start + text.length &&
        start < each.start + each.text.length,
    ),
  );
}

const articlesOf = (group: Group | undefined): string[] =>
  (group?.members ?? []).filter(({ sure }) => sure).map(({ article }) => article);

describe('growGroups', () => {
  it('has nothing to say of no articles', () => {
    expect(growGroups([], [])).toEqual({ groups: [], open: 0 });
  });

  it('puts one remark of several outlets together, with who said it and when', () => {
    const group = groupWith(growGroups(keptReads, []), in1);
    expect(articlesOf(group)).toEqual(['harbour-post', 'evening-ledger']);
    expect(group).toMatchObject({
      speaker: 'Pell Arden',
      outlets: ['Harbour Post', 'Evening Ledger'],
    });
  });

  it('gives the words exactly as the articles have them', () => {
    for (const { members } of growGroups(keptReads, []).groups)
      for (const { article, start, text } of members) {
        const read = keptReads.find((each) => each.article.id === article);
        expect(read?.text.slice(start, start + text.length)).toBe(text);
      }
  });

  it.each([
    ['a number', 'The flood drowned 40 cows in Oster.', 'The flood drowned 900 cows in Oster.'],
    ['a year', 'Karvia built the Veltmar dam in 1931.', 'Karvia built the Veltmar dam in 1968.'],
    [
      'a speaker',
      'Energy Minister Irena Dovak said the northern dykes would hold all winter.',
      'Defence Minister Orla Stenn said the northern dykes would hold all winter.',
    ],
    [
      'a negation',
      'The commission has approved the plan for the Veltmar dam.',
      'The commission has not approved the plan for the Veltmar dam.',
    ],
  ])('keeps apart what differs by %s only', (_, one, other) => {
    const reads = [madeUp('one', one), madeUp('two', other)];
    const { groups } = growGroups(reads, []);
    expect(groups.map(({ members }) => members.length)).toEqual([1, 1]);
    const same = [madeUp('one', one), madeUp('two', one)];
    expect(growGroups(same, []).groups.map(({ members }) => members.length)).toEqual([2]);
  });

  it.each([
    [
      'one day of two outlets',
      'The Oster Pass will stay closed to lorries until 30 April, Karvia’s transport minister, Irena Dovak, said on Tuesday.',
      'The Karvian transport minister, Irena Dovak, had said that the pass would remain closed to lorries until 30 April.',
      true,
    ],
    [
      'two days that something ends on',
      'Irena Dovak said that the Oster Pass would stay closed to lorries until 30 April.',
      'Irena Dovak said that the Oster Pass would stay closed to lorries until 15 May.',
      false,
    ],
    [
      'what is so, and what she cannot say is so',
      'Dovak said that the views of the river villages are taken into account.',
      'Dovak said that she cannot say that the views of the river villages are taken into account.',
      false,
    ],
    [
      'what nobody can say is so, twice',
      'We cannot say that the views of the river villages were taken into account, Dovak said.',
      'The views of the river villages cannot be said to have been taken into account, Dovak said.',
      true,
    ],
    [
      'the same denied and not',
      'The views of the river villages are taken into account, Dovak said.',
      'It cannot be said that the views of the river villages are taken into account, Dovak said.',
      false,
    ],
  ])('tells %s', (_, one, other, areOne) => {
    const { groups } = growGroups([madeUp('one', one), madeUp('two', other)], []);
    const sure = groups.some(({ members }) => members.filter((each) => each.sure).length > 1);
    expect(sure).toBe(areOne);
  });

  it('puts short sentences together that share what they tell', () => {
    const { groups } = growGroups(
      [madeUp('one', 'Six are missing.'), madeUp('two', 'Six were missing on Sunday.')],
      [],
    );
    expect(groups.map(({ members }) => members.filter(({ sure }) => sure).length)).toEqual([2]);
  });

  it('asks where it is only gone back to whom two remarks are from', () => {
    const [dovak, stenn] = ['Energy Minister Irena Dovak', 'Defence Minister Orla Stenn'];
    const told = (id: string, minister: string, by: string): ReadArticle =>
      madeUp(
        id,
        `${minister} said that the new pumps were too few.`,
        `${by} said the northern dykes of the Veltmar would hold all winter.`,
      );
    const joined = (one: ReadArticle, other: ReadArticle): boolean[] =>
      growGroups([one, other], [])
        .groups.filter(
          ({ members }) => members.filter(({ text }) => text.includes('dykes')).length > 1,
        )
        .map(({ members }) => members.every(({ sure }) => sure));
    const bySurname = joined(told('one', dovak, 'Dovak'), told('two', stenn, 'Stenn'));
    expect(bySurname).toEqual([]);
    expect(joined(told('one', dovak, 'She'), told('two', stenn, 'She'))).toEqual([false]);
  });

  it('does what the reader decides, and the later of two decisions', () => {
    const same: Decision = { at, kind: 'same', a: in1, b: homes };
    const different: Decision = { at, kind: 'different', a: in1, b: in2 };
    const joined = growGroups(keptReads, [same]);
    expect(groupWith(joined, in1)).toBe(groupWith(joined, homes));
    const parted = growGroups(keptReads, [different]);
    expect(groupWith(parted, in1)).not.toBe(groupWith(parted, in2));
    const undone = growGroups(keptReads, [different, { ...different, kind: 'same' }]);
    expect(groupWith(undone, in1)).toBe(groupWith(undone, in2));
  });

  it('leaves out what the reader leaves out, and takes it in again', () => {
    const out: Decision = { at, kind: 'leave-out', passage: in1 };
    expect(groupWith(growGroups(keptReads, [out]), in1)).toBeUndefined();
    const back: Decision = { at, kind: 'take-in', passage: in1 };
    expect(groupWith(growGroups(keptReads, [out, back]), in1)).toBeDefined();
  });

  it('takes in words that the reader selected, as they were selected', () => {
    const chosen = passage(
      keptReads,
      'valley-courier',
      'wishes to see a single cellar under water',
    );
    const groups = growGroups(keptReads, [{ at, kind: 'take-in', passage: chosen }]);
    const own = groupWith(groups, chosen)?.members.find(({ text }) => text === chosen.text);
    expect(own).toMatchObject({ sure: true });
  });

  it('of two selections of one sentence takes in the later', () => {
    const words = (text: string) => passage(keptReads, 'valley-courier', text);
    const [wide, narrow] = [
      words('wishes to see a single cellar under water'),
      words('a single cellar under water'),
    ];
    const decisions = [wide, narrow].map(
      (each): Decision => ({ at, kind: 'take-in', passage: each }),
    );
    const textsOf = (made: Decision[]) =>
      growGroups(keptReads, made).groups.flatMap(({ members }) => members.map(({ text }) => text));
    expect(textsOf(decisions)).toContain(narrow.text);
    expect(textsOf(decisions)).not.toContain(wide.text);
    expect(textsOf(decisions.toReversed())).toContain(wide.text);
  });

  it('keeps what was corrected', () => {
    const decisions: Decision[] = [
      { at, kind: 'rename', passage: in1, text: 'Lothmar owes nothing' },
      { at, kind: 'speaker', passage: in1, speaker: 'Halvard Ruik' },
      { at, kind: 'day', passage: in1, day: '2031-05-13' },
    ];
    expect(groupWith(growGroups(keptReads, decisions), in1)).toMatchObject({
      text: 'Lothmar owes nothing',
      speaker: 'Halvard Ruik',
      day: '2031-05-13',
    });
  });

  it('passes over decisions about articles that are not there', () => {
    const gone: Passage = { article: 'gone', text: 'nothing', start: 0 };
    const decisions: Decision[] = [
      { at, kind: 'same', a: in1, b: gone },
      { at, kind: 'leave-out', passage: gone },
      { at, kind: 'rename', passage: { ...in1, text: 'no such words' }, text: 'x' },
    ];
    expect(growGroups(keptReads, decisions)).toEqual(growGroups(keptReads, []));
  });
});

/** Passages that decisions are made about: one for every sentence of the four articles. */
const everyPassage: readonly Passage[] = keptReads.flatMap(({ article, sentences }) =>
  sentences.map(({ start, text }) => ({ article: article.id, start, text })),
);

const anyPassage = fc.constantFrom(...everyPassage);

const anyPairDecision: fc.Arbitrary<Decision & { kind: 'same' | 'different' }> = fc.record({
  at: fc.constant(at),
  kind: fc.constantFrom('same' as const, 'different' as const),
  a: anyPassage,
  b: anyPassage,
});

const anyArticles: fc.Arbitrary<ReadArticle[]> = fc.shuffledSubarray([...keptReads], {
  minLength: 1,
});

/** Regrouping takes tens of milliseconds. */
const runs = { numRuns: 25 };

describe('growGroups, whatever the decisions and the order', () => {
  it('keeps the last decision about two passages', () => {
    fc.assert(
      fc.property(fc.array(anyPairDecision, { maxLength: 5 }), anyPairDecision, (before, last) => {
        fc.pre(last.a !== last.b);
        const groups = growGroups(keptReads, [...before, last]);
        const areOne = groupWith(groups, last.a) === groupWith(groups, last.b);
        expect(areOne).toBe(last.kind === 'same');
      }),
      runs,
    );
  });

  it('loses no sentence by the order in which articles are kept', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...keptReads], { minLength: 4 }), (reads) => {
        const told = (groups: Groups): string[] =>
          [
            ...new Set(
              groups.groups.flatMap(({ members }) =>
                members.map(({ article, sentence }) => `${article} ${sentence.start}`),
              ),
            ),
          ].sort();
        expect(told(growGroups(reads, []))).toEqual(told(growGroups(keptReads, [])));
      }),
      runs,
    );
  });

  it('has every sure member once, and gives the same again', () => {
    fc.assert(
      fc.property(anyArticles, fc.array(anyPairDecision, { maxLength: 3 }), (reads, decisions) => {
        const groups = growGroups(reads, decisions);
        const sure = groups.groups.flatMap(({ members }) =>
          members.flatMap((each) => (each.sure ? `${each.article} ${each.start}` : [])),
        );
        expect(new Set(sure).size).toBe(sure.length);
        expect(growGroups(reads, decisions)).toEqual(groups);
      }),
      runs,
    );
  });

  it('leaves nothing behind of an article that is taken out', () => {
    fc.assert(
      fc.property(anyArticles, fc.array(anyPairDecision, { maxLength: 3 }), (reads, decisions) => {
        const [, ...rest] = reads;
        const ids = new Set(rest.map(({ article }) => article.id));
        const about = decisions.filter(({ a, b }) => ids.has(a.article) && ids.has(b.article));
        expect(growGroups(rest, decisions)).toEqual(growGroups(rest, about));
      }),
      runs,
    );
  });
});
