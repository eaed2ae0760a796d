import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool } from './command-line/run-tool';
import { generateSchemas } from './corpus/generate-schemas';

const help = `Writes the JSON Schemas that editors complete and validate a pack's files by.

  npm run corpus:schema              write corpus/schema/ and engine/pack/joined-pack.schema.json
  npm run corpus:schema -- --check   write nothing; exit 1 when a schema is not up to date

The schemas are made from the types in engine/pack/types.ts.`;

await runTool(help, async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  for (const [file, text] of generateSchemas()) {
    if (values.check) {
      if ((await readFile(file, 'utf8').catch(() => '')) === text) continue;
      console.error(`${file} is not what engine/pack/types.ts says: run "npm run corpus:schema"`);
      process.exitCode = 1;
    } else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }
});
