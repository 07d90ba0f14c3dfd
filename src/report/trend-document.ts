import { z } from 'zod';
import { MOST_POINTS, MOST_SERIES, type Trend } from './trend.ts';

/**
 * The shape of `trend.json`, for who reads one. It stands alone: what only adds a run to a trend does not load what
 * checks one.
 */
const Count = z.int().min(0);
const Mark = z.string().regex(/^[0-9a-f]{16}$/);

export const Point = z.strictObject({
  at: z.iso.datetime().describe('When the run was'),
  of: z.string().min(1).max(200).describe('What kind of run: rekey/tree+rotate+audit'),
  complete: z.boolean(),
  open: z.strictObject({ critical: Count, high: Count, medium: Count, low: Count }),
  suppressed: Count,
  stuck: Count.describe('Rotations that failed or need a person'),
  overdue: Count.describe('Credentials that are past their date'),
  ratio: z.number().min(0).max(1).optional().describe('Share of the rotations within their period'),
  oldestDays: Count.optional().describe('Age of the oldest credential'),
  untold: z
    .literal(true)
    .optional()
    .describe('Somebody could not be told of this run: the next one is compared with the one before'),
  marks: z
    .strictObject({ critical: Mark, high: Mark, medium: Mark, low: Mark, stuck: Mark })
    .describe('Which findings and rotations these are, as digests: to tell whether they are the same'),
});

/** `trend.json`: what earlier runs counted. It names no finding, place, rotation or credential. */
export const TrendDocument = z.strictObject({
  version: z.literal(1),
  points: z.array(Point).max(MOST_POINTS * MOST_SERIES),
});

/** The JSON Schema of `trend.json`. */
export function trendJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(TrendDocument, { target: 'draft-7' });
  return { ...schema, title: 'Rekey trend', description: 'What earlier runs counted: trend.json' };
}

/** What a file holds, or `undefined` when it is not one of ours: it came from somewhere, and is not trusted. */
export function parseTrend(text: string): Trend | undefined {
  try {
    return TrendDocument.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
