/** Most severe first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** The least severity that fails a run; `never` fails none. */
export type FailOn = Severity | 'never';

/** 4 for critical down to 1 for low. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.length - SEVERITIES.indexOf(severity);
}

export function isAtLeast(severity: Severity, threshold: FailOn): boolean {
  return threshold !== 'never' && severityRank(severity) >= severityRank(threshold);
}

/** The most severe of them, or `none` when there is nothing. */
export function highestSeverity(severities: Iterable<Severity>): Severity | 'none' {
  let highest: Severity | 'none' = 'none';
  for (const severity of severities) {
    if (highest === 'none' || severityRank(severity) > severityRank(highest)) highest = severity;
  }
  return highest;
}
