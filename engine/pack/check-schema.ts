import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import type { Finding } from './finding';
import joinedPackSchema from './joined-pack.schema.json';

/** Keywords that only say that something deeper is wrong, which has a unit of its own. */
const CONTAINERS = new Set(['$ref', 'properties', 'items', 'additionalItems']);

let validator: Validator | null = null;

/**
 * Where a value departs from the shape of a joined pack; empty when nowhere. By the JSON Schema made
 * from the types. `@cfworker/json-schema` interprets it without generating code, which an extension's
 * content security policy would refuse.
 */
export function checkSchema(value: unknown): Finding[] {
  validator ??= new Validator(joinedPackSchema as Schema, '7', false);
  return validator
    .validate(value)
    .errors.filter((unit) => !CONTAINERS.has(unit.keyword) && !isShadow(unit))
    .map((unit) => ({
      rule: 'schema',
      severity: 'error',
      pointer: unit.instanceLocation.slice(1), // "#/…" → "/…"
      ...explain(unit),
    }));
}

/** The validator also reports the `false` schema behind an unknown key; `explain` needs only one. */
function isShadow(unit: OutputUnit): boolean {
  return unit.keyword === 'false';
}

/** The validator's words for a keyword, in an author's. */
function explain({ keyword, error }: OutputUnit): { message: string; cure: string } {
  const quoted = /"([^"]*)"/.exec(error)?.[1] ?? '';
  switch (keyword) {
    case 'required':
      return {
        message: `"${quoted}" is missing`,
        cure: 'add it; a list that has nothing is written []',
      };
    case 'additionalProperties':
      return {
        message: `there is no property "${quoted}"`,
        cure: 'see the schema for the names, or delete it',
      };
    case 'pattern':
      return {
        message: error,
        cure: 'ids are lower-case letters and digits joined by "-"; dates are 2022-01-27, 2022-01 or 2022',
      };
    default:
      return { message: error, cure: 'see the schema in corpus/schema/ for what belongs here' };
  }
}
