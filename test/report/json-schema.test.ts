import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { fullReport } from './sample-posture.ts';
import { anyReport, finding, report } from './sample-report.ts';

const file = new URL('../../schemas/report.schema.json', import.meta.url);
const validate = new Ajv({ strict: false, formats: { 'date-time': true } }).compile(
  JSON.parse(readFileSync(file, 'utf8')) as object,
);

describe('the published schema of the JSON report', () => {
  it('describes every report', () => {
    fc.assert(
      fc.property(anyReport, (run) => {
        validate(JSON.parse(renderJson(run)));
        expect(validate.errors ?? []).toEqual([]);
      }),
    );
    const verification = { result: 'live', detail: 'GitHub says so.' } as const;
    const leftAlone = [{ rule: 'a', path: 'b', startLine: 1, startColumn: 1, why: 'it is a word' }];
    const run = { ...fullReport([finding({ verification })]), leftAlone };
    expect(validate(JSON.parse(renderJson(run)))).toBe(true);
  });

  it.each([
    ['another version', { version: 2 }],
    ['a severity that there is not', { findings: [{ ...finding(), severity: 'terrible' }] }],
    ['a field that is not written', { secrets: [] }],
  ])('refuses %s', (_what, change) => {
    expect(validate({ ...(JSON.parse(renderJson(report())) as object), ...change })).toBe(false);
  });
});
