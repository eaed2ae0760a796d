import { afterEach, expect, it } from 'vitest';
import { allText, shadowText } from '../../page/frame-access';

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

it('finds what is said in shadow roots only, and what may get a root', () => {
  const outer = add('div', '').attachShadow({ mode: 'open' });
  const inner = outer.appendChild(document.createElement('p')).attachShadow({ mode: 'open' });
  outer.append('One. ');
  inner.append('Two.');
  const empty = add('x-empty', '');
  const scopes = new Set<ShadowRoot | Document>();
  const hosts = new Set<Element>();
  expect(allText(document)).not.toMatch(/One|Two/);
  expect(shadowText(document, { scopes, hosts })).toMatch(/One\.\s+Two\./);
  expect([...scopes]).toEqual([outer, inner]);
  expect([...hosts]).toEqual([empty]);
});

it('forgets elements that have got a shadow root or are gone', () => {
  const [got, gone] = [add('x-got', ''), add('x-gone', '')];
  const met = { scopes: new Set<ShadowRoot | Document>(), hosts: new Set<Element>() };
  shadowText(document, met);
  expect([...met.hosts]).toEqual([got, gone]);
  got.attachShadow({ mode: 'open' });
  gone.remove();
  shadowText(document, met);
  expect([...met.hosts]).toEqual([]);
});

it('finds text in shadow roots behind an image that hides a method of the document', () => {
  const image = document.createElement('img');
  image.name = 'createTreeWalker';
  document.body.append(image);
  add('div', '').attachShadow({ mode: 'open' }).append('One.');
  expect(shadowText(document, { scopes: new Set(), hosts: new Set() })).toContain('One.');
});
