import { i18n } from '#i18n';
import type { ProblemKind } from '../../teams/ask-server';

/** Why a server could not be asked, and what to do about it. */
export function problemSentence(kind: ProblemKind, host: string, detail = ''): string {
  switch (kind) {
    case 'unreachable':
      return i18n.t('team.problem.unreachable', [host]);
    case 'slow':
      return i18n.t('team.problem.slow', [host]);
    case 'unauthorised':
      return i18n.t('team.problem.unauthorised', [host]);
    case 'forbidden':
      return i18n.t('team.problem.forbidden', [host]);
    case 'busy':
      return i18n.t('team.problem.busy', [host]);
    case 'noIndex':
      return i18n.t('team.problem.noIndex', [host]);
    case 'redirected':
      return i18n.t('team.problem.redirected', [host]);
    case 'notJson':
      return i18n.t('team.problem.notJson', [host]);
    case 'tooLarge':
      return i18n.t('team.problem.tooLarge', [host]);
    case 'version':
      return i18n.t('team.problem.version', [host]);
    case 'failed':
      return i18n.t('team.problem.failed', [host, detail || '?']);
    case 'readOnlyRole':
      return i18n.t('team.problem.readOnlyRole', [host]);
    case 'locked':
      return i18n.t('team.problem.locked', [host]);
    case 'otherIndex':
      return i18n.t('team.problem.otherIndex', [host]);
    case 'full':
      return i18n.t('team.problem.full', [host, detail]);
    case 'malformed':
      return i18n.t('team.problem.malformed', [host]);
  }
}
