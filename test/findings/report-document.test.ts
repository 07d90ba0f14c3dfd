import { describe, expect, it } from 'vitest';
import { reportIn } from '../../src/findings/report-document.ts';
import { emptyReport, type RunReport } from '../../src/findings/run-report.ts';
import { renderJson } from '../../src/report/json.ts';
import { finding, report as reportOf, rotation } from '../report/sample-report.ts';

const shard = {
  index: 1,
  count: 2,
  set: 'a'.repeat(16),
  scan: 'fleet-tree',
  repositories: ['acme/app'],
  isPartial: true,
  attempt: 1,
  startedAt: '2026-11-22T03:00:00.000Z',
} as const;

/** Everything that a report can hold. */
const FULL: RunReport = { ...reportOf({ findings: [finding()], rotations: [rotation()] }), shard };

function read(change: (document: Record<string, unknown>) => void) {
  const document = JSON.parse(renderJson(FULL)) as Record<string, unknown>;
  change(document);
  return reportIn(document);
}

describe('a report that another job wrote', () => {
  it('is read as it was written', () => {
    for (const report of [FULL, emptyReport]) {
      const { version: _version, ...written } = JSON.parse(renderJson(report)) as { version: number };
      expect(reportIn(JSON.parse(renderJson(report)))).toEqual({ report: written });
    }
  });

  it.each<[string, (document: Record<string, unknown>) => void]>([
    ['an unknown member', (document) => Object.assign(document, { extra: 1 })],
    ['another version', (document) => Object.assign(document, { version: 2 })],
    ['gaps and yet complete', (document) => Object.assign(document, { complete: true, gaps: ['x'] })],
    ['a part beyond the last', (document) => Object.assign(document, { shard: { ...shard, index: 3 } })],
    ['a time that is none', (document) => Object.assign(document, { shard: { ...shard, startedAt: 'now' } })],
    ['no findings', (document) => delete document.findings],
    ['a text of megabytes', (document) => Object.assign(document, { notes: ['x'.repeat(100_000)] })],
  ])('is refused with %s', (_what, change) => {
    expect(read(change)).toHaveProperty('fault');
  });

  it('is refused with a repository that is no name', () => {
    const result = read((document) => {
      const [first] = document.findings as { locations: Record<string, unknown>[] }[];
      Object.assign(first?.locations[0] ?? {}, { repository: 'acme/app](https://evil.example)' });
    });
    expect(result).toMatchObject({ fault: { where: 'findings.0.locations.0.repository' } });
  });
});
