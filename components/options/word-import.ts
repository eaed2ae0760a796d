import { i18n, isolated, listed } from '#i18n';
import { type Problem, problem } from '../../engine/problem/problem';
import type { LeftOut, Refusal } from '../../exchange/types';

/** Characters of a file's headings that are shown: what is no table begins with anything. */
const longestHeadings = 200;

/** Why nothing of a file can be used, and what to do. */
export function refusalProblem(refusal: Refusal): Problem {
  switch (refusal.why) {
    case 'too-large':
      return problem('told.refused.tooLarge', refusal.megabytes, refusal.most);
    case 'no-text':
      return problem('told.refused.noText');
    case 'encoding':
      return problem('told.refused.encoding');
    case 'empty':
      return problem('told.refused.empty');
    case 'backup':
      return problem('told.refused.backup');
    case 'annotations':
      return problem('told.refused.annotations');
    case 'json':
      return problem('told.refused.json', refusal.line, refusal.column);
    case 'no-claims':
      return refusal.of === 'html'
        ? problem('told.refused.noClaimsInPage')
        : problem('told.refused.noClaims');
    case 'open-quote':
      return problem('told.refused.openQuote', refusal.line);
    case 'no-wording-column':
      return problem('told.refused.noWordingColumn', headingsShown(refusal.headings));
    case 'no-rows':
      return problem('told.refused.noRows');
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
