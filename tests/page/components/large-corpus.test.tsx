import '../../../components/panel/panel.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PackSummary } from '../../../engine/pack/pack-summary';
import type { Statement } from '../../../engine/pack/types';
import { type CorpusChoice, CorpusTab } from '../../../entrypoints/sidepanel/CorpusTab';
import { LargeCorpus } from '../../../entrypoints/sidepanel/LargeCorpus';
import { readEnvelope } from '../../../messaging/message';
import { pack } from '../../fixtures/pack';
import { expectAccessible } from './accessible';

const count = 6_150;
const [like] = pack.statements as [Statement];
const statements = Array.from(
  { length: count },
  (_, i): Statement => ({ ...like, id: `s${i}`, text: `Statement ${i} of harbour ${i % 41}.` }),
);
const summary: PackSummary = {
  id: pack.id,
  title: pack.title,
  description: pack.description,
  version: '1.0.0',
  sha256: '',
  builtIn: false,
  enabled: true,
  counts: { articles: 1, statements: count, wordings: count },
};

/** Questions of the view, and how each is answered: by what has the query's words in it, a hundred at a time. */
const asked: { query: string; from: number }[] = [];
let answer = async (query: string, from: number): Promise<unknown> => {
  const found = statements.filter(({ text }) => text.includes(query));
  return { total: found.length, part: { ...pack, statements: found.slice(from, from + 100) } };
};
const plainAnswer = answer;

let root: HTMLElement;
const onOpenStatement = vi.fn();

function Panel() {
  const [query, setQuery] = useState('');
  return (
    <main>
      <LargeCorpus
        summary={summary}
        packs={[summary]}
        onPackChange={() => {}}
        query={query}
        onQueryChange={setQuery}
        onOpenStatement={onOpenStatement}
      />
    </main>
  );
}

beforeEach(() => {
  fakeBrowser.reset();
  asked.length = 0;
  answer = plainAnswer;
  onOpenStatement.mockClear();
  fakeBrowser.runtime.onMessage.addListener(async (message: unknown) => {
    const { name, payload } = readEnvelope(message) ?? {};
    if (name === 'listPacks')
      return { ok: true, value: [summary, { ...summary, id: 'another', title: 'Another' }] };
    const { query, from } = payload as { query: string; from: number };
    asked.push({ query, from });
    try {
      return { ok: true, value: await answer(query, from) };
    } catch (error) {
      return { ok: false, error: String(error) };
    }
  });
  document.documentElement.lang = 'en';
  root = document.body.appendChild(document.createElement('div'));
  render(<Panel />, root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

const rows = () => [...root.querySelectorAll<HTMLElement>('.statement-link')];
const told = () => root.querySelector('[role=status]')?.textContent;
const more = () => root.querySelector<HTMLElement>('.show-more');
const field = () => root.querySelector('input[type=search]') as HTMLInputElement;

it('shows the first hundred, says how many there are, and is accessible', async () => {
  await expect.poll(() => rows().length).toBe(100);
  expect(told()).toMatch(/6[,.]?150/);
  expect(more()?.textContent).toMatch(/6[,.]?050/);
  await expectAccessible(root);
});

it('goes on by keyboard: the button stays under the hand, and at the end the first new row has the focus', async () => {
  await expect.poll(() => rows().length).toBe(100);
  await userEvent.fill(field(), 'harbour 7.');
  await expect.poll(() => rows().length).toBe(100);
  await expect.poll(told).toMatch(/150 .*6[,.]?150/);
  more()?.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => rows().length).toBe(150);
  expect(new Set(rows().map((row) => row.textContent)).size).toBe(150);
  expect(more()).toBeNull();
  expect(document.activeElement).toBe(rows()[100]);
  await userEvent.keyboard('{Enter}');
  expect(onOpenStatement).toHaveBeenCalledExactlyOnceWith(statements[7 + 41 * 100]?.id);
});

it('begins anew when a search is gone back to', async () => {
  await expect.poll(() => rows().length).toBe(100);
  more()?.click();
  await expect.poll(() => rows().length).toBe(200);
  await userEvent.fill(field(), 'nothing like it');
  await expect.poll(told).toMatch(/^0 /);
  await userEvent.clear(field());
  await expect.poll(() => rows().length).toBe(100);
  expect(asked.at(-1)).toEqual({ query: '', from: 0 });
});

it('an answer that comes late is not taken for the one to what was typed since', async () => {
  await expect.poll(() => rows().length).toBe(100);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  answer = async (query, from) => {
    if (query === 'harbour 8.') await held;
    return plainAnswer(query, from);
  };
  await userEvent.fill(field(), 'harbour 8.');
  await expect.poll(() => asked.at(-1)?.query).toBe('harbour 8.');
  await userEvent.fill(field(), 'harbour 9.');
  await expect.poll(() => rows()[0]?.textContent).toContain('harbour 9.');
  letGo();
  await held;
  await expect
    .poll(() => rows().every((row) => row.textContent?.includes('harbour 9.')))
    .toBe(true);
});

it('says why nothing is shown, and asks again', async () => {
  await expect.poll(() => rows().length).toBe(100);
  answer = async () => {
    throw new Error('No room.');
  };
  await userEvent.fill(field(), 'harbour 7.');
  await expect.poll(() => root.querySelector('[role=alert]')?.textContent).toContain('No room.');
  expect(document.activeElement).toBe(field());
  expect(rows()).toEqual([]);
  answer = plainAnswer;
  root.querySelector<HTMLElement>('[role=alert] button')?.click();
  await expect.poll(() => rows().length).toBe(100);
});

it('leaves the focus at the choice of a collection when another is chosen, and nothing of it is forgotten', async () => {
  const chosen: CorpusChoice[] = [];
  function Tab() {
    const [choice, setChoice] = useState<CorpusChoice>({ pack: null, query: 'harbour 7.' });
    chosen.push(choice);
    return <CorpusTab choice={choice} onChoose={setChoice} onOpen={() => {}} />;
  }
  render(<Tab />, root);
  await expect.poll(() => rows().length).toBe(100);
  expect(field().value).toBe('harbour 7.');
  const choice = () => root.querySelector<HTMLSelectElement>('.corpus-heading select');
  choice()?.focus();
  await userEvent.selectOptions(choice() as HTMLSelectElement, 'another');
  await expect.poll(() => root.querySelector('.skeleton-line')).toBeNull();
  await expect.poll(() => document.activeElement).toBe(choice());
  expect(chosen.at(-1)).toEqual({ pack: 'another', query: 'harbour 7.' });
});
