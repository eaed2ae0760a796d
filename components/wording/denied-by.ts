import { i18n, listed, listedInPart } from '#i18n';

/** More names than these say no more at a glance; the statement's view has them all. */
const namesShown = 2;

/** "Denied by" with the first names, each once, and how many more; without names just "Denied". */
export function deniedBy(names: (string | undefined)[]): string {
  const known = [...new Set(names.filter((name) => name !== undefined))];
  if (known.length === 0) return i18n.t('denial.byOther');
  const shown = known.slice(0, namesShown);
  const more = known.length - namesShown;
  return more > 0
    ? i18n.t('denial.byMore', [listedInPart(shown), more])
    : i18n.t('denial.by', [listed(shown)]);
}
