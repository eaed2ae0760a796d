import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of which code is in the extension. */
export type BundledPackage = {
  name: string;
  version: string;
  license: string;
  homepage: string | null;
  /** The licence as the package carries it. */
  text: string;
};

/** Licence texts as packages name them. */
const licenseFile = /^(licen[cs]e|copying)(\.(md|txt|mit))?$/i;

/**
 * The packages the modules belong to, by name.
 *
 * @param modules paths of modules, virtual ones and our own among them.
 * @throws when a package has no licence text: it may not be shipped without.
 */
export function bundledPackages(modules: readonly string[]): BundledPackage[] {
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== null));
  return [...folders].sort().map(readPackage);
}

/** The folder of the innermost package a module lies in; null for our own and virtual modules. */
export function packageFolder(module: string): string | null {
  const path = module.replaceAll('\\', '/').replace(/[?#].*$/, '');
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  return found?.[1]?.replace(/^\0+/, '') ?? null;
}

type PackageJson = {
  name: string;
  version: string;
  license?: unknown;
  homepage?: string;
  author?: string | { name: string };
};

function readPackage(folder: string): BundledPackage {
  const own = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
  const { name, version, license, homepage = null } = own;
  const file = readdirSync(folder).find((each) => licenseFile.test(each));
  const text = file
    ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    : mitText(own);
  return { name, version, license: String(license), homepage, text };
}

/** Who holds a package's licence, where its author's name says less than the files do. */
const holders: Record<string, string> = {
  'onnxruntime-web': 'Microsoft Corporation',
  'onnxruntime-common': 'Microsoft Corporation',
};

/** Some packages name the MIT licence and its holder without carrying its text, which is our own. */
function mitText({ name, version, license, author }: PackageJson): string {
  const holder = holders[name] ?? (typeof author === 'string' ? author : author?.name);
  if (license !== 'MIT' || !holder)
    throw new Error(`${name} ${version} carries no licence text and may not be shipped without.`);
  // After the licence, ours says what it does not cover.
  const [ours = ''] =
    /^MIT License[\s\S]*?SOFTWARE\.\n/.exec(readFileSync('LICENSE', 'utf8')) ?? [];
  return ours.trim().replace(/^Copyright .*$/m, `Copyright (c) ${holder.replace(/\s*<.*>/, '')}`);
}

/** The weights that the sentence encoder was begun from; its runtime is a package like others. */
export function encoderModel(): BundledPackage {
  return {
    name: 'all-MiniLM-L6-v2, fitted further',
    version: JSON.parse(readFileSync('assets/encoder/model.json', 'utf8')).version,
    license: 'Apache-2.0',
    homepage: 'https://www.sbert.net',
    text: readFileSync('assets/encoder/LICENSE', 'utf8').trim(),
  };
}

/** `THIRD-PARTY-LICENSES.txt`: every package with its licence in full. */
export function licensesText(packages: readonly BundledPackage[]): string {
  const sections = packages.map(({ name, version, license, homepage, text }) => {
    const heading = `${name} ${version} (${license})`;
    return [heading, ...(homepage ? [homepage] : []), '', text].join('\n');
  });
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `Sidelight contains code of these packages.${rule}${sections.join(rule)}\n`;
}
