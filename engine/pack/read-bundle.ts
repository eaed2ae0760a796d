import { causeOf, type Problem, ProblemError, problem } from '../problem/problem';
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
  if (errors.length > 0) throw new ProblemError(...problemsOf(bundle.pack, errors));
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
  throw new ProblemError(problem('bundle.checksum'));
}

function parseBundle(json: string): unknown {
  if (json.length > largestBundle) throw tooLarge(json.length);
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new ProblemError(problem('bundle.noJson', causeOf(error)));
  }
}

/** Why a file of this size, in bytes or characters, is not read. */
function tooLarge(size: number): ProblemError {
  const inMegabytes = (count: number) => Math.ceil(count / 100_000) / 10;
  return new ProblemError(
    problem('told.refused.tooLarge', inMegabytes(size), inMegabytes(largestBundle)),
  );
}

/** Throws for a value that could do harm, or is nested as no pack is. */
export function refuseUnsafe(value: unknown, depth: number): void {
  if (value === null || typeof value !== 'object') return;
  if (depth > maxDepth) {
    throw new ProblemError(problem('bundle.tooDeep'));
  }
  for (const [key, member] of Object.entries(value)) {
    // Parsed as a plain key, but assigning it anywhere later would change an object's prototype.
    if (key === '__proto__') {
      throw new ProblemError(problem('bundle.noSuchProperty', key));
    }
    if (/\p{Surrogate}/u.test(key)) {
      throw new ProblemError(problem('bundle.brokenName'));
    }
    refuseUnsafe(member, depth + 1);
  }
}

/** The bundle that a value is by its format; its pack is not looked into. */
export function readEnvelope(value: unknown): PackBundle {
  const bundle = value as Partial<PackBundle> | null;
  if (typeof bundle !== 'object' || bundle?.format !== 'sidelight-pack') {
    throw new ProblemError(problem('bundle.noPack'));
  }
  const version: unknown = bundle.formatVersion;
  if (version !== knownFormatVersion) {
    throw new ProblemError(
      typeof version === 'number' && version > knownFormatVersion
        ? problem('bundle.newer', version, knownFormatVersion)
        : problem('bundle.noVersion'),
    );
  }
  if (
    typeof bundle.sha256 !== 'string' ||
    typeof bundle.pack !== 'object' ||
    bundle.pack === null
  ) {
    throw new ProblemError(problem('bundle.incomplete'));
  }
  const { format, formatVersion, sha256, pack, learned = null } = bundle as PackBundle;
  return { format, formatVersion, sha256, pack, learned };
}

/** For readers, who can mend nothing: where it is in words, and what is wrong. The cures are for authors. */
export function problemsOf(pack: unknown, errors: Finding[]): Problem[] {
  const told = errors
    .slice(0, findingsShown)
    .map((finding) => problem('level.lack', placeInWords(pack, finding.pointer), finding.problem));
  const more = errors.length - told.length;
  return [problem('bundle.faults'), ...told, ...(more > 0 ? [problem('level.more', more)] : [])];
}
