import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Texts of the English locale by key, as in the extension's `messages.json`. */
    messages: Record<string, { message: string }>;
  }
}

const messages = inject('messages');

/** What the browser does with `$1` … `$9` and `$$`. */
function getMessage(key: string, substitutions: string[] = []): string {
  const message = messages[key]?.message ?? '';
  return message.replace(/\$(\$|[1-9])/g, (_, sign: string) =>
    sign === '$' ? '$' : (substitutions[Number(sign) - 1] ?? ''),
  );
}

// `@wxt-dev/i18n` takes the extension API off the global object when it is imported.
const i18nApi = { getMessage };
Object.assign(globalThis, { browser: { runtime: { id: 'test' }, i18n: i18nApi } });

const { createI18n } = await import('@wxt-dev/i18n');

/** Stands in for `#i18n`: the same code, with the English texts. */
export const i18n = createI18n();
