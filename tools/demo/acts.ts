import { setTimeout as delay } from 'node:timers/promises';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { maskKeyId } from '../../src/credentials/aws-key-id.ts';
import { statusOf } from '../../test/cloud/aws/iam/model.ts';
import { pullRequestEvent, scheduleEvent } from '../../test/runner/events.ts';
import type { ActionResult } from '../../test/runner/run-action.ts';
import { runRekey } from './run-rekey.ts';
import { MASTER, REPOSITORY, type Stage } from './stage.ts';
import type { Telling } from './telling.ts';

/** What an act needs: the stage, a voice, and a folder for its reports. */
export interface Scene {
  readonly stage: Stage;
  readonly tell: Telling;
  readonly reports: (act: string) => string;
}

/** Act one: a change that brings a credential is refused. */
export async function pullRequest({ stage, tell, reports }: Scene): Promise<ActionResult> {
  tell.heading('1. A pull request brings a leaked key');
  const { repository, oldKey } = stage;
  const base = repository.id('main');
  const leak = `AWS_ACCESS_KEY_ID=${oldKey.accessKeyId}\nAWS_SECRET_ACCESS_KEY=${oldKey.secretAccessKey}\n`;
  repository.branch('faster-deploys', base);
  repository.commit({ branch: 'faster-deploys', message: 'Try it', files: { 'deploy/staging.env': leak } });
  const head = repository.commit({
    branch: 'faster-deploys',
    message: 'Remove the key again',
    files: { 'deploy/staging.env': null, 'deploy/run.sh': '#!/bin/sh\nexec ./deploy\n' },
  });
  const { merge } = repository.pullRequest(7, base, head);
  tell.line(
    'Somebody commits a key, and removes it again in the next commit. The checkout is shallow.',
    'dim',
  );

  const checkout = repository.checkoutAction('refs/pull/7/merge', { depth: 1 });
  const event = pullRequestEvent({
    repository: REPOSITORY,
    number: 7,
    baseSha: base,
    headSha: head,
    mergeSha: merge,
    headRef: 'faster-deploys',
    title: 'Faster deploys',
    private: true,
  });
  const result = await runRekey(stage, event, checkout.dir, reports('1-pull-request'));
  for (const { level, title, message, file, line } of result.annotations.kept) {
    tell.line('');
    tell.line(`${level === 'error' ? '✗' : '!'} ${title ?? ''}`, 'red');
    // What a later commit took away stands on no line any more.
    if (file !== undefined) tell.line(line === undefined ? `  ${file}` : `  ${file}, line ${line}`, 'cyan');
    for (const part of message.split('\n')) tell.line(`  ${part}`);
  }
  tell.line('');
  tell.line(
    `The check fails (exit code ${result.exitCode}) after ${(result.durationMs / 1000).toFixed(1)} s.`,
    'bold',
  );
  return result;
}

/** Act two: what is overdue is rotated, and proved. */
export async function scheduledRun({ stage, tell, reports }: Scene): Promise<ActionResult> {
  tell.heading('2. The scheduled run rotates what is due');
  const due = stage.database
    ? 'The key is 120 days old (limit 90), the database password 45 (limit 30).'
    : 'The key is 120 days old (limit 90).';
  tell.line(due, 'dim');
  stage.aws.log.clear();
  const result = await runSchedule(stage, reports('2-scheduled-run'));
  tellLog(tell, result);
  tell.line('');
  tell.line('What AWS saw that changed something:');
  for (const record of stage.aws.log.changing()) {
    tell.line(
      `  ${record.service}:${record.action}  ${record.resource?.split(':').slice(5).join(':') ?? ''}`,
      'cyan',
    );
  }
  tell.line('');
  tell.line('Proof, asked of the services themselves:');
  tell.line(`  the new key works, and the old one for its grace period: ${statuses(stage)}`);
  if (stage.database) {
    const old = stage.database.canLogin(MASTER, stage.oldPassword);
    const now = stage.database.canLogin(MASTER, currentPassword(stage));
    tell.line(`  the old password logs in to PostgreSQL: ${await yesOrNo(old)}`);
    tell.line(`  the new password logs in to PostgreSQL: ${await yesOrNo(now)}`);
  }
  return result;
}

