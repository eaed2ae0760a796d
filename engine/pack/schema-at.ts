import joinedPackSchema from './joined-pack.schema.json';
import { pointerTokens } from './json-pointer';

/** As much of JSON Schema as the schemas made from our types use. */
export type SchemaNode = {
  $ref?: string;
  description?: string;
  type?: string;
  enum?: string[];
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
};

const definitions = joinedPackSchema.definitions as Record<string, SchemaNode>;

/** The schema of one of the types in `types.ts`; null when it is not among a pack's. */
export function schemaOf(type: string): SchemaNode | null {
  return definitions[type] ?? null;
}

/** The schema a node stands for: what it refers to, both descriptions joined. */
export function resolveSchema(node: SchemaNode | null): SchemaNode | null {
  if (node?.$ref === undefined) return node;
  const target = resolveSchema(schemaOf(node.$ref.replace('#/definitions/', '')));
  const description = [node.description, target?.description].filter(Boolean).join(' ');
  return description === '' ? target : { ...target, description };
}

/** The schema that a pointer into a joined pack, or a value of another type, is held to; null where nothing is expected. */
export function schemaAt(pointer: string, type = 'Pack'): SchemaNode | null {
  let node = resolveSchema(schemaOf(type));
  for (const token of pointerTokens(pointer)) {
    const { items, properties = {} }: SchemaNode = node ?? {};
    node = resolveSchema(
      items ?? (Object.hasOwn(properties, token) ? properties[token] : null) ?? null,
    );
  }
  return node;
}
