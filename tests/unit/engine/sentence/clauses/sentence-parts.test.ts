import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceParts } from '../../../../../engine/sentence/clauses/sentence-parts';
import { readQuotes } from '../../../../../engine/sentence/quotation-marks';
import type { TokenRange } from '../../../../../engine/text/span';
import { tokenise } from '../../../../../engine/text/tokenise';

/** Each part as "kind {whom it is about} its words … its words". */
function partsOf(text: string): string[] {
  const tokens = tokenise(text);
  const words = ({ from, to }: TokenRange): string =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  return sentenceParts(text, tokens, readQuotes(text, tokens).quoted).map(
    ({ kind, ranges, subject }) =>
      `${kind} ${subject ? `{${words(subject)}} ` : ''}${ranges.map(words).join(' … ')}`,
  );
}

const cases: { why: string; text: string; parts: string[] }[] = [
  {
    why: 'a sentence that states one thing has no parts',
    text: 'Norvia closed the Keld dam on Monday.',
    parts: [],
  },
  {
    why: 'a relative clause is apart from the clause it interrupts, and about what it stands behind',
    text: 'Norvia, which has massed 40,000 men in the valley, released water on Monday.',
    parts: [
      'clause Norvia … released water on Monday',
      'aside {Norvia} which has massed 40,000 men in the valley',
    ],
  },
  {
    why: 'the interrupted clause goes on though its verb is not known for one',
    text: 'The papers from Ostria, which we received on May 2, disregard our worries.',
    parts: [
      'clause The papers from Ostria … disregard our worries',
      'aside {Ostria} which we received on May 2',
    ],
  },
  {
    why: 'a relative clause begins with its preposition',
    text: 'Ostria held a round of sessions during which Varda explained the levy.',
    parts: [
      'clause Ostria held a round of sessions',
      'aside {a round of sessions} during which Varda explained the levy',
    ],
  },
  {
    why: 'an apposition that states something',
    text: 'The bridge, a link built in 1994, was closed.',
    parts: ['clause The bridge … was closed', 'aside {The bridge} a link built in 1994'],
  },
  {
    why: 'a background tail and a participle',
    text: 'The ministers met eight years after Norvia seized the valley, killing dozens of herders.',
    parts: [
      'clause The ministers met',
      'clause eight years after Norvia seized the valley',
      'clause {eight years after Norvia} killing dozens of herders',
    ],
  },
  {
    why: 'coordinated verbs share their subject',
    text: 'Ostria closed the gates and sent boats upstream.',
    parts: ['clause Ostria closed the gates', 'clause {Ostria} and sent boats upstream'],
  },
  {
    why: 'nouns behind "and" belong to a list',
    text: 'Ostria sent boats and armed guards to the Keld.',
    parts: [],
  },
  {
    why: 'what two people say, each in a clause of its own',
    text: 'Varda called the levy fair, while Tolm said it was a declaration of drought.',
    parts: [
      'clause Varda called the levy fair',
      'clause while Tolm said it was a declaration of drought',
      'nominal a declaration of drought',
    ],
  },
  {
    why: 'a subordinate clause that comes first',
    text: 'When Ostria attacked, the League sent weapons.',
    parts: ['clause When Ostria attacked', 'clause the League sent weapons'],
  },
  {
    why: 'noun phrases that say what a clause could',
    text: 'Tolm never recognised its annexation of the Keld valley or Ostria’s demand for a withdrawal.',
    parts: [
      'nominal its annexation of the Keld valley or Ostria’s demand for a withdrawal',
      'nominal Ostria’s demand for a withdrawal',
    ],
  },
  {
    why: 'a noun with the clause that belongs to it',
    text: 'The march stirred fears that Norvia is preparing to flood the valley.',
    parts: ['nominal fears that Norvia is preparing to flood the valley'],
  },
  {
    why: 'a quotation and what surrounds it',
    text: '“We will not withdraw our men from the valley,” said Varda, who visited Keld on Monday.',
    parts: [
      'clause We will not withdraw our men from the valley,” said Varda',
      'aside {Varda} who visited Keld on Monday',
      'quotation We will not withdraw our men from the valley',
    ],
  },
];

describe('sentenceParts', () => {
  for (const { why, text, parts } of cases) {
    it(why, () => expect(partsOf(text)).toEqual(parts));
  }

  it('gives runs of tokens in order and inside the text, whatever the text is', () => {
    const word = fc.constantFrom(
      ...'Norvia which has massed and , " ; ( ) the demand for said that after — its'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        const tokens = tokenise(text);
        for (const { ranges } of sentenceParts(text, tokens, readQuotes(text, tokens).quoted)) {
          let end = 0;
          for (const { from, to } of ranges) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(tokens.length);
        }
      }),
    );
  });
});
