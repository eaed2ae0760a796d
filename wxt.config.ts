import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/**
 * One source for both browsers. What differs between them is decided here, from
 * `browser`, and in `entrypoints/background/open-panel.ts`; nowhere else.
 */
export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', ...(browser === 'firefox' ? [] : ['sidePanel'])],
  }),
});
