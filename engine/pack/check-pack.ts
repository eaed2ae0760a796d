import { checkSchema } from './check-schema';
import type { Finding, PackRule } from './finding';
import { packRules } from './pack-rules';
import type { Pack } from './types';

/**
 * Everything that is wrong with a joined pack, rule by rule; empty when nothing is. A value that does
 * not have a pack's shape is held to the schema only, since the other rules rely on it.
 */
export function checkPack(value: unknown, rules: readonly PackRule[] = packRules): Finding[] {
  const malformed = checkSchema(value);
  if (malformed.length > 0) return malformed;
  return applyRules(value as Pack, rules);
}

/** The rules' findings on a pack whose shape is known to be right. */
export function applyRules(pack: Pack, rules: readonly PackRule[] = packRules): Finding[] {
  return rules.flatMap(({ name, level, check }) =>
    check(pack).map((fault) => ({ rule: name, level, ...fault })),
  );
}
