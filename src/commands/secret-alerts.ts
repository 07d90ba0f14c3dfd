import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { messageOf, RekeyError } from '../base/errors.ts';
import { inertExcerpt } from '../base/hostile-text.ts';
import type { SecretScanning } from '../clients/github/secret-scanning.ts';
import { RULES } from '../detect/catalogue.ts';
import { rulesOfSecretType } from '../detect/github-secret-types.ts';
import { deletionOf } from '../findings/deleted-key.ts';
import { compareFindings, type Finding } from '../findings/finding.ts';
import { ALERT_SUBJECT, type GithubAlert, matchAlert } from '../findings/github-alert.ts';
import type { RunReport } from '../findings/run-report.ts';
import { acceptedFindings } from '../findings/suppression.ts';
import { ignoring } from '../sources/paths.ts';
import type { Context } from './context.ts';
import type { GithubEvent } from './event.ts';
import { openGithub } from './github.ts';
import type { ScanRequest } from './scan/request.ts';
import { wideToken } from './wide-token.ts';

export interface SecretAlertsRun {
  readonly token: string;
  readonly event: GithubEvent;
  /** What was scanned, when anything was. */
  readonly scan: ScanRequest | undefined;
  readonly dryRun: boolean;
}

/**
 * The report with what GitHub's own secret scanning knows: findings say which alert they are, alerts that no scan of
 * ours found become findings, and an alert is resolved as revoked when its credential is shown to be dead. Only where
 * all files were scanned, since elsewhere most alerts would seem unknown.
 */
export async function withSecretAlerts(
  report: RunReport,
  run: SecretAlertsRun,
  context: Context,
): Promise<RunReport> {
  const wanted = context.config['secret-scanning-alerts'];
  const isWhole = run.scan?.kind === 'tree' || run.scan?.kind === 'history';
  if (wanted === false || !isWhole || run.event.isChange) return report;
  const { token, isWide } = wideToken(run.token, context);
  try {
    const { secretScanning } = await openGithub(context, { token });
    const alerts = await secretScanning.openAlerts();
    const known = join(report, alerts, run.event.workspace, context);
    const told = { ...known.report, alertsRead: true };
    return await resolved(told, known.dead, secretScanning, run.dryRun, context);
  } catch (error) {
    if (!(error instanceof RekeyError)) throw error;
    const text = `GitHub's own alerts: ${messageOf(error)}`;
    if (wanted === true) return { ...report, complete: false, gaps: [...report.gaps, text] };
    // No job's own token may, so it is no news that this one may not.
    if (isWide) return { ...report, notes: [...report.notes, text] };
    context.log.info(text);
    return report;
  }
}

interface Joined {
  readonly report: RunReport;
  /** Alerts whose credential is shown to be dead, and by what. */
  readonly dead: readonly { readonly alert: GithubAlert; readonly why: string }[];
}

function join(
  report: RunReport,
  alerts: readonly GithubAlert[],
  workspace: string,
  context: Context,
): Joined {
  const blobOf = blobReader(workspace);
  const ignores = ignoring(context.config.scan['ignore-paths']);
  const isIgnored = ({ places }: GithubAlert): boolean =>
    places.length > 0 && places.every(({ path }) => ignores(path));
  const remarks = new Map<Finding, GithubAlert[]>();
  const unknown: GithubAlert[] = [];
  const dead: Joined['dead'][number][] = [];
  for (const alert of alerts) {
    const { findings, isCertain } = matchAlert(alert, report.findings, rulesOfSecretType, blobOf);
    if (findings.length === 0 && !isIgnored(alert)) unknown.push(alert);
    for (const finding of findings) remarks.set(finding, [...(remarks.get(finding) ?? []), alert]);
    const whys = findings.map((finding) => whyDead(finding, report, context));
    const [why] = whys;
    // The very text of the alert, and all that may be meant: a guess is not enough to close it.
    if (why !== undefined && isCertain && whys.every((each) => each !== undefined)) dead.push({ alert, why });
  }
  const findings = [
    ...report.findings.map((finding) => remarked(finding, remarks.get(finding) ?? [])),
    ...unknown.map((alert) => findingOf(alert, context)),
  ];
  return { report: { ...report, findings: findings.sort(compareFindings) }, dead };
}

/** Who says that a credential is dead: whoever was asked, or this run, which has deleted it. */
function whyDead(
  { subject, verification }: Finding,
  { rotations }: RunReport,
  { config }: Context,
): string | undefined {
  if (verification?.result === 'dead') return verification.detail;
  const { kind, id, account } = subject;
  if (kind !== 'aws-access-key' || id === undefined || account === undefined) return undefined;
  return config.aws.accounts.includes(account) ? deletionOf(id, rotations) : undefined;
}

