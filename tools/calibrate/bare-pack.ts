import type { Pack } from '../../engine/pack/types';

/**
 * The pack as if nobody had authored it: of each statement the wordings alone, one of them for its gloss, as
 * in a pack that grows from what a reader keeps.
 */
export function barePack(pack: Pack): Pack {
  return {
    ...pack,
    terms: [],
    statements: pack.statements.map((statement) => ({
      ...statement,
      text: statement.wordings[0]?.selector.exact ?? statement.text,
      formulations: [],
      nearMisses: [],
      relations: [],
    })),
  };
}
