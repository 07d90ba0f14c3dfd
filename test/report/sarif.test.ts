import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { Log, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { emptyReport, type RunReport } from '../../src/findings/run-report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { anyReport, finding, location, report } from './sample-report.ts';

const schema = JSON.parse(
  readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8').replaceAll('\ufeff', ''),
) as Record<string, unknown>;
// Draft 04 and 07 differ in `id` and `$schema` here, nothing else that this schema uses.
const { id: _id, $schema: _draft, ...draft7 } = schema;
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(draft7);

describe('the SARIF report', () => {
  it('is valid against the OASIS schema, whatever the texts', () => {
    expect(problemsOf(logOf(emptyReport))).toEqual([]);
    fc.assert(
      fc.property(anyReport, (each) => {
        expect(problemsOf(logOf(each))).toEqual([]);
      }),
    );
    expect(problemsOf({ version: '2.1.0', runs: [{}] })).not.toEqual([]);
  });

  it('carries our fingerprint as the identity', () => {
    const [result] = runOf(report()).results ?? [];

    expect(result?.partialFingerprints).toEqual({
      'rekey/v1': 'abcdefgh234567ab',
      primaryLocationLineHash: 'abcdefgh234567ab',
    });
  });

  it('spans the secret in characters and in bytes, in a path that is a URI', () => {
    const path = 'a dir/ü#1?.ts';
    const [result] =
      runOf(report({ findings: [finding({ locations: [location({ path })] })] })).results ?? [];

    const place = result?.locations?.[0]?.physicalLocation;
    expect(place?.artifactLocation?.uri).toBe('a%20dir/%C3%BC%231%3F.ts');
    expect(place?.region).toEqual({
      startLine: 3,
      startColumn: 9,
      endLine: 3,
      endColumn: 29,
      byteOffset: 40,
      byteLength: 20,
    });
  });

  it('shows what stands in an archive at the archive, by its bytes, and says where in it', () => {
    const inside = { path: 'b/c.env', startLine: 7, startColumn: 5, endLine: 7, endColumn: 25 };
    const place = location({ path: 'a.zip', startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, inside });
    const [result] = runOf(report({ findings: [finding({ locations: [place] })] })).results ?? [];

    expect(result?.locations?.[0]).toMatchObject({
      message: { text: 'in a.zip!/b/c.env:7:5' },
      physicalLocation: { region: { startLine: 1, byteOffset: 40, byteLength: 20 } },
    });
    expect(result?.locations?.[0]?.physicalLocation?.region).not.toHaveProperty('startColumn');
  });

  it('shows one place and relates the others', () => {
    const locations = Array.from({ length: 150 }, (_, index) => location({ path: `f${index}` }));
    const [result] = runOf(report({ findings: [finding({ locations })] })).results ?? [];

    expect(result?.locations).toHaveLength(1);
    expect(result?.relatedLocations).toHaveLength(100);
  });

  it('gives a file to what stands in no file, since GitHub refuses results without one', () => {
    const findings = [
      finding({ locations: [] }),
      finding({ fingerprint: 'b', locations: [location({ path: '(commit message)' })] }),
    ];

    const uris = runOf(report({ findings })).results?.map(
      (result) => result.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    );

    expect(uris).toEqual(['.github/rekey.yml', '.github/rekey.yml']);
  });

  it('describes each rule once, with the severity of its worst finding', () => {
    const findings = [
      finding(),
      finding({ fingerprint: 'b', severity: 'low' }),
      finding({ rule: 'weak-password', severity: 'medium', locations: [] }),
    ];

    const rules = runOf(report({ findings })).tool.driver.rules ?? [];

    expect(rules.map(({ id, properties }) => [id, properties?.['security-severity']])).toEqual([
      ['aws-access-key', '9.5'],
      ['weak-password', '5.5'],
    ]);
    expect(rules[0]?.help?.markdown).toContain('1. Rotate the key');
    expect(rules[0]?.properties?.tags).toContain('external/cwe/cwe-798');
    expect(rules[1]?.properties?.tags).not.toContain('external/cwe/cwe-798');
  });

  it('does not let one finding describe a rule whose findings differ', () => {
    const findings = [finding({ title: 'Key of alice' }), finding({ fingerprint: 'b', title: 'Key of bob' })];

    const [rule] = runOf(report({ findings })).tool.driver.rules ?? [];

    expect(rule?.shortDescription?.text).toBe('aws access key');
  });

  it('says what is suppressed, by what, and why', () => {
    const results = runOf(
      report({ findings: [suppressed('config'), suppressed('rekey:ignore'), finding()] }),
    ).results;

    const byFingerprint = new Map(
      results?.map((result) => [result.partialFingerprints?.['rekey/v1'], result.suppressions]),
    );
    expect(byFingerprint.get('config')).toEqual([
      { kind: 'external', status: 'accepted', justification: 'revoked' },
    ]);
    expect(byFingerprint.get('rekey:ignore')?.[0]?.kind).toBe('inSource');
    expect(byFingerprint.get('abcdefgh234567ab')).toEqual([]);
  });

  it('leaves suppressed results out where they would be shown as open', () => {
    const findings = [suppressed('config'), finding()];

    const text = renderSarif(report({ findings }), { version: '1.2.3', suppressed: 'left-out' });

    expect((JSON.parse(text) as Log).runs[0]?.results).toHaveLength(1);
  });

  it('says when the run was not complete', () => {
    const [invocation] =
      runOf(report({ complete: false, gaps: ['The range is shallow.'] })).invocations ?? [];

    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toBe('The range is shallow.');
  });

  it('keeps scans of unlike scopes apart', () => {
    expect(runOf(report()).automationDetails?.id).toBe('rekey/rotate+scan/');
    const log = JSON.parse(renderSarif(report(), { version: '1.2.3', category: 'rekey/tree' })) as Log;
    expect(log.runs[0]?.automationDetails?.id).toBe('rekey/tree/');
  });

  it('stays within what GitHub takes, the least severe left out, and says so', () => {
    const findings = Array.from({ length: 25_010 }, (_, index) =>
      finding({ fingerprint: `f${index}`, severity: index < 10 ? 'low' : 'high' }),
    );

    const text = renderSarif(report({ findings }), { version: '1.2.3' });

    const run = (JSON.parse(text) as Log).runs[0];
    expect(run?.results).toHaveLength(25_000);
    expect(run?.results?.some(({ level }) => level === 'note')).toBe(false);
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toContain(
      '10 less severe results',
    );
  });

  it('leaves results out until GitHub takes the size, most severe kept', () => {
    const findings = Array.from({ length: 400 }, (_, index) =>
      finding({
        fingerprint: `f${index}`,
        severity: index === 399 ? 'critical' : 'high',
        detail: randomBytes(30_000).toString('base64'),
      }),
    );

    const text = renderSarif(report({ findings }), { version: '1.2.3' });

    const [run] = (JSON.parse(text) as Log).runs;
    expect(run?.results).toHaveLength(200);
    expect(run?.results?.[0]?.partialFingerprints?.['rekey/v1']).toBe('f399');
    expect(gzipSync(text).length).toBeLessThan(10 * 1024 * 1024);
  });
});

function logOf(each: RunReport): Log {
  return JSON.parse(renderSarif(each, { version: '1.2.3' })) as Log;
}

function runOf(each: RunReport): Run {
  const [run] = logOf(each).runs;
  if (!run) throw new Error('A SARIF log without a run');
  return run;
}

function problemsOf(log: unknown): unknown[] {
  return validate(log) ? [] : [...(validate.errors ?? [])];
}

function suppressed(by: string): Finding {
  return finding({ fingerprint: by, state: 'suppressed', suppression: { by, reason: 'revoked' } });
}
