import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configJsonSchema } from '../src/config/known-keys.ts';
import { planJsonSchema } from '../src/findings/rotation-plan-document.ts';
import { trendJsonSchema } from '../src/report/trend-document.ts';
import { reportJsonSchema } from './report-schema.ts';
import { trailJsonSchema } from './trail-schema.ts';

/** Writes the JSON Schemas: of the config file, for editors and for SchemaStore, and of what programs read. */
const folder = join(import.meta.dirname, '..', 'schemas');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'rekey.schema.json'), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
writeFileSync(join(folder, 'plan.schema.json'), `${JSON.stringify(planJsonSchema(), null, 2)}\n`);
writeFileSync(join(folder, 'rotation-trail.schema.json'), `${JSON.stringify(trailJsonSchema(), null, 2)}\n`);
writeFileSync(join(folder, 'report.schema.json'), `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
writeFileSync(join(folder, 'trend.schema.json'), `${JSON.stringify(trendJsonSchema(), null, 2)}\n`);
