import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../engine/engine';
import { checkPageAnswer } from '../../../messaging/page-answers';
import type { PageState } from '../../../messaging/protocol';
import { refusal } from '../../support/refusal';
import { sampleArticle, sampleBundle } from '../entrypoints/background/support/worker';

/** What a content script answers for a page that the real engine has read. */
function realState(): PageState {
  const { text, ...article } = sampleArticle();
  const analysis = createEngine([sampleBundle]).analyseArticle({ ...article, text });
  return {
    url: article.url,
    host: 'harbour-news.example',
    siteMode: 'on',
    article,
    analysis,
    marked: analysis.claims.map(({ id }) => id),
    context: Object.fromEntries(
      analysis.claims.map(({ id }) => [id, { before: '', after: 'People spoke.' }]),
    ),
    truncated: false,
  };
}

const state = realState();
const [claim] = state.analysis.claims;
if (!claim) throw new Error('The sample article has no claim.');
const withClaim = (change: object) => ({
  ...state,
  analysis: { ...state.analysis, claims: [{ ...claim, ...change }] },
});

const refused: [why: string, answer: unknown][] = [
  ['a text', 'claims'],
  ['no analysis', { ...state, analysis: undefined }],
  ['claims that are no list', { ...state, analysis: { ...state.analysis, claims: {} } }],
  ['a claim whose text is an object', withClaim({ text: { toString: 'x' } })],
  ['a claim of 10 MB', withClaim({ text: 'a'.repeat(10_000_000) })],
  ['a claim without matches', withClaim({ matches: undefined })],
  ['a pack id that is a path', withClaim({ matches: [{ ...claim.matches[0], pack: '../x' }] })],
  ['a probability above one', withClaim({ matches: [{ ...claim.matches[0], probability: 2 }] })],
  ['more claims than a page has sentences', { ...state, marked: Array(20_001).fill('c1') }],
];

const told = /cannot be used \(read.*Reload the page/;

describe('checkPageAnswer', () => {
  it('passes on everything a page tells, as it arrives over the wire', () => {
    const arrived = JSON.parse(JSON.stringify(state));
    expect(checkPageAnswer('readPage', arrived)).toEqual(state);
    expect(checkPageAnswer('readPage', null)).toBeNull();
    expect(checkPageAnswer('readSite', { host: '', siteMode: 'off' })).toBeTruthy();
    expect(checkPageAnswer('showClaim', false)).toBe(false);
    const loaded = { article: { text: 'a' }, truncated: false, dateFrom: 'meta' };
    expect(checkPageAnswer('readArticle', loaded)).toEqual(loaded);
  });

  it('refuses an article longer than pages are read', () => {
    const loaded = { article: { text: 'a'.repeat(400_000) }, truncated: true, dateFrom: null };
    expect(refusal(() => checkPageAnswer('readArticle', loaded))).toMatch(told);
  });

  it.each(refused)('refuses %s', (_, answer) => {
    expect(refusal(() => checkPageAnswer('readPage', answer))).toMatch(told);
  });

  it('drops what the answer does not have', () => {
    const more = JSON.parse('{ "host": "a.example", "siteMode": "on", "__proto__": { "x": 1 } }');
    expect(Object.keys(checkPageAnswer('readSite', more) as object)).toEqual(['host', 'siteMode']);
  });

  it('answers or throws an Error on anything at all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('readPage', 'readSite', 'readArticle', 'showClaim' as const),
        fc.anything(),
        (name, answer) => {
          try {
            checkPageAnswer(name as 'readPage', answer);
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
          }
        },
      ),
    );
  });
});
