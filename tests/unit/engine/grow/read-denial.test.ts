import { describe, expect, it } from 'vitest';
import { readDenial } from '../../../../engine/grow/read-denial';
import { tokenise } from '../../../../engine/text/tokenise';

/** What a sentence denies, in its words; "before" for what was said before, null for nothing. */
function deniedIn(text: string): string | null {
  const tokens = tokenise(text);
  const denial = readDenial(text, tokens);
  if (!denial) return null;
  const { content } = denial;
  if (!content) return 'before';
  return text.slice(tokens[content.from]?.start, tokens[content.to - 1]?.end);
}

describe('readDenial', () => {
  it.each([
    ['Norvia denied that its ships had crossed the line.', 'that its ships had crossed the line'],
    ['Norvia denied sinking the ferry.', 'sinking the ferry'],
    ['The ministry denies any intention of closing the strait.', 'closing the strait'],
    ['Norvia has no plans to close the strait, the envoy said.', 'close the strait'],
    ['The envoy said that Norvia does not intend to close the strait.', 'close the strait'],
    ['The mayor dismissed reports of a flood in Veld as false.', 'a flood in Veld'],
    ['She rejected claims that the dam was damaged.', 'the dam was damaged'],
    ['Concerns about an attack on Tarn were “unfounded”, he said.', 'an attack on Tarn'],
    ['Norvia denies the allegation.', 'before'],
    ['Rejecting the allegations, Norvia called for talks.', 'before'],
    ['The spokesman castigated these claims as “empty and unfounded”.', 'before'],
    ['These accusations are baseless, the envoy said.', 'before'],
    ['The minister denied it.', 'before'],
  ])('%s', (sentence, denied) => {
    expect(deniedIn(sentence)).toBe(denied);
  });

  it.each([
    ['refusing a demand', 'Norvia rejected the demand to open the strait.'],
    ['turning down an offer', 'The union dismissed the offer of the yard.'],
    ['being kept out', 'The inspectors were denied entry to the port.'],
    ['neither', 'The spokesman neither confirmed nor denied the report.'],
    ['no denial', 'Norvia did not deny the allegation.'],
    ['a denial that is refused', 'The envoy declined to deny the report.'],
    ['a denial that may come', 'The ministry could deny the report.'],
    ['a claim that is not called untrue', 'The allegations are serious, the envoy said.'],
    ['a claim that is said not to be false', 'The allegations are not false, the envoy said.'],
    ['what is merely called something', 'The envoy called the talks useful.'],
  ])('is no denial: %s', (_, sentence) => {
    expect(deniedIn(sentence)).toBeNull();
  });
});
