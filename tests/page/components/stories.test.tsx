import '../../../components/stories/stories.css';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { KeepBar } from '../../../components/stories/KeepBar';
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
  const show = (decided: string[] = []) => {
    const onDecide = vi.fn();
    const onUndo = vi.fn();
    const sheet = (
      <ReviewSheet story={story} decided={new Set(decided)} onDecide={onDecide} onUndo={onUndo} />
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
  const show = (state: typeof keptState) => {
    const onKeep = vi.fn();
    render(
      <KeepBar
        state={state}
        outcome={null}
        onKeep={onKeep}
        onUndo={nothing}
        onTakeOut={nothing}
        onMove={nothing}
        onRename={nothing}
        onGrow={nothing}
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
});
