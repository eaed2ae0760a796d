/** What a room's files may import and touch. */
export type Permission = {
  /** Rooms, or single modules of rooms, by path from the project's root. */
  imports: string[];
  /** The same, for types only: what is gone when the code runs. */
  importsTypesOf?: string[];
  packages: string[] | 'any';
  /** `browser.*`, the extension API, which comes from `wxt/browser` and nowhere else. */
  extensionApi: boolean;
  /** Built-in modules of Node. */
  node: boolean;
};

/**
 * The rooms of the project. A file may always import from its own room; a folder that is not in this
 * table may not hold code.
 */
export const rooms: Record<string, Permission> = {
  engine: {
    imports: [],
    packages: ['@cfworker/json-schema', 'minisearch', 'wink-porter2-stemmer'],
    extensionApi: false,
    node: false,
  },
  page: { imports: ['engine'], packages: [], extensionApi: false, node: false },
  messaging: {
    imports: [],
    importsTypesOf: ['engine', 'components/popover/card-content'],
    packages: ['valibot'],
    extensionApi: true,
    node: false,
  },
  components: {
    imports: ['engine', 'assets'],
    packages: ['#i18n', 'preact'],
    extensionApi: false,
    node: false,
  },
  entrypoints: {
    imports: ['engine', 'page', 'messaging', 'components', 'assets'],
    packages: ['#i18n', 'preact', 'wxt'],
    extensionApi: true,
    node: false,
  },
  corpus: { imports: [], packages: [], extensionApi: false, node: false },
  assets: { imports: [], packages: [], extensionApi: false, node: false },
  tools: {
    imports: ['engine', 'page/read-article', 'corpus', 'package.json'],
    importsTypesOf: ['messaging'],
    packages: 'any',
    extensionApi: false,
    node: true,
  },
  tests: {
    imports: [
      'engine',
      'page',
      'messaging',
      'components',
      'entrypoints',
      'corpus',
      'assets',
      'tools',
      'locales',
      'package.json',
    ],
    packages: 'any',
    extensionApi: true,
    node: true,
  },
};

/**
 * Modules that may do what nobody else may: take the extension API off the global object, or import
 * what is known only when the code runs.
 */
export const exceptions: Record<string, 'global extension API' | 'computed import'> = {
  // Stands in for `#i18n` in pages, apart from all else of the API.
  'entrypoints/claim-card/page-i18n.ts': 'global extension API',
  // The card's own script, at the address the browser gave the extension.
  'entrypoints/article.content/load-card.ts': 'computed import',
};

/** Rooms whose packages each lie behind one file, so that another library is one file's change. */
export const roomsWithOneFilePerPackage = ['engine'];

/** Folders of texts and pictures. The settings files beside package.json may import anything. */
export const foldersWithoutCode = ['locales', 'public', 'docs'];
