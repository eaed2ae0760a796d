import { i18n, listed, listedInPart } from '#i18n';
import type { ComparisonRow } from '../../engine/compare/types';

/** More names than these say no more at a glance. */
const namesShown = 2;

/** Whose the rows are, each outlet once, the page as "this page"; of many the first, and how many more. */
export function outletNames(rows: ComparisonRow[]): string {
  return namesInBrackets(
    rows.map(({ kind, outlet }) => (kind === 'page' ? i18n.t('strip.thisPage') : outlet.name)),
  );
}

/** Names to stand in brackets, each once; of many the first, and how many more. */
export function namesInBrackets(all: string[]): string {
  const names = [...new Set(all.map(withoutBrackets))];
  const shown = names.slice(0, namesShown);
  const more = names.length - namesShown;
  return more > 0 ? i18n.t('strip.andMore', [listedInPart(shown), more]) : listed(shown);
}

/** The names stand in brackets themselves. */
function withoutBrackets(name: string): string {
  return name.replace(/ \(([^()]*)\)$/, ', $1');
}
