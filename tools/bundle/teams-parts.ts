import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { UserManifest } from 'wxt';
import type { Texts } from '../../i18n/texts';

/** `--mode` of Sidelight for teams. */
export const teamsMode = 'teams';

/** Files that do nothing, and what Sidelight for teams has in their place: all that leads from other code to `teams/`. */
const parts: Record<string, string> = {
  'entrypoints/background/statement-source.ts': 'entrypoints/background/teams/statement-source.ts',
  'entrypoints/options/further-options.tsx': 'entrypoints/options/teams/further-options.tsx',
  'entrypoints/sidepanel/page-notices.tsx': 'entrypoints/sidepanel/teams/page-notices.tsx',
  'entrypoints/stories/further-actions.tsx': 'entrypoints/stories/teams/further-actions.tsx',
};

/** Puts the parts of Sidelight for teams in their places; other builds go without, and hold no line of them. */
export function teamsParts(): Plugin {
  const replaced = new Map(Object.entries(parts).map(([from, to]) => [resolve(from), resolve(to)]));
  return {
    name: 'teams-parts',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.startsWith('.')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return (found && replaced.get(found.id)) ?? null;
    },
  };
}

/**
 * The texts of one language as a build has them: those of Sidelight for teams only where it is built, in English where
 * they are not translated, and there with its own name and description, and what it promises of stories.
 */
export function textsOfBuild(texts: Texts, english: Texts, isForTeams: boolean): Texts {
  const isOfTeams = ([key]: [string, unknown]) => key.startsWith('team.');
  if (!isForTeams)
    return Object.fromEntries(Object.entries(texts).filter((entry) => !isOfTeams(entry)));
  const all = { ...Object.fromEntries(Object.entries(english).filter(isOfTeams)), ...texts };
  return {
    ...all,
    extensionName: all['team.extensionName'] ?? '',
    extensionDescription: all['team.extensionDescription'] ?? '',
    'stories.lead': all['team.storiesLead'] ?? '',
  };
}

/** What an organisation may set by policy. */
export const managedSchemaFile = {
  relativeDest: 'managed-schema.json',
  absoluteSrc: resolve('teams/managed-schema.json'),
};

/** Another add-on than the public one, for ever: both may be installed. */
const firefoxId = '{5f0b8f0c-3a5e-4d0e-9b57-8f5d2a1c6e31}';

/** Encrypted connections, and to this machine; which of them, the reader allows one by one. */
const connectable = ['https:', 'http://127.0.0.1:*', 'http://localhost:*'];
const askedFor = ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'];

/** The manifest of Sidelight for teams: it may be allowed to ask servers, and says so. */
export function manifestForTeams(manifest: UserManifest, browser: string): UserManifest {
  const policy = manifest.content_security_policy as { extension_pages: string };
  const connectSelf = "connect-src 'self'";
  if (!policy.extension_pages.includes(connectSelf))
    throw new Error(`The content security policy has no ${connectSelf} to widen.`);
  return {
    ...manifest,
    optional_host_permissions: askedFor,
    content_security_policy: {
      extension_pages: policy.extension_pages.replace(
        connectSelf,
        `${connectSelf} ${connectable.join(' ')}`,
      ),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              ...manifest.browser_specific_settings?.gecko,
              id: firefoxId,
              data_collection_permissions: { required: ['websiteContent', 'authenticationInfo'] },
            },
          },
        }
      : { storage: { managed_schema: managedSchemaFile.relativeDest } }),
  } as UserManifest;
}
