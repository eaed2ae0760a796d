import { i18n } from '#i18n';

/** Letters of scripts that run from right to left, and languages that are written in them. */
const rightToLeft = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u;
const rightToLeftLanguage = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/**
 * A name or title as it can stand in a sentence of the interface: where it may run the other way, between the marks
 * that keep it from turning round what stands beside it (Unicode's first strong isolate and its end).
 */
export function isolated(name: string): string {
  const mayTurn = rightToLeft.test(name) || rightToLeftLanguage.test(i18n.t('dateLocale'));
  return mayTurn && name !== '' ? `\u2068${name}\u2069` : name;
}
