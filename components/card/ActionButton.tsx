import type { ComponentChildren } from 'preact';
import type { CardAction } from './card-action';

type Props = {
  action: CardAction;
  class?: string;
  disabled?: boolean;
  'aria-label'?: string;
  'aria-expanded'?: boolean;
  'aria-controls'?: string;
  children: ComponentChildren;
};

/** A button of the card. It is pressed in the page, which knows what to do by its value. */
export function ActionButton({ action, ...rest }: Props) {
  return <button type="button" value={action} {...rest} />;
}
