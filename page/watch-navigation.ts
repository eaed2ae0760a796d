export type Navigations = {
  /** The page went to another address without being loaded anew. */
  navigated(): void;
  /** The page came back from the back/forward cache, where it heard of nothing. */
  cameBack(): void;
};

/** Tells of the page's own navigation until `signal` aborts. */
export function watchNavigation(
  window: Window,
  { navigated, cameBack }: Navigations,
  signal: AbortSignal,
): void {
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
      if (event.persisted) cameBack();
    },
    { signal },
  );
}
