import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { problem } from '../problem/problem';
import type { Fault, Finding } from './finding';
import joinedPackSchema from './joined-pack.schema.json';
import { pointerTokens } from './json-pointer';
import { schemaAt } from './schema-at';

/**
 * Keywords that only say that something deeper is wrong, which has a unit of its own; `false` is the
 * schema behind a property that may not be there, and `additionalProperties` names it.
 */
const withoutOwnFault = new Set(['$ref', 'properties', 'items', 'false']);

/** Characters of a wrong value that a message shows. */
const shown = 60;

const validators = new Map<string, Validator>();

/**
 * Where a value departs from the shape of a joined pack; empty when nowhere. By the JSON Schema made
 * from the types. `@cfworker/json-schema` interprets it without generating code, which an extension's
 * content security policy would refuse.
 */
export function checkSchema(value: unknown): Finding[] {
  return checkSchemaOf('Pack', value);
}

/** The same of a value of one of the types that a pack is made of. */
export function checkSchemaOf(type: 'Pack' | 'Article' | 'Statement', value: unknown): Finding[] {
  let validator = validators.get(type);
  if (!validator) {
    const schema = { ...joinedPackSchema, $ref: `#/definitions/${type}` };
    validator = new Validator(schema as Schema, '7', false);
    validators.set(type, validator);
  }
  return validator
    .validate(value)
    .errors.filter(({ keyword }) => !withoutOwnFault.has(keyword))
    .map((unit) => {
      const pointer = decodeURI(unit.instanceLocation.slice(1)); // "#/…" → "/…"
      return { rule: 'schema', level: 'usable', pointer, ...explain(unit, value, pointer, type) };
    });
}

/** What a keyword's failure means to an author. */
function explain(
  { keyword, error }: OutputUnit,
  value: unknown,
  pointer: string,
  type: string,
): Pick<Fault, 'problem' | 'cure'> {
  const schema = schemaAt(pointer, type);
  const found = shortened(valueAt(value, pointer));
  const key = /"([^"]*)"/.exec(error)?.[1] ?? '';
  const meant = schema?.description ?? 'see the schema in corpus/schema/ for what belongs here';
  switch (keyword) {
    case 'required':
      return {
        problem: problem('fault.missing', key),
        cure: 'add it; a list of nothing is written []',
      };
    case 'additionalProperties': {
      const known = Object.keys(schema?.properties ?? {}).join(', ');
      return {
        problem: problem('fault.noProperty', key),
        cure: `delete it, or use one of: ${known}`,
      };
    }
    case 'enum':
      return {
        problem: problem('fault.otherValue', found),
        cure: `choose one of: ${schema?.enum?.join(', ') ?? ''}`,
      };
    case 'type':
      return { problem: problem('fault.otherType', found, `${schema?.type ?? ''}`), cure: meant };
    case 'minLength':
      return { problem: problem('fault.empty'), cure: `write it: ${meant}` };
    case 'maxLength':
      return { problem: problem('fault.tooLong', schema?.maxLength ?? 0), cure: 'shorten it' };
    case 'maxItems':
      return { problem: problem('fault.tooMany', schema?.maxItems ?? 0), cure: 'split the pack' };
    case 'pattern':
      return { problem: problem('fault.otherForm', found), cure: meant };
    default:
      return { problem: problem('fault.otherwise', found, error), cure: meant };
  }
}

function valueAt(value: unknown, pointer: string): unknown {
  let at = value;
  for (const token of pointerTokens(pointer)) at = (at as Record<string, unknown> | null)?.[token];
  return at;
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > shown ? `${text.slice(0, shown)}…` : text;
}
