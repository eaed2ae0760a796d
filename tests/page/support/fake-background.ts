import { inject } from 'vitest';
import { browser } from 'wxt/browser';
import type { PageArticle } from '../../../engine/article/types';
import type { ArticleAnalysis, Claim, Match } from '../../../engine/match/types';
import { spokenOf } from '../../../i18n/texts';
import { readEnvelope } from '../../../messaging/message';
import { defaultSettings, type Settings } from '../../../settings/settings';

export type Call = { name: string; payload: unknown };

/** A match that says nothing but what a test needs. */
export function matchOf(statement: string, probability = 0.9, at = { start: 0, end: 0 }): Match {
  return {
    pack: 'ferry-2031',
    statement,
    probability,
    at,
    denied: false,
    relation: 'same',
    wordings: [],
    receipt: {
      probability,
      thresholds: { mark: 0.5, suggest: 0.2 },
      parts: [],
      matchedWords: [],
      paraphrases: [],
      speaker: 'none',
      numbers: 'none',
      date: 'unknown',
      polarity: 'same',
      bestExample: { kind: 'gloss', text: '' },
      packVersion: '1.0.0',
    },
  };
}

/** Behind it a sentence states another thing, in words of its own. */
const joint = ', while ';

/**
 * Every sentence with the word "ferry" is a claim; one with "denies" is denied, one with ", while" states
 * two things.
 */
export function analyse(article: PageArticle): ArticleAnalysis {
  const claims: Claim[] = [];
  let sentences = 0;
  for (const found of article.text.matchAll(/[^.\n]+\./g)) {
    sentences++;
    const text = found[0].trimStart();
    if (!/\bferry\b/i.test(text)) continue;
    const start = found.index + found[0].length - text.length;
    const at = { start, end: start + text.length };
    const denied = text.includes('denies');
    const match = matchOf(`statement-${claims.length}`, 0.9 - claims.length / 1000, at);
    const middle = text.indexOf(joint);
    const halves = [
      { start, end: start + middle },
      { start: start + middle + joint.length, end: at.end - 1 },
    ].map((half, side) => ({
      ...matchOf(`half-${side}`, 0.9 - side / 1000, half),
      wordings: [{ article: 'a', sourceFile: 'a.txt', exact: 'The ferry.' }],
    }));
    claims.push({
      ...at,
      id: `c${claims.length}`,
      text,
      kind: 'statement',
      speaker: null,
      highlighted: true,
      denied,
      telling: 1 - claims.length / 1000,
      matches: middle < 0 ? [{ ...match, denied }] : halves,
    });
  }
  return { sentences, claims, doubtful: 0, sameAs: [], absent: [], terms: [] };
}

export const ferryGate = {
  'ferry-2031': { any: ['ferry', 'captain', 'harbour'], minimumDistinct: 2 },
};

/** The background's side of every message, in memory; returns what it was asked. */
export async function startFakeBackground(
  settings: Partial<Settings> = {},
  answer: (name: string, payload: unknown) => unknown = () => null,
  analysisTakesMs = 0,
): Promise<Call[]> {
  const calls: Call[] = [];
  await browser.storage.local.set({
    settings: { ...defaultSettings, ...settings },
    gate: ferryGate,
  });
  browser.runtime.onMessage.addListener((message: unknown) => {
    const envelope = readEnvelope(message);
    if (envelope?.sidelight !== 'background') return undefined;
    const { name, payload } = envelope;
    calls.push({ name, payload });
    if (name === 'pageTexts') return Promise.resolve(englishTexts());
    if (name !== 'analyseArticle')
      return Promise.resolve({ ok: true, value: answer(name, payload) });
    const value = analyse(payload as PageArticle);
    return new Promise((settle) => setTimeout(settle, analysisTakesMs, { ok: true, value }));
  });
  return calls;
}

/** The answer that brings a page the interface's words. */
export const englishTexts = () =>
  ({ ok: true, value: spokenOf('en', inject('texts').en ?? {}) }) as const;
