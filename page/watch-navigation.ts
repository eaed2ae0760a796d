/**
 * Calls `navigated` when the page goes to another address without being loaded anew, and when it
 * comes back from the back/forward cache, until `signal` aborts.
 */
export function watchNavigation(window: Window, navigated: () => void, signal: AbortSignal): void {
  let address = window.location.href;
  const check = () => {
    if (window.location.href === address) return;
    address = window.location.href;
    navigated();
  };
  const { navigation } = window as Window & { navigation?: EventTarget };
  // An extension's own world cannot see `pushState` being called; the Navigation API tells of it.
  navigation?.addEventListener('currententrychange', check, { signal });
  window.addEventListener('popstate', check, { signal });
  window.addEventListener('hashchange', check, { signal });
  window.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) navigated();
    },
    { signal },
  );
}
