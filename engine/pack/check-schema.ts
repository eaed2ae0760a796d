import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
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
    .errors.filter(({ keyword }) => !withoutOwnFault.has(keyword))
    .map((unit) => {
      const pointer = decodeURI(unit.instanceLocation.slice(1)); // "#/…" → "/…"
      return { rule: 'schema', level: 'usable', pointer, ...explain(unit, value, pointer) };
    });
}

/** What a keyword's failure means to an author. */
function explain(
  { keyword, error }: OutputUnit,
  value: unknown,
  pointer: string,
): Pick<Fault, 'message' | 'cure'> {
  const schema = schemaAt(pointer);
  const found = shortened(valueAt(value, pointer));
  const key = /"([^"]*)"/.exec(error)?.[1] ?? '';
  const meant = schema?.description ?? 'see the schema in corpus/schema/ for what belongs here';
  switch (keyword) {
    case 'required':
      return { message: `"${key}" is missing`, cure: 'add it; a list of nothing is written []' };
    case 'additionalProperties': {
      const known = Object.keys(schema?.properties ?? {}).join(', ');
      return {
        message: `there is no property "${key}"`,
        cure: `delete it, or use one of: ${known}`,
      };
    }
    case 'enum':
      return {
        message: `${found} is none of the values that are allowed`,
        cure: `choose one of: ${schema?.enum?.join(', ') ?? ''}`,
      };
    case 'type':
      return { message: `${found} is not of the type ${schema?.type ?? ''}`, cure: meant };
    case 'minLength':
      return { message: 'it is empty', cure: `write it: ${meant}` };
    case 'maxLength':
      return { message: `longer than ${schema?.maxLength} characters`, cure: 'shorten it' };
    case 'maxItems':
      return { message: `more than ${schema?.maxItems} entries`, cure: 'split the pack' };
    case 'pattern':
      return { message: `${found} is not of the form asked for`, cure: meant };
    default:
      return { message: `${found}: ${error}`, cure: meant };
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
