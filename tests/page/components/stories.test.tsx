import '../../../components/stories/stories.css';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { KeepBar, type KeepOutcome } from '../../../components/stories/KeepBar';
import { decisionsOf, proposalsOf } from '../../../components/stories/proposals';
import { ReviewSheet } from '../../../components/stories/ReviewSheet';
import { keptState, story } from '../../fixtures/story';

const nothing = () => {};
let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, root);
  root.remove();
});

const [proposal] = proposalsOf(story.groups);
if (!proposal) throw new Error('The story has no proposal.');

describe('the review', () => {
  const show = (decided: string[] = [], groups = story.groups) => {
    const onDecide = vi.fn();
    const onUndo = vi.fn();
    const sheet = (
      <ReviewSheet
        story={{ ...story, groups }}
        decided={new Set(decided)}
        onDecide={onDecide}
        onUndo={onUndo}
      />
    );
    render(sheet, root);
    return { onDecide, onUndo };
  };
  const sheetElement = () => root.querySelector<HTMLElement>('.review') as HTMLElement;

  it.each([
    ['s', 'same'],
    ['A', 'another'],
    ['l', 'leave-out'],
  ])('the key %s says %s, while the focus is within', async (key, verdict) => {
    const { onDecide } = show();
    await userEvent.keyboard(key);
    expect(onDecide).not.toHaveBeenCalled();
    sheetElement().focus();
    await userEvent.keyboard(key);
    expect(onDecide).toHaveBeenCalledExactlyOnceWith(proposal, verdict);
  });

  it('U takes back, and keys with Control are the browser’s', async () => {
    const { onDecide, onUndo } = show();
    sheetElement().focus();
    await userEvent.keyboard('{Control>}l{/Control}u');
    expect(onDecide).not.toHaveBeenCalled();
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('says when nothing is left', () => {
    show([proposal.key]);
    expect(root.querySelector('[role=status]')?.textContent).toBe('Nothing is left to look at.');
    expect(root.querySelector('.review-answers')).toBeNull();
  });

  it('what was decided counts as done when it is grown in, and no more when it is taken back', () => {
    const done = () => root.querySelector('progress')?.position;
    show();
    expect(done()).toBe(0);
    show([proposal.key]);
    expect(done()).toBe(1);
    show(
      [],
      story.groups.filter(({ id }) => id !== proposal.group.id),
    );
    expect(done()).toBe(1);
    expect(root.querySelector('[role=status]')?.textContent).toBe('Nothing is left to look at.');
    show();
    expect(done()).toBe(0);
  });

  it('what falls away while the story grows counts as nothing done', () => {
    const another = { ...proposal.group, id: 'another', members: proposal.group.members };
    show([], [...story.groups, another]);
    show();
    expect(root.querySelector('progress')?.max).toBe(1);
    expect(root.querySelector('progress')?.position).toBe(0);
    show(
      [],
      story.groups.filter(({ id }) => id !== proposal.group.id),
    );
    expect(root.querySelector('progress')).toBeNull();
    expect(root.querySelector('[role=status]')?.textContent).toBe('Nothing is in doubt.');
  });

  it('a verdict names passages, never groups', () => {
    const at = '2033-03-08T12:00:00.000Z';
    const { members } = proposal.group;
    const [first, second] = members.map(({ article, text, start }) => ({ article, text, start }));
    expect(decisionsOf(proposal, 'same', at)).toEqual([{ kind: 'same', a: second, b: first, at }]);
    expect(decisionsOf(proposal, 'another', at)).toMatchObject([
      { kind: 'different', a: second, b: first },
    ]);
    expect(decisionsOf(proposal, 'leave-out', at)).toEqual([
      { kind: 'leave-out', passage: second, at },
    ]);
  });
});

describe('keeping', () => {
  const show = (
    state: typeof keptState,
    outcome: KeepOutcome | null = null,
    onRename: (story: string, title: string) => void = nothing,
  ) => {
    const onKeep = vi.fn();
    render(
      <KeepBar
        state={state}
        outcome={outcome}
        onKeep={onKeep}
        onUndo={nothing}
        onKeepNewText={nothing}
        onTakeOut={nothing}
        onMove={nothing}
        onRename={onRename}
        onGrow={nothing}
        onReview={nothing}
        onOpen={nothing}
      />,
      root,
    );
    return onKeep;
  };
  const button = () => root.querySelector<HTMLElement>('.primary-button') as HTMLElement;

  it('goes where it is offered, or where the reader chooses', async () => {
    const onKeep = show(keptState);
    button().click();
    expect(onKeep).toHaveBeenLastCalledWith(story.id);
    await userEvent.selectOptions(root.querySelector('select') as HTMLElement, 'A new story');
    button().click();
    expect(onKeep).toHaveBeenLastCalledWith(null);
  });

  it('is not offered where there is no article, nor in private windows', () => {
    show({ ...keptState, keepable: false });
    expect(root.textContent).toBe('');
    show({ ...keptState, private: true });
    expect(root.querySelector('button')).toBeNull();
    expect(root.textContent).toMatch(/Nothing is kept in private windows/);
  });

  const kept = {
    ...keptState,
    kept: { story: story.id, article: story.articles[0]?.id ?? '', changed: true },
  };

  it('a name that is empty, or is the story’s already, renames nothing; the button has the focus again', async () => {
    const onRename = vi.fn();
    show(kept, null, onRename);
    const renaming = () =>
      [...root.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Rename the story',
      ) as HTMLElement;
    const rename = async (name: string) => {
      renaming().focus();
      await userEvent.keyboard('{Enter}');
      await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
      await userEvent.keyboard(name);
      await userEvent.keyboard('{Enter}');
      await vi.waitFor(() => expect(document.activeElement).toBe(renaming()));
    };
    await rename('   ');
    await rename(story.title);
    expect(onRename).not.toHaveBeenCalled();
    await rename('The pass');
    expect(onRename).toHaveBeenCalledExactlyOnceWith(story.id, 'The pass');
  });

  it('leaves the focus in the bar when the button that was pressed is gone', async () => {
    show(keptState);
    button().focus();
    show(kept, { is: 'done', text: 'Moved.', changes: [] });
    await vi.waitFor(() => expect(document.activeElement).toBe(root.querySelector('.keep-bar')));
  });
});
