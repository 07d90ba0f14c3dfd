import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configJsonSchema } from '../src/config/known-keys.ts';

/** Writes the JSON Schema of the config file, for editors and for SchemaStore. */
const folder = join(import.meta.dirname, '..', 'schemas');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'rekey.schema.json'), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
