import { i18n, isolated, listed } from '#i18n';
import type { LeftOut, Refusal } from '../../exchange/types';

/** Characters of a file's headings that are shown: what is no table begins with anything. */
const longestHeadings = 200;

/** Why nothing of a file can be used, and what to do. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.why) {
    case 'too-large':
      return i18n.t('told.refused.tooLarge', [refusal.megabytes, refusal.most]);
    case 'no-text':
      return i18n.t('told.refused.noText');
    case 'encoding':
      return i18n.t('told.refused.encoding');
    case 'empty':
      return i18n.t('told.refused.empty');
    case 'backup':
      return i18n.t('told.refused.backup');
    case 'annotations':
      return i18n.t('told.refused.annotations');
    case 'json':
      return i18n.t('told.refused.json', [refusal.line, refusal.column]);
    case 'no-claims':
      return refusal.of === 'html'
        ? i18n.t('told.refused.noClaimsInPage')
        : i18n.t('told.refused.noClaims');
    case 'open-quote':
      return i18n.t('told.refused.openQuote', [refusal.line]);
    case 'no-wording-column':
      return i18n.t('told.refused.noWordingColumn', [headingsShown(refusal.headings)]);
    case 'no-rows':
      return i18n.t('told.refused.noRows');
  }
}

/** What is left out of a file, with its line or number, why, and what to do. */
export function leftOutSentence(left: LeftOut, format: 'csv' | 'json-ld'): string {
  const why = whySentence(left);
  return format === 'csv'
    ? i18n.t('told.line', [left.place, why])
    : i18n.t('told.claim', [left.place, why]);
}

function whySentence(left: LeftOut): string {
  switch (left.why) {
    case 'no-wording':
      return i18n.t('told.why.noWording');
    case 'no-outlet':
      return i18n.t('told.why.noOutlet');
    case 'no-date':
      return i18n.t('told.why.noDate');
    case 'too-long':
      return i18n.t('told.why.tooLong');
    case 'double':
      return i18n.t('told.why.double');
    case 'tells-nothing':
      return i18n.t('told.why.tellsNothing');
    case 'too-many':
      return i18n.t('told.why.tooMany');
    case 'bad-date':
      return i18n.t('told.why.badDate', [left.value]);
    case 'bad-address':
      return i18n.t('told.why.badAddress', [left.value]);
    case 'other-language':
      return i18n.t('told.why.otherLanguage', [left.value]);
    case 'hidden-letters':
      return i18n.t('told.why.hiddenLetters', [left.value]);
    case 'other-speaker':
      return i18n.t('told.why.otherSpeaker', [left.value, left.first]);
    case 'other-day':
      return i18n.t('told.why.otherDay', [left.value, left.first]);
    case 'said-later':
      return i18n.t('told.why.saidLater', [left.value, left.published]);
  }
}

function headingsShown(headings: readonly string[]): string {
  const all = listed(headings.filter(Boolean));
  return isolated(all.length > longestHeadings ? `${all.slice(0, longestHeadings)}…` : all);
}
