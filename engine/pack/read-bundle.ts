import { canonicalJson } from './canonical-json';
import { checkPack } from './check-pack';
import type { Finding } from './finding';
import { integrityRules } from './pack-rules';
import { placeInWords } from './place-in-words';
import type { PackBundle } from './types';

/** The only version there is; a change that older readers cannot understand counts it up. */
const knownFormatVersion = 1;

/**
 * Largest bundle, in characters, and in bytes of its file. Browsers give an extension's `storage.local` ten million
 * bytes for everything; with what is learned from it a pack of this size comes to some nine million.
 */
export const largestBundle = 3_500_000;

/** Levels of nesting; a pack's deepest value lies eight levels down, what is learned a few more. */
const maxDepth = 32;

/** Findings told in an error: enough to see what kind of fault it is. */
const findingsShown = 3;

export type ReadBundleOptions = {
  /**
   * The bundle is part of the extension or was held to all rules when it was imported, so only its
   * format is looked at. Never for a file from a reader. Default false.
   */
  trusted?: boolean;
};

/**
 * A bundle from its JSON text, or from the value already parsed. `learned` is passed on unread, and the
 * hash is left to `verifyBundle`: `import-bundle.ts` sees to both.
 * @throws when it is no bundle, too large, of a newer format, or breaks a rule that all packs are held
 *   to; the message names cause and cure
 */
export function readBundle(
  source: unknown,
  { trusted = false }: ReadBundleOptions = {},
): PackBundle {
  const value = typeof source === 'string' ? parseBundle(source) : source;
  if (!trusted) refuseUnsafe(value, 0);
  const bundle = readEnvelope(value);
  if (trusted) return bundle;
  const errors = checkPack(bundle.pack, integrityRules);
  if (errors.length > 0) throw new Error(describeErrors(bundle.pack, errors));
  return bundle;
}

/**
 * Refuses a bundle whose pack is not the one its hash was taken of.
 * @param sha256 hexadecimal SHA-256 of a text's UTF-8 bytes; the engine has no cryptography of its own
 */
export async function verifyBundle(
  bundle: PackBundle,
  sha256: (text: string) => Promise<string>,
): Promise<void> {
  if ((await sha256(canonicalJson(bundle.pack))) === bundle.sha256) return;
  throw new Error(
    'The pack was changed or damaged after it was built: its checksum does not fit. Get the file again from where it came from, or ask its authors for a new one.',
  );
}

function parseBundle(json: string): unknown {
  if (json.length > largestBundle) throw tooLarge(json.length);
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The file is not JSON (${reason}). Choose a pack: a file that Sidelight has saved or a pack’s authors have built.`,
    );
  }
}

/** Why a file of this size, in bytes or characters, is not read. */
export function tooLarge(size: number): Error {
  const inMegabytes = (count: number) => (Math.ceil(count / 100_000) / 10).toFixed(1);
  return new Error(
    `The file is too large: it has ${inMegabytes(size)} MB, and ${inMegabytes(largestBundle)} MB are allowed. Split the pack into several.`,
  );
}

function refuseUnsafe(value: unknown, depth: number): void {
  if (value === null || typeof value !== 'object') return;
  if (depth > maxDepth) {
    throw new Error('The file is nested too deeply to be a pack. Choose another file.');
  }
  for (const [key, member] of Object.entries(value)) {
    // Parsed as a plain key, but assigning it anywhere later would change an object's prototype.
    if (key === '__proto__') {
      throw new Error('The file has a property "__proto__", which no pack has. Do not trust it.');
    }
    if (/\p{Surrogate}/u.test(key)) {
      throw new Error('The file has a broken character in a property’s name. Do not trust it.');
    }
    refuseUnsafe(member, depth + 1);
  }
}

function readEnvelope(value: unknown): PackBundle {
  const bundle = value as Partial<PackBundle> | null;
  if (typeof bundle !== 'object' || bundle?.format !== 'sidelight-pack') {
    throw new Error(
      'The file is no Sidelight pack. Choose one that Sidelight has saved or a pack’s authors have built.',
    );
  }
  const version: unknown = bundle.formatVersion;
  if (version !== knownFormatVersion) {
    throw new Error(
      typeof version === 'number' && version > knownFormatVersion
        ? `The pack has format version ${version}, and this Sidelight reads ${knownFormatVersion}. Update Sidelight, then import it again.`
        : 'The pack has no format version that Sidelight knows. Ask its authors for a new file.',
    );
  }
  if (
    typeof bundle.sha256 !== 'string' ||
    typeof bundle.pack !== 'object' ||
    bundle.pack === null
  ) {
    throw new Error(
      'The pack is incomplete. Get the file again, or ask its authors for a new one.',
    );
  }
  const { format, formatVersion, sha256, pack, learned = null } = bundle as PackBundle;
  return { format, formatVersion, sha256, pack, learned };
}

/** For readers, who can mend nothing: where it is in words, and what is wrong. The cures are for authors. */
function describeErrors(pack: unknown, errors: Finding[]): string {
  const told = errors
    .slice(0, findingsShown)
    .map(({ pointer, message }) => `In ${placeInWords(pack, pointer)}: ${message}.`);
  const more = errors.length - told.length;
  return [
    'The pack has faults. Ask its authors for a corrected one; nothing was changed.',
    ...told,
    ...(more > 0 ? [`And ${more} more.`] : []),
  ].join('\n');
}
