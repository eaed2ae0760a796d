import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPayload, pageMayAsk } from '../../../messaging/schemas';
import { refusal } from '../../support/refusal';

const receipt = {
  probability: 0.9,
  thresholds: { mark: 0.5, suggest: 0.2 },
  parts: [],
  matchedWords: ['ferry'],
  paraphrases: [],
  speaker: 'none',
  numbers: 'none',
  date: 'unknown',
  polarity: 'same',
  bestExample: { kind: 'gloss', text: 'The ferry sank.' },
  packVersion: '1.0.0',
};

const accepted: [name: string, payload: unknown][] = [
  ['analyseArticle', { text: 'The ferry sank.', headline: 'Ferry', datePublished: '2031-05-02' }],
  [
    'compareStatement',
    { pack: 'ferry-2031', statement: 'captain-denies', sentence: 'He denies it.' },
  ],
  [
    'readCard',
    { host: 'a.example', matches: [{ pack: 'ferry-2031', statement: 'captain-denies', receipt }] },
  ],
  ['readCard', { host: '', matches: [] }],
  ['openPanel', { pack: 'ferry-2031', statement: 'captain-denies', claim: 'c4' }],
  ['hideMatch', { pack: 'ferry-2031', statement: 'captain-denies', sentence: 'He denies it.' }],
  ['setSiteMode', { host: 'harbour-news.example', mode: 'quiet' }],
  ['setEnabled', false],
  ['reportCount', 12],
  ['listPacks', undefined],
  ['listPacks', null],
  ['readPack', 'ferry-2031'],
  ['searchStatements', { pack: 'ferry-2031', query: 'capt' }],
  ['browseStatements', { pack: 'ferry-2031', query: '', from: 100 }],
  ['lookUpSentence', { sentence: 'He denies it.' }],
  ['importPack', { json: '{}' }],
  ['setPackEnabled', { pack: 'ferry-2031', enabled: false }],
  ['panelTarget', { tab: 3 }],
];

const refused: [why: string, name: string, payload: unknown][] = [
  ['no such call', 'deleteEverything', {}],
  ['a name of the prototype', 'toString', {}],
  ['no text', 'analyseArticle', { headline: 'Ferry' }],
  ['text that is no string', 'analyseArticle', { text: 7 }],
  ['more text than pages send', 'analyseArticle', { text: 'a'.repeat(350_001) }],
  ['an address that is an object', 'analyseArticle', { text: 'a', url: { toString: 'x' } }],
  ['an id that is a path', 'readPack', '../secret'],
  ['an id of the prototype', 'readPack', '__proto__'],
  ['a host with a path', 'setSiteMode', { host: 'a.example/b', mode: 'off' }],
  ['a mode that is none', 'setSiteMode', { host: 'a.example', mode: 'loud' }],
  ['a count below zero', 'reportCount', -1],
  ['a count that is no number', 'reportCount', Number.NaN],
  ['a pack of more than 3.5 MB', 'importPack', { json: 'a'.repeat(3_500_001) }],
  [
    'a hundred and one articles',
    'compareStatement',
    { pack: 'a', statement: 'b', sameAs: Array(101).fill('c') },
  ],
  ['a card without matches', 'readCard', { host: 'a.example' }],
  [
    'a card of a match without a receipt',
    'readCard',
    { host: 'a.example', matches: [{ pack: 'a', statement: 'b' }] },
  ],
  [
    'a receipt that is no receipt',
    'readCard',
    {
      host: 'a.example',
      matches: [
        { pack: 'a', statement: 'b', receipt: { ...receipt, matchedWords: [{ type: 'script' }] } },
      ],
    },
  ],
];

describe('checkPayload', () => {
  it.each(accepted)('takes %s', (name, payload) => {
    expect(checkPayload(name, payload)).toEqual(payload);
  });

  it.each(refused)('refuses %s', (_, name, payload) => {
    expect(refusal(() => checkPayload(name, payload))).toMatch(
      /cannot take|too large|no call|more than/,
    );
  });

  it('takes no list of settings, which another page may have added to', () => {
    const lists = { sites: {}, disabledPacks: [], hidden: [] };
    expect(checkPayload('changeSettings', { ...lists, tint: 'green' })).toEqual({ tint: 'green' });
  });

  it('drops fields that the call does not have', () => {
    const payload = JSON.parse('{ "text": "a", "__proto__": { "enabled": true }, "extra": 1 }');
    expect(checkPayload('analyseArticle', payload)).toEqual({ text: 'a' });
  });

  it('answers or throws an Error of one line on anything at all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...accepted.map(([name]) => name)),
        fc.anything(),
        (name, payload) => {
          try {
            checkPayload(name, payload);
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
            expect((error as Error).message).not.toContain('\n');
          }
        },
      ),
    );
  });
});

describe('pageMayAsk', () => {
  it.each([
    'analyseArticle',
    'readCard',
    'openPanel',
    'hideMatch',
    'unhideMatch',
    'setSiteMode',
    'setEnabled',
    'reportCount',
  ])('lets a page ask %s', (name) => expect(pageMayAsk(name)).toBe(true));

  it.each([
    'compareStatement',
    'importPack',
    'removePack',
    'eraseEverything',
    'readPack',
    'constructor',
    '__proto__',
  ])('keeps %s from pages', (name) => expect(pageMayAsk(name)).toBe(false));
});
