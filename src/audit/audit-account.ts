import type { Clock } from '../base/clock.ts';
import type { Config } from '../config/schema.ts';
import { passwordProfile } from '../credentials/passwords/profiles.ts';
import { loadStrengthEstimator, type StrengthEstimator } from '../credentials/passwords/strength.ts';
import type { Secret } from '../credentials/secret.ts';
import { compareFindings, type Finding } from '../findings/finding.ts';
import type { Fingerprints } from '../findings/fingerprint.ts';
import { emptyReport, type RunReport } from '../findings/run-report.ts';
import { acceptedFindings } from '../findings/suppression.ts';
import type { Check, Problem } from './check.ts';
import { CHECKS } from './checks.ts';
import { credentialAges } from './credential-ages.ts';
import type { AuditSettings, Facts } from './facts.ts';
import { collectGaps } from './gaps.ts';
import { gatherAccount } from './gather-account.ts';
import { gatherSecrets } from './gather-secrets.ts';
import type { AuditPorts } from './ports.ts';

export interface AccountAudit {
  readonly config: Config;
  readonly ports: AuditPorts;
  readonly clock: Clock;
  readonly fingerprints: Fingerprints;
  /** Is told every secret value that the audit reads, before anything else is done with it. */
  readonly learn: (value: Secret) => void;
  /** When it is aborted, what was read so far is judged, and the rest is a gap. */
  readonly signal: AbortSignal;
}

/**
 * Looks at the account that the credentials belong to: first it reads all that it may, then it judges. It changes
 * nothing. What it may not read is a gap of the report, and the rest goes on.
 * @throws RekeyError when nothing can be asked at all: no credentials, no region, a wrong clock
 */
export async function auditAccount(audit: AccountAudit): Promise<RunReport> {
  const { config, ports, clock } = audit;
  const started = clock.now();
  const gaps = collectGaps(audit.signal);
  const account = await ports.account.accountId();
  let loading: Promise<StrengthEstimator> | undefined;
  const estimator = (): Promise<StrengthEstimator> => {
    loading ??= loadStrengthEstimator();
    return loading;
  };
  const [secrets, iam] = await Promise.all([
    gatherSecrets(config, { ports, gaps, estimator, learn: audit.learn }),
    gatherAccount(ports.account, gaps),
  ]);
  const facts: Facts = { account, secrets, ...iam };
  const settings = settingsOf(config, started);
  const findings = CHECKS.flatMap((check) =>
    check.examine(facts, settings).map((problem) => findingOf(check, problem, audit.fingerprints)),
  );
  const accepted = acceptedFindings(config.suppress, started.toISOString().slice(0, 10));
  const judged = findings.map((finding): Finding => {
    const suppression = accepted.find(finding.fingerprint);
    return suppression ? { ...finding, state: 'suppressed', suppression } : finding;
  });
  const open = gaps.list();
  return {
    ...emptyReport,
    commands: ['audit'],
    scope: [
      `${count(facts.users.length, 'IAM user')} and ${count(secrets.length, 'secret')} of the AWS account ${account}`,
    ],
    complete: open.length === 0,
    gaps: open,
    findings: judged.sort(compareFindings),
    credentials: credentialAges(facts, settings, config.rotate),
    stats: { ...emptyReport.stats, ms: clock.now().getTime() - started.getTime() },
    notes: [...notesOn(facts, config), ...accepted.notes({ everythingScanned: false })],
  };
}

function settingsOf(config: Config, now: Date): AuditSettings {
  const graceOfUser = new Map<string, number>();
  for (const rotation of config.rotate) {
    if (rotation.kind === 'iam-user') graceOfUser.set(rotation.user, rotation.grace);
  }
  return {
    now,
    profile: passwordProfile(config.passwords.profile),
    maxKeyAge: config.audit['max-key-age'],
    maxSecretAge: config.audit['max-secret-age'],
    breakGlassUsers: new Set(config.audit['break-glass']?.users),
    graceOfUser,
  };
}

/** `verified`: what the account itself says of itself is no guess. */
function findingOf(check: Check, problem: Problem, fingerprints: Fingerprints): Finding {
  return {
    fingerprint: fingerprints.ofResource(check.id, problem.resource),
    rule: check.id,
    severity: problem.severity ?? check.severity,
    title: problem.title,
    detail: problem.detail,
    remedy: check.remedy,
    state: 'new',
    confidence: 'verified',
    locations: [],
    subject: problem.subject,
    links: check.links,
  };
}

function notesOn(facts: Facts, config: Config): string[] {
  const notes: string[] = [];
  const users = new Set(config.audit['break-glass']?.users);
  const exempt = facts.users.filter(({ user, keys }) => users.has(user) && keys.some(({ active }) => active));
  if (exempt.length > 0) {
    const names = exempt.map(({ user }) => user).join(', ');
    notes.push(`The keys of the break-glass users ${names} were not judged by age or use, as configured.`);
  }
  if (config.aws.accounts.length > 0 && !config.aws.accounts.includes(facts.account)) {
    notes.push(`The account ${facts.account} that was looked at is not in "aws.accounts".`);
  }
  return notes;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
