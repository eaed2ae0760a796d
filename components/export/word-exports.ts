import { i18n } from '#i18n';
import type { ExportLabels } from '../../engine/compare/export/export-labels';
import { differenceLabel } from '../wording/difference-types';
import { noticeSentence } from './notice-sentence';

/** Every word an export says of its own, in the interface's language. */
export function wordExports(): ExportLabels {
  return {
    page: i18n.t('export.page'),
    statement: i18n.t('panel.statement'),
    speaker: i18n.t('corpus.speaker'),
    dateCreated: i18n.t('export.dateCreated'),
    event: i18n.t('export.event'),
    gloss: i18n.t('export.gloss'),
    topics: i18n.t('export.topics'),
    source: i18n.t('export.source'),
    wordings: i18n.t('export.wordings'),
    outlet: i18n.t('corpus.outlet'),
    headline: i18n.t('export.headline'),
    url: i18n.t('export.url'),
    datePublished: i18n.t('export.datePublished'),
    copy: i18n.t('export.copyKind'),
    quotationType: i18n.t('export.quotationType'),
    attribution: i18n.t('export.attribution'),
    cue: i18n.t('difference.reportingVerb'),
    wording: i18n.t('export.wording'),
    before: i18n.t('export.before'),
    after: i18n.t('export.after'),
    differences: i18n.t('export.differences'),
    terms: i18n.t('export.terms'),
    denials: i18n.t('denial.heading'),
    relations: i18n.t('related.heading'),
    notices: i18n.t('notice.heading'),
    thisPage: i18n.t('card.thisPage'),
    differenceTypes: {
      number: differenceLabel('number'),
      name: differenceLabel('name'),
      date: differenceLabel('date'),
      negation: differenceLabel('negation'),
      hedge: differenceLabel('hedge'),
      'reporting-verb': differenceLabel('reporting-verb'),
      added: differenceLabel('added'),
      'left-out': differenceLabel('left-out'),
      'other-word': differenceLabel('other-word'),
    },
    quotationTypes: {
      direct: i18n.t('quotation.direct'),
      indirect: i18n.t('quotation.indirect'),
      mixed: i18n.t('quotation.mixed'),
    },
    copyKinds: {
      original: i18n.t('export.original'),
      'machine-translated': i18n.t('sources.machineTranslated'),
      respun: i18n.t('sources.respun'),
    },
    denialDirections: {
      deniedBy: i18n.t('export.deniedBy'),
      denies: i18n.t('export.denies'),
    },
    relationTypes: {
      sameClaimBy: i18n.t('related.sameByOther'),
      followsUp: i18n.t('related.followsUp'),
      background: i18n.t('related.background'),
    },
    notice: noticeSentence,
  };
}