function remarked(finding: Finding, alerts: readonly GithubAlert[]): Finding {
  if (alerts.length === 0) return finding;
  const told = alerts.map(({ number, validity }) => `#${number} (${VALIDITY[validity]})`).join(', ');
  const isActive = alerts.some(({ validity }) => validity === 'active');
  return {
    ...finding,
    detail: [finding.detail, `GitHub's alert ${told}.`].filter(Boolean).join(' '),
    links: [...(finding.links ?? []), ...alerts.map(({ url }) => url)],
    ...(isActive ? { confidence: 'verified' as const } : {}),
    ...(isActive && !finding.verification
      ? { verification: { result: 'live' as const, detail: 'GitHub asked its provider, and it works.' } }
      : {}),
  };
}

const VALIDITY: Readonly<Record<GithubAlert['validity'], string>> = {
  active: 'active: GitHub asked its provider',
  inactive: 'inactive: GitHub asked its provider',
  unknown: 'validity unknown',
};

/** Found by GitHub and not by us: in a text that we do not read, or of a kind that we do not know. */
function findingOf(alert: GithubAlert, context: Context): Finding {
  const { number, secretType, title, validity, url, places } = alert;
  const { config, clock, env, fingerprints, redactor } = context;
  const [ruleId] = rulesOfSecretType(secretType);
  const rule = RULES.find(({ id }) => id === ruleId);
  const fingerprint = fingerprints.ofResource(ALERT_SUBJECT, `${env.GITHUB_REPOSITORY ?? ''}#${number}`);
  const today = clock.now().toISOString().slice(0, 10);
  const suppression = acceptedFindings(config.suppress, today).find(fingerprint);
  return {
    fingerprint,
    rule: rule?.id ?? 'github-secret-alert',
    severity: rule?.severity ?? 'high',
    title: redactor.redact(inertExcerpt(title, 100)),
    detail: `GitHub's secret scanning found it (alert #${number}, ${VALIDITY[validity]}); the scan of this run did not.`,
    remedy: rule?.remedy ?? ['Make a new one, put it where the old one is used, then revoke the old one.'],
    state: suppression ? 'suppressed' : 'new',
    confidence: validity === 'active' ? 'verified' : 'structured',
    locations: places.map(({ path, commit, startLine, startColumn, endLine, endColumn }) => ({
      path: redactor.redact(path),
      commit,
      startLine,
      startColumn,
      endLine,
      endColumn,
      // GitHub counts lines and columns only.
      startByte: 0,
      endByte: 0,
    })),
    subject: { kind: ALERT_SUBJECT, id: `#${number}` },
    ...(suppression ? { suppression } : {}),
    links: [url, ...(rule?.links ?? [])],
  };
}

async function resolved(
  report: RunReport,
  dead: Joined['dead'],
  secretScanning: SecretScanning,
  dryRun: boolean,
  context: Context,
): Promise<RunReport> {
  const notes: string[] = [];
  for (const { alert, why } of dead) {
    if (dryRun) {
      notes.push(`Would resolve GitHub's alert #${alert.number} as revoked.`);
      continue;
    }
    try {
      await secretScanning.resolve(alert.number, context.redactor.redact(`Rekey: ${inertExcerpt(why, 250)}`));
      notes.push(`GitHub's alert #${alert.number} is resolved as revoked: the credential is dead.`);
    } catch (error) {
      if (!(error instanceof RekeyError)) throw error;
      notes.push(`GitHub's alert #${alert.number}: ${messageOf(error)}`);
      break;
    }
  }
  return { ...report, notes: [...report.notes, ...notes] };
}

/** The id that git gives to a file as it lies in the checkout; links and what lies outside have none. */
function blobReader(workspace: string): (path: string, like: string) => string | undefined {
  const root = resolve(workspace);
  const known = new Map<string, string | undefined>();
  return (path, like) => {
    const key = `${like.length}\0${path}`;
    if (!known.has(key)) known.set(key, blobId(root, path, like.length === 64 ? 'sha256' : 'sha1'));
    return known.get(key);
  };
}

function blobId(root: string, path: string, algorithm: 'sha1' | 'sha256'): string | undefined {
  const file = resolve(root, path);
  if (!file.startsWith(`${root}${sep}`)) return undefined;
  try {
    if (!lstatSync(file).isFile()) return undefined;
    const bytes = readFileSync(file);
    return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  } catch {
    return undefined;
  }
}