/** Act three: what the audit found has become an issue; somebody mends it; the next runs close it. */
export async function laterRuns({ stage, tell, reports }: Scene): Promise<ActionResult[]> {
  tell.heading('3. Findings became issues');
  tellIssues(stage, tell);
  tell.line('');
  tell.line('Somebody gives the mail account a better password. Grace and recovery (1 s here) pass.', 'dim');
  await mendPassword(stage);

  tell.heading('4. Later runs retire the old key and close the issue');
  const results: ActionResult[] = [];
  for (const act of ['4-old-key-inactive', '5-old-key-deleted']) {
    await delay(1_500);
    stage.aws.log.clear();
    const result = await runSchedule(stage, reports(act));
    results.push(result);
    for (const record of stage.aws.log.of('UpdateAccessKey').concat(stage.aws.log.of('DeleteAccessKey'))) {
      tell.line(
        `${record.service}:${record.action}  ${record.resource?.split(':').slice(5).join(':') ?? ''}`,
        'cyan',
      );
    }
  }
  tell.line(`The old key still works: ${await yesOrNo(keyWorks(stage))}`);
  tell.line('');
  tellIssues(stage, tell);
  return results;
}

async function runSchedule(stage: Stage, reports: string): Promise<ActionResult> {
  const sha = stage.repository.id('main');
  const checkout = stage.repository.checkoutAction('refs/heads/main', { depth: 1 });
  return await runRekey(
    stage,
    scheduleEvent({ repository: REPOSITORY, sha, private: true }),
    checkout.dir,
    reports,
  );
}

function tellLog(tell: Telling, result: ActionResult): void {
  tell.line('');
  for (const text of result.rawStdout.trimEnd().split('\n')) {
    if (!text.startsWith('::')) tell.line(text);
  }
}

function tellIssues({ github }: Stage, tell: Telling): void {
  for (const issue of github.repository(REPOSITORY).issues.values()) {
    const state = issue.state === 'open' ? 'open  ' : 'closed';
    tell.line(`#${issue.number}  ${state}  ${issue.title}`, issue.state === 'open' ? 'yellow' : 'green');
  }
}

/** Asked of IAM's own state: a call with the old key would be a use of it, and its grace period would begin anew. */
function statuses({ aws }: Stage): string {
  const keys = aws.state.accounts.get(aws.account)?.iam.users.get('ci-deployer')?.keys.values() ?? [];
  return [...keys].map((key) => `${maskKeyId(key.id)} is ${statusOf(key)}`).join(', ');
}

async function keyWorks({ aws, oldKey }: Stage): Promise<boolean> {
  const sts = new STSClient({ endpoint: aws.url, region: aws.region, credentials: oldKey, maxAttempts: 1 });
  return await sts.send(new GetCallerIdentityCommand({})).then(
    () => true,
    () => false,
  );
}

function currentPassword({ aws }: Stage): string {
  const account = aws.state.accounts.get(aws.account);
  return account?.databases.get(aws.region)?.instances.get('orders')?.password ?? '';
}

async function mendPassword({ aws }: Stage): Promise<void> {
  const { PutSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const { randomBytes } = await import('node:crypto');
  const client = new SecretsManagerClient({ endpoint: aws.url, region: aws.region, credentials: aws.admin });
  const password = `${randomBytes(18).toString('base64url')}-aA1`;
  const SecretString = JSON.stringify({ username: 'billing', password });
  await client.send(new PutSecretValueCommand({ SecretId: 'billing/smtp', SecretString }));
}

async function yesOrNo(answer: Promise<boolean>): Promise<string> {
  return (await answer) ? 'yes' : 'no';
}
