import { posix } from 'node:path';
import { computed, parseModule } from './parse-module';
import { exceptions, type Permission, rooms, roomsWithOneFilePerPackage } from './rooms';

/** A module by its path from the project's root, with forward slashes. */
export type SourceFile = { path: string; source: string };

/** Where the extension API comes from; the polyfill is its other name. */
const extensionApiPackages = ['wxt/browser', 'webextension-polyfill', '@wxt-dev/browser'];

/** Every breach of the table in `rooms.ts`, one sentence each; empty when all is well. */
export function findOffences(files: SourceFile[]): string[] {
  return [...files.flatMap(offencesOf), ...scatteredPackages(files)];
}

function offencesOf({ path, source }: SourceFile): string[] {
  const room = roomOf(path);
  const permission = rooms[room];
  if (!permission) return [`${path}: "${room}" is no room; name it in rooms.ts and in DESIGN.md.`];
  const { imports, sinks, globalExtensionApi } = parseModule(path, source);
  return [
    ...imports.flatMap(({ specifier, typeOnly, line }) => {
      if (specifier === computed && exceptions[path] === 'computed import') return [];
      const complaint = specifier.startsWith('.')
        ? judgeRoomImport(path, specifier, typeOnly, permission)
        : judgePackageImport(specifier, permission);
      return complaint ? [`${path}:${line}: ${complaint}`] : [];
    }),
    // Tests build pages out of texts of their own, and look at how those read afterwards.
    ...(room === 'tests' ? [] : sinks).map(
      ({ name, line }) => `${path}:${line}: ${name} turns text into markup or code; build nodes.`,
    ),
    // Programs in Node hand functions to a browser, to be run in the extension's own pages.
    ...(permission.node || exceptions[path] === 'global extension API'
      ? []
      : globalExtensionApi
    ).map((line) => `${path}:${line}: takes the extension API off the global; import it.`),
  ];
}

function judgeRoomImport(
  path: string,
  specifier: string,
  typeOnly: boolean,
  permission: Permission,
): string | null {
  const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
  if (roomOf(target) === roomOf(path)) return null;
  const allowed = [...permission.imports, ...(typeOnly ? (permission.importsTypesOf ?? []) : [])];
  const within = (place: string) =>
    target === place || target.startsWith(`${place}/`) || target.startsWith(`${place}.`);
  if (allowed.some(within)) return null;
  return `${roomOf(path)} may not import ${target}.`;
}

function judgePackageImport(specifier: string, permission: Permission): string | null {
  if (extensionApiPackages.includes(specifier)) {
    if (!permission.extensionApi) return `this room may not touch the extension API.`;
    return specifier === 'wxt/browser' ? null : `import the extension API from wxt/browser.`;
  }
  if (specifier.startsWith('node:')) return permission.node ? null : `no Node here (${specifier}).`;
  if (permission.packages === 'any') return null;
  const name = packageName(specifier);
  return permission.packages.includes(name) ? null : `this room may not import ${specifier}.`;
}

function scatteredPackages(files: SourceFile[]): string[] {
  const users = new Map<string, Set<string>>();
  for (const { path, source } of files) {
    if (!roomsWithOneFilePerPackage.includes(roomOf(path))) continue;
    for (const { specifier } of parseModule(path, source).imports) {
      if (specifier.startsWith('.')) continue;
      const key = `${packageName(specifier)} in ${roomOf(path)}`;
      users.set(key, (users.get(key) ?? new Set()).add(path));
    }
  }
  return [...users]
    .filter(([, paths]) => paths.size > 1)
    .map(([key, paths]) => `${[...paths].join(', ')}: ${key} belongs behind one file.`);
}

function roomOf(path: string): string {
  return path.split('/')[0] as string;
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] as string);
}
