import { i18n } from '#i18n';
import type { Claim } from '../../engine/match/types';
import type { PlainElement, PlainView } from './plain-views';
import { titleId } from './title-id';

/**
 * Why there is no card yet, or none at all: it is asked for, its statements are no longer installed, or
 * it could not be had.
 */
export type Pending = 'loading' | 'gone' | 'failed';

const messages = {
  loading: 'card.loading',
  gone: 'card.gone',
  failed: 'card.failed',
} as const;

/**
 * The one card that pages make themselves: the marked sentence, and what has become of the rest. It
 * may be shown before the background's style sheet is there.
 */
export function pendingCard({ speaker, text }: Claim, pending: Pending): PlainView[] {
  const isLoading = pending === 'loading';
  return [
    element('h2', { id: titleId }, speaker?.name ?? i18n.t('speaker.none')),
    element(
      'div',
      { class: 'card-body', 'aria-busy': String(isLoading) },
      element('p', { class: 'wording-text' }, text),
      element('p', { class: 'card-message', role: 'status' }, i18n.t(messages[pending])),
    ),
    isLoading ? '' : element('button', { type: 'button', value: 'close' }, i18n.t('card.close')),
  ];
}

const element = (
  type: string,
  attributes: PlainElement['attributes'],
  ...children: PlainView[]
): PlainElement => ({ type, attributes, children });
