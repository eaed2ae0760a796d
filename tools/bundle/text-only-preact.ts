import type { Plugin } from 'vite';

/** The one place where Preact turns text into markup, for `dangerouslySetInnerHTML`. */
const markupFromText = /(\w+)\.innerHTML=(\w+)\.__html/g;

/**
 * Takes out of Preact its only way to make markup of a text. No view of ours uses it; without it no
 * view ever can, and the browsers' reviewers need not take our word for it.
 *
 * @throws at the build when the place is not found, as after an update of Preact.
 */
export function textOnlyPreact(): Plugin {
  return {
    name: 'text-only-preact',
    apply: 'build',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.m?js$/.test(id.replaceAll('\\', '/'))) return null;
      const places = code.match(markupFromText)?.length ?? 0;
      if (places !== 1)
        throw new Error(
          `Preact makes markup of text in ${places} places; tools/bundle/text-only-preact.ts knows of one. Look where they are.`,
        );
      return { code: code.replace(markupFromText, '$1.textContent=$2.__html'), map: null };
    },
  };
}
