import type { PopoverCallbacks, PopoverModel } from './mount-popover';

export function PopoverCard({ model }: { model: PopoverModel; callbacks: PopoverCallbacks }) {
  return <p id="sidelight-title">{model.claim.text}</p>;
}
