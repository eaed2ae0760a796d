import { createGenerator, type Schema } from 'ts-json-schema-generator';

const typesFile = 'engine/pack/types.ts';

/** What an author's file holds, by the file the schema is written to. */
const authoredFiles = [
  { file: 'corpus/schema/pack.schema.json', type: 'PackInfo', list: false },
  { file: 'corpus/schema/outlets.schema.json', type: 'Outlet', list: true },
  { file: 'corpus/schema/speakers.schema.json', type: 'Speaker', list: true },
  { file: 'corpus/schema/events.schema.json', type: 'Event', list: true },
  { file: 'corpus/schema/terms.schema.json', type: 'Term', list: true },
  { file: 'corpus/schema/article.schema.json', type: 'AuthoredArticle', list: false },
  { file: 'corpus/schema/statement.schema.json', type: 'Statement', list: false },
] as const;

/** The joined pack's schema, which the extension itself validates with. */
const joinedPack = { file: 'engine/pack/joined-pack.schema.json', type: 'Pack' } as const;

/**
 * The JSON Schemas (draft 7) of the authored files and of the joined pack, made from the types in
 * `engine/pack/types.ts`: file path from the project's folder → the file's text.
 */
export function generateSchemas(): Map<string, string> {
  const generator = createGenerator({
    path: typesFile,
    tsconfig: 'engine/tsconfig.json',
    // The project's own type check has passed or failed already, with its own compiler.
    skipTypeCheck: true,
    topRef: true,
  });
  const schemas = new Map<string, string>();
  for (const { file, type, list } of authoredFiles) {
    const schema = generator.createSchema(type);
    schemas.set(file, asText(list ? listOf(schema, type) : withSchemaKey(schema, type)));
  }
  schemas.set(joinedPack.file, asText(generator.createSchema(joinedPack.type)));
  return schemas;
}

function listOf(schema: Schema, type: string): Schema {
  const { $ref: _, ...rest } = schema;
  return { ...rest, type: 'array', items: { $ref: `#/definitions/${type}` } };
}

/** Lets an author name the schema in the file, which many editors complete by. */
function withSchemaKey(schema: Schema, type: string): Schema {
  const definition = schema.definitions?.[type];
  if (typeof definition !== 'object') throw new Error(`${typesFile} exports no type ${type}`);
  definition.properties = {
    $schema: { type: 'string', description: 'Path of this schema, for editors.' },
    ...definition.properties,
  };
  return schema;
}

function asText(schema: Schema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
