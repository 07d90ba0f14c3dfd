import { gzipSync } from 'node:zlib';
import type { Log, ReportingDescriptor, Result, Run } from 'sarif';
import { compareFindings, type Finding, openFindings } from '../findings/finding.ts';
import type { RunReport } from '../findings/run-report.ts';
import { severityRank } from '../findings/severity.ts';
import { count } from './phrases.ts';
import { sarifLocations } from './sarif-location.ts';
import { levelOf, sarifRule } from './sarif-rule.ts';

export interface SarifOptions {
  /** Rekey's own version. */
  readonly version: string;
  /**
   * What GitHub calls the category: an upload replaces the one before it of the same category, so scans of
   * unlike scopes need unlike ones. Default: `rekey/` and the commands of the run.
   */
  readonly category?: string;
  /**
   * `left-out` for a file that goes to code scanning, which shows suppressed results as open alerts
   * (github/codeql-action#1230). Default: `marked`, as SARIF means it.
   */
  readonly suppressed?: 'marked' | 'left-out';
}

/** GitHub takes no file above this, gzipped, and no run with more results (GitHub Docs, "SARIF support"). */
const MAX_GZIPPED_BYTES = 10 * 1024 * 1024;
const MAX_RESULTS = 25_000;

/**
 * The report as SARIF 2.1.0. Identity is ours: `partialFingerprints` holds `rekey/v1`, and the same value
 * under the only name that GitHub compares, `primaryLocationLineHash`.
 */
export function renderSarif(report: RunReport, options: SarifOptions): string {
  const told = options.suppressed === 'left-out' ? openFindings(report.findings) : report.findings;
  const findings = [...told].sort(compareFindings);
  let kept = findings.slice(0, MAX_RESULTS);
  for (;;) {
    const text = `${JSON.stringify(logOf(report, kept, findings.length - kept.length, options), undefined, 1)}\n`;
    const fits = Buffer.byteLength(text) <= MAX_GZIPPED_BYTES || gzipSync(text).length <= MAX_GZIPPED_BYTES;
    if (fits || kept.length === 0) return text;
    kept = kept.slice(0, Math.floor(kept.length / 2));
  }
}

function logOf(report: RunReport, findings: readonly Finding[], leftOut: number, options: SarifOptions): Log {
  const rules = rulesOf(findings);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const problems = [...report.gaps];
  if (leftOut > 0)
    problems.push(`${count(leftOut, 'less severe result')} did not fit into what GitHub accepts.`);
  const commands = [...new Set(report.commands)].sort();
  const run: Run = {
    tool: {
      driver: { name: 'Rekey', version: options.version, semanticVersion: options.version, rules },
    },
    automationDetails: { id: `${options.category ?? `rekey/${commands.join('+') || 'run'}`}/` },
    invocations: [
      {
        executionSuccessful: report.complete,
        toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
      },
    ],
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding) => resultOf(finding, indexes.get(finding.rule) ?? -1)),
  };
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
}

function rulesOf(findings: readonly Finding[]): ReportingDescriptor[] {
  const byRule = Map.groupBy(findings, (finding) => finding.rule);
  return [...byRule].map(([rule, those]) => sarifRule(rule, those));
}

function resultOf(finding: Finding, ruleIndex: number): Result {
  const { suppression } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levelOf(finding.severity),
    rank: severityRank(finding.severity) * 25,
    message: { text: finding.detail === undefined ? finding.title : `${finding.title}. ${finding.detail}` },
    ...sarifLocations(finding),
    partialFingerprints: { 'rekey/v1': finding.fingerprint, primaryLocationLineHash: finding.fingerprint },
    baselineState: finding.state === 'known' ? 'unchanged' : 'new',
    // An empty list says "not suppressed", no list says "not known" (SARIF 2.1.0, section 3.27.23).
    suppressions: suppression
      ? [
          {
            kind: isInSource(suppression.by) ? 'inSource' : 'external',
            status: 'accepted',
            justification: suppression.reason,
          },
        ]
      : [],
    properties: {
      severity: finding.severity,
      confidence: finding.confidence,
      subject: finding.subject,
      ...(finding.verification ? { verification: finding.verification.result } : {}),
    },
  };
}

/** Markers stand in a line of code; everything else is a file of accepted findings. */
function isInSource(by: string): boolean {
  return by !== 'config' && !by.startsWith('.');
}
