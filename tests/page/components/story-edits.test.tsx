import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AddPassage } from '../../../components/stories/AddPassage';
import { SharedStatements, SingleStatements } from '../../../components/stories/SharedStatements';
import { keptState, story } from '../../fixtures/story';

const nothing = () => {};
const at = expect.stringMatching(/^\d{4}-.*Z$/);
let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, root);
  root.remove();
});

const button = (name: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.startsWith(name),
  ) as HTMLButtonElement;

/** Presses a button once it is there. */
async function press(name: string): Promise<void> {
  await vi.waitFor(() => expect(button(name)).toBeDefined());
  button(name).click();
}

async function fill(name: string, text: string): Promise<void> {
  const find = () =>
    [...root.querySelectorAll('label')]
      .find(({ textContent }) => textContent?.startsWith(name))
      ?.querySelector<HTMLInputElement>('input, textarea');
  await vi.waitFor(() => expect(find()).toBeTruthy());
  const field = find() as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const [herald, today] = story.articles;
const [first, second] = story.groups.map(({ members: [member] }) => ({
  article: member?.article,
  text: member?.text,
  start: member?.start,
}));

describe('a statement that several outlets report', () => {
  const show = async () => {
    const onEdit = vi.fn();
    render(<SharedStatements story={story} onDecide={nothing} onEdit={onEdit} />, root);
    const [details] = root.querySelectorAll('details');
    if (details) details.open = true;
    return onEdit;
  };

  it('is corrected: what was changed alone is decided', async () => {
    const onEdit = await show();
    await press('Correct it');
    await fill('Who says it', 'Radim Halas');
    await fill('Another way to put it', 'The pass is shut.');
    await press('Save');
    await vi.waitFor(() => expect(onEdit).toHaveBeenCalledOnce());
    expect(onEdit.mock.calls[0]?.[0]).toEqual([
      { kind: 'speaker', passage: first, speaker: 'Radim Halas', at },
      { kind: 'formulation', passage: first, text: 'The pass is shut.', at },
    ]);
    // The button in whose place the form was has the focus again.
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Correct it')));
  });

  it('is joined with another one, which is searched for', async () => {
    const onEdit = await show();
    await press('Same as another');
    await fill('Search', 'no such words');
    await vi.waitFor(() => expect(root.textContent).toMatch(/has these words/));
    await fill('Search', 'Kessel Pass');
    await vi.waitFor(() => expect(root.querySelector('.statement-link')).not.toBeNull());
    root.querySelector<HTMLButtonElement>('.statement-link')?.click();
    await vi.waitFor(() => expect(onEdit).toHaveBeenCalledOnce());
    expect(onEdit.mock.calls[0]?.[0]).toEqual([{ kind: 'same', a: first, b: second, at }]);
  });

  it('has those words of a sentence for a wording that the reader selects', async () => {
    const onEdit = await show();
    await press('Other words');
    const field = () => root.querySelector<HTMLTextAreaElement>('form textarea');
    await vi.waitFor(() => expect(field()).toBe(document.activeElement));
    field()?.setSelectionRange(4, 10);
    await press('Use the selected words');
    await vi.waitFor(() => expect(root.textContent).toMatch(/two words or more/));
    field()?.setSelectionRange(3, 15);
    await press('Use the selected words');
    await vi.waitFor(() => expect(onEdit).toHaveBeenCalledOnce());
    expect(onEdit.mock.calls[0]?.[0]).toMatchObject([
      { kind: 'take-in', passage: { article: herald?.id, text: 'Kessel Pass', start: 4 } },
      { kind: 'same', a: { text: 'Kessel Pass' }, b: { article: today?.id } },
    ]);
  });
});

it('what one outlet alone reports is corrected likewise', async () => {
  render(<SingleStatements story={story} onEdit={nothing} />, root);
  for (const details of root.querySelectorAll('details')) details.open = true;
  await vi.waitFor(() => expect(button('Same as another')).toBeDefined());
});

describe('a sentence to add', () => {
  const option = {
    id: 'lorries',
    text: 'Lorries wait.',
    language: 'en',
    facts: 'Dravia Herald',
    passage: { article: 'a', text: 'Lorries wait.', start: 0 },
  };
  const show = (isDone = false) => {
    const onAdd = vi.fn();
    render(
      <AddPassage
        text="Lorries are waiting."
        language="en"
        state={keptState}
        story={story.id}
        onStory={nothing}
        closest={[
          { ...option, isAlready: false },
          { ...option, id: 'pass', isAlready: true },
        ]}
        query=""
        onQuery={nothing}
        found={null}
        notice={null}
        error={null}
        isDone={isDone}
        onAdd={onAdd}
      />,
      root,
    );
    return onAdd;
  };

  it('is a wording of the statement that is chosen, or one of its own', () => {
    const onAdd = show();
    const choices = root.querySelectorAll<HTMLButtonElement>('.statement-link');
    // What it is a wording of already is told, and cannot be chosen.
    expect(choices).toHaveLength(1);
    expect(root.textContent).toContain('It is a wording of this statement already.');
    choices[0]?.click();
    expect(onAdd).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'lorries' }));
    button('New statement').click();
    expect(onAdd).toHaveBeenLastCalledWith(null);
  });

  it('leaves the focus at its heading once it is added', async () => {
    show();
    button('New statement').focus();
    show(true);
    expect(root.querySelector('.statement-link')).toBeNull();
    await vi.waitFor(() => expect(document.activeElement).toBe(root.querySelector('h2')));
  });
});
