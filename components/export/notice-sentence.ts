import { i18n, listed } from '#i18n';
import type { Notice } from '../../engine/compare/types';

/** A notice as one sentence, with the articles by their ids as the export lists them. */
export function noticeSentence(notice: Notice): string {
  const sentence = plainSentence(notice);
  return 'note' in notice && notice.note ? `${sentence}. ${notice.note}` : sentence;
}

function plainSentence(notice: Notice): string {
  const articles = listed(notice.articles);
  switch (notice.kind) {
    case 'attribution-conflict':
      return [
        i18n.t('notice.attributionConflict'),
        ...notice.sources.map(({ article, source }) => `${article}: ${source}`),
      ].join('; ');
    case 'name-spelling':
      return [
        notice.name ? i18n.t('notice.spellingsOf', [notice.name]) : i18n.t('notice.spellings'),
        ...notice.spellings.map(({ spelling }) => spelling),
      ].join('; ');
    case 'copy':
      return notice.copy === 'machine-translated'
        ? i18n.t('notice.machineTranslated', [articles])
        : i18n.t('notice.respun', [articles]);
    case 'common-origin':
      return notice.agencies.length > 0
        ? i18n.t('notice.sameAgency', [articles, listed(notice.agencies)])
        : i18n.t('notice.sameWords', [articles]);
    case 'reversed-meaning':
      return i18n.t('notice.reversedMeaning', [articles]);
    case 'copy-error':
      return i18n.t('notice.copyError', [articles]);
    case 'page-leaves-out':
      return [i18n.t('notice.pageLeavesOut'), ...notice.slots.map(({ words }) => words)].join('; ');
  }
}
