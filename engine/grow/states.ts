import { nations } from '../lexicon/nations';
import { type Token, wordsOf } from '../text/tokenise';
import type { CutSentence } from './cut-sentence';
import { printedOf } from './printed-of';

/** A state named at a token: which, up to where, and whether by its name, its seat or its people. */
export type StateHit = { nation: number; to: number; how: 'name' | 'seat' | 'people' };

type StateNode = { next: Map<string, StateNode>; hit: Omit<StateHit, 'to'> | null };

const stateTree: StateNode = { next: new Map(), hit: null };

nations.forEach(({ names, people, seats }, nation) => {
  const add = (name: string, how: StateHit['how']): void => {
    let node = stateTree;
    for (const word of wordsOf(name)) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), hit: null };
        node.next.set(word, next);
      }
      node = next;
    }
    node.hit ??= { nation, how };
  };
  for (const name of names) add(name, 'name');
  for (const name of seats) add(name, 'seat');
  for (const name of people) {
    add(name, 'people');
    add(`${name}s`, 'people');
  }
});

/** The state that is named from a token on, the longest name; null when none is. */
export function stateAt(tokens: readonly Token[], at: number): StateHit | null {
  if (!tokens[at]?.capital) return null;
  let node: StateNode | undefined = stateTree;
  let found: StateHit | null = null;
  for (let to = at; to < tokens.length; to += 1) {
    node = node.next.get((tokens[to] as Token).norm);
    if (!node) break;
    if (node.hit) found = { ...node.hit, to: to + 1 };
  }
  return found;
}

/** A state as an article prints it. */
export type StateSighting = { nation: number; how: StateHit['how']; printed: string };

/** The states that sentences name, in reading order. */
export function findStates(sentences: readonly CutSentence[]): StateSighting[] {
  return sentences.flatMap(({ text, tokens }) => {
    const found: StateSighting[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const hit = stateAt(tokens, at);
      if (!hit) continue;
      const { nation, how, to } = hit;
      found.push({ nation, how, printed: printedOf(text, tokens, { from: at, to }) });
      at = to - 1;
    }
    return found;
  });
}
