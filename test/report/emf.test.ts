import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyReport, type RunReport } from '../../src/findings/run-report.ts';
import { renderEmf } from '../../src/report/emf.ts';
import { fullReport, NOW } from './sample-posture.ts';
import { anyReport } from './sample-report.ts';

interface Line {
  readonly _aws: {
    readonly Timestamp: number;
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string;
      readonly Dimensions: readonly (readonly string[])[];
      readonly Metrics: readonly { readonly Name: string; readonly Unit: string }[];
    }[];
  };
  readonly [member: string]: unknown;
}

function linesOf(run: RunReport): Line[] {
  const text = renderEmf(run, { at: NOW, namespace: 'Rekey', repository: 'acme/app' });
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

describe('the metrics for CloudWatch', () => {
  it('keep the rules of the embedded metric format, whatever the report', () => {
    fc.assert(
      fc.property(anyReport, (run) => {
        for (const line of linesOf(run)) {
          const { _aws: told } = line;
          const [directive] = told.CloudWatchMetrics;
          expect(told.Timestamp).toBe(NOW.getTime());
          expect(directive?.Metrics.length).toBeGreaterThan(0);
          expect(directive?.Metrics.length).toBeLessThanOrEqual(100);
          for (const { Name } of directive?.Metrics ?? []) expect(line[Name]).toBeTypeOf('number');
          for (const dimension of directive?.Dimensions.flat() ?? [])
            expect(line[dimension]).toBeTypeOf('string');
        }
      }),
    );
  });

  it('tell the ratio and the ages of all and of each kind', () => {
    const lines = linesOf(fullReport());

    expect(lines[0]).toMatchObject({
      Repository: 'acme/app',
      RotationRatio: 0.75,
      CredentialsOverdue: 2,
      FindingsOpen: 12,
      RunComplete: 0,
      RotationsStuck: 1,
    });
    expect(lines.find(({ Kind }) => Kind === 'database-user')).toMatchObject({
      Provider: 'aws',
      RotationRatio: 0,
      CredentialsOverdue: 1,
      CredentialAgeMax: 41 * 86_400,
    });
    expect(
      lines.filter(({ Severity }) => Severity !== undefined).map(({ FindingsOpen }) => FindingsOpen),
    ).toEqual([3, 3, 3, 3]);
  });

  it('claim no ratio and no age where there is none, and name nothing', () => {
    expect(linesOf(emptyReport)[0]).not.toHaveProperty('RotationRatio');
    expect(linesOf(emptyReport)[0]).not.toHaveProperty('CredentialAgeMax');
    expect(JSON.stringify(linesOf(fullReport()))).not.toMatch(
      /AKIA|orders-db|billing|team-|legacy|123456789012/,
    );
  });
});
