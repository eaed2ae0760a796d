/**
 * Says a message once to assistive technology, which cannot see highlights. The region has to stand
 * in the page before its text changes, or nothing is said.
 */
export function createLiveRegion(root: ShadowRoot): (message: string) => void {
  const region = root.ownerDocument.createElement('div');
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  region.style.cssText =
    'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  root.append(region);
  return (message) => {
    requestAnimationFrame(() => {
      region.textContent = message;
    });
  };
}
