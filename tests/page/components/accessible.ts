import axe from 'axe-core';
import { expect } from 'vitest';
import { rulesOfColours } from '../../support/axe-rules';

/**
 * Everything axe checks, or what depends on colours only; rules about whole pages apply to views only when `page` is
 * set.
 */
export async function expectAccessible(
  element: Element,
  { page = false, onlyColours = false } = {},
): Promise<void> {
  const wholePageRules = ['region', 'page-has-heading-one', 'landmark-one-main', 'html-has-lang'];
  const rules = Object.fromEntries(wholePageRules.map((id) => [id, { enabled: page }]));
  const { violations } = await axe.run(
    element,
    onlyColours ? { runOnly: rulesOfColours } : { rules },
  );
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
  ).toEqual([]);
}

/** Shows the document in one colour scheme, whatever the machine prefers. */
export function useColorScheme(scheme: 'light' | 'dark'): void {
  document.documentElement.style.colorScheme = scheme;
}
