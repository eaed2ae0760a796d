import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { gateSentences, passesGate } from '../../../engine/claims/crisis-gate';
import { openPack } from '../../../engine/claims/open-pack';
import { segmentSentences } from '../../../engine/text/segment-sentences';
import { crisisPack, pageWith, splitReports } from '../../../tools/crises/crisis-pack';
import { measureCrises } from '../../../tools/crises/measure-crises';
import { readCrises } from '../../../tools/crises/read-crises';

const fixtures = join(import.meta.dirname, '../../fixtures/crises');

describe('readCrises', () => {
  const folders: string[] = [];
  const folderOf = (name: string, text: string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'sidelight-crises-'));
    folders.push(folder);
    writeFileSync(join(folder, name), text);
    return folder;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it('reads a crisis a file and a statement a line', async () => {
    const [crisis] = await readCrises(fixtures);
    expect(crisis?.name).toBe('lock-gate');
    expect(crisis?.statements.map(({ id }) => id)).toEqual(['lock-gate-01', 'lock-gate-02']);
  });

  it.each([
    ['no file', 'a.txt', '', /no \.jsonl file/],
    ['no JSON', 'a.jsonl', '{"id":\n', /a\.jsonl:1: not a JSON object/],
    ['no statement', 'a.jsonl', '{}\n{"id":"x"}\n', /a\.jsonl:1: a statement needs/],
  ])('names what is wrong: %s', async (_, name, text, message) => {
    await expect(readCrises(folderOf(name, text))).rejects.toThrow(message);
  });
});

describe('crisisPack', () => {
  it('holds three reports of each statement and none of those that are asked about', async () => {
    const [crisis] = await readCrises(fixtures);
    if (!crisis) throw new Error('no crisis');
    const pack = crisisPack(crisis);
    for (const [i, statement] of crisis.statements.entries()) {
      const held = pack.statements[i]?.wordings.map(({ selector }) => selector.exact);
      const { known, asked } = splitReports(statement);
      expect(held).toEqual(known.map(({ text }) => text));
      expect(known.length).toBe(3);
      expect(held?.filter((text) => asked.some((each) => each.text === text))).toEqual([]);
    }
    expect(pack.speakers.map(({ name }) => name)).toEqual(['Ilse Varda']);
  });
});

describe('pageWith', () => {
  it('sets a sentence on a page that is about the crisis, whatever it says itself', async () => {
    const [crisis] = await readCrises(fixtures);
    const [statement] = crisis?.statements ?? [];
    if (!crisis || !statement) throw new Error('no crisis');
    const { gate } = crisisPack(crisis);
    const { text } = pageWith(crisis, statement, { text: 'It rained.', before: 'He spoke.' });
    const opened = openPack(crisisPack(crisis));
    const sentences = segmentSentences(text).map(({ start, end }) => ({
      ...opened.read(text.slice(start, end)),
      speaker: { mentions: [] },
    }));
    expect(gateSentences(gate, sentences)).toEqual([true, false, false]);
    expect(passesGate(gate, sentences)).toBe(true);
    expect(text).toMatch(/\n\nHe spoke\. It rained\.$/);
  });
});

describe('measureCrises', () => {
  it('counts reports and near misses by kind, and how well they are told apart', async () => {
    const figures = measureCrises(await readCrises(fixtures));
    expect(figures.reports.asked).toBe(8);
    expect(figures.nearMisses.asked).toBe(8);
    expect(figures.byKind.map(([kind]) => kind)).toEqual([
      'conditional',
      'names-only',
      'other-number',
      'other-speaker',
      'plan-not-done',
      'question',
    ]);
    // Reports in nearly the statement's own words; a shuffle of the labels would give one half.
    expect(figures.auc).toBeGreaterThan(0.7);
    expect(figures.reports.marked).toBeGreaterThan(figures.nearMisses.marked);
  });
});
