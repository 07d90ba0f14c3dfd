import { z } from 'zod';
import { ReportDocument } from '../src/findings/report-document.ts';

/** The JSON Schema of the report, for whoever reads it by a program. */
export function reportJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(ReportDocument, { target: 'draft-7' });
  return { ...schema, title: 'Rekey report', description: 'rekey.json, and --format json' };
}
