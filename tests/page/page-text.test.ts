import { afterEach, expect, it } from 'vitest';
import { allText } from '../../page/frame-access';

afterEach(() => document.body.replaceChildren());

function add(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  document.body.append(element);
  return element;
}

/** Data: such text does not run. */
function addScript(text: string): void {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = text;
  document.body.append(script);
}

it('holds everything between long scripts, and nothing of them', () => {
  addScript('start '.repeat(1_000));
  add('p', 'One. ');
  addScript('middle '.repeat(1_000));
  add('p', 'Two. ').append(document.createElement('br'), 'Three.');
  addScript('end '.repeat(1_000));
  expect(allText(document).trim()).toBe('One. Two. Three.');
});

it('holds text behind the last long script', () => {
  addScript('start '.repeat(1_000));
  add('p', 'One.');
  expect(allText(document).trim()).toBe('One.');
});

it('is empty without a body', () => {
  expect(allText(document.implementation.createDocument(null, null))).toBe('');
});
