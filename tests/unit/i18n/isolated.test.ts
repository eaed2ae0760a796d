import { expect, it } from 'vitest';
import { isolated } from '#i18n';

it.each([
  ['Kessel Pass stays shut', 'Kessel Pass stays shut'],
  ['مضيق كيسل: «إغلاق»', '\u2068مضيق كيسل: «إغلاق»\u2069'],
  ['The paper הארץ says', '\u2068The paper הארץ says\u2069'],
  ['', ''],
])('“%s” keeps its direction to itself', (name, shown) => {
  expect(isolated(name)).toBe(shown);
});
