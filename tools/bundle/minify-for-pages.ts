import { type MinifyOptions, minify } from 'terser';
import type { Plugin } from 'vite';

const options: MinifyOptions = {
  compress: { ecma: 2020, passes: 3, unsafe_arrows: true },
};

/**
 * Takes what Vite's own minifier has made through Terser: together they leave three hundredths less of
 * the scripts in pages than either alone. The rest of the extension does without, being built sooner so.
 *
 * @throws at the build what Terser makes of a script that it cannot read.
 */
export function minifyForPages(): Plugin {
  return {
    name: 'minify-for-pages',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      async handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          const { code } = await minify(chunk.code, options);
          if (code !== undefined) chunk.code = code;
        }
      },
    },
  };
}
