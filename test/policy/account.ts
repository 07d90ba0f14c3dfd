import { randomBytes } from 'node:crypto';
import { silentLog } from '../../src/base/log.ts';
import { audit } from '../../src/commands/audit.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { Redactor } from '../../src/credentials/redactor.ts';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import type { RunReport } from '../../src/findings/run-report.ts';
import type { PolicyDocument } from '../../src/policy/document.ts';
import { rolesFor } from '../../src/policy/roles.ts';
import type { SigningKey } from '../cloud/aws/local-aws.ts';
import { DAY, type Stage } from '../commands/rotate/stage.ts';
import { codeBlocks, readDocument } from '../docs/documents.ts';

/**
 * The configuration of docs/permissions.md: one rotation of each kind, a replica, passwords named and selected. So
 * what is shown of its policy holds for the one that people read.
 */
export const CONFIG =
  codeBlocks(readDocument('docs/permissions.md')).find(({ language }) => language === 'yaml')?.text ?? '';

/** Fills an account with what the configuration speaks of, and with what it does not. */
export function furnish({ aws: { seed, clock } }: Stage): void {
  const createdAt = new Date(clock.now().getTime() - 100 * DAY);
  seed.user({ name: 'ci-deployer' });
  const { accessKeyId, secretAccessKey } = seed.accessKey({ user: 'ci-deployer', createdAt });
  const value = { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey };
  seed.secret({ name: 'rekey/ci-deployer', value, createdAt, replicas: ['us-east-1'] });
  const { password } = seed.instance({ id: 'orders', engine: 'postgres', masterUsername: 'master' });
  seed.secret({ name: 'rekey/orders-db', value: { username: 'master', password }, createdAt });
  const shop = seed.cluster({ id: 'shop', engine: 'aurora-postgresql', masterUsername: 'master' });
  seed.secret({ name: 'rekey/shop-db', value: { username: 'master', password: shop.password }, createdAt });
  seed.secret({
    name: 'billing/smtp',
    value: passwordOf({ engine: 'aurora-mysql', dbClusterIdentifier: 'mail' }),
  });
  const tags = { Environment: 'Production' };
  seed.secret({
    name: 'shop',
    value: passwordOf({ engine: 'postgres', dbInstanceIdentifier: 'shop' }),
    tags,
  });
  seed.secret({ name: 'wiki', value: passwordOf({ engine: 'postgres', dbClusterIdentifier: 'wiki' }), tags });
}

/** The value of a secret that holds the password of a database's user. */
function passwordOf(place: Readonly<Record<string, string>>): Record<string, string> {
  return { ...place, username: 'app', password: randomBytes(18).toString('base64url') };
}

/** The policy that `rekey init` writes for a configuration. */
export function policyFor(config: string): PolicyDocument {
  const place = { account: '123456789012', region: 'eu-west-1' };
  return rolesFor({ config: parseConfig(config, 'rekey.yml'), place, kmsKeys: [] })[0].policy;
}

/** A session of a role that may do what a policy says and nothing else. */
export function sessionWith({ aws: { seed } }: Stage, policy: object, name = 'rekey'): SigningKey {
  seed.role({
    name,
    trust: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }] },
    policies: [policy],
  });
  // Long enough for the days that tests skip.
  return seed.session({ role: name, seconds: 365 * 86_400 });
}

/** The policy with one action less. */
export function without(policy: PolicyDocument, action: string): PolicyDocument {
  const Statement = policy.Statement.map((one) => ({
    ...one,
    Action: one.Action.filter((other) => other !== action),
  }));
  return { ...policy, Statement: Statement.filter(({ Action }) => Action.length > 0) };
}

/** The policy, and one that forbids one action of it. */
export function withDenied(policy: PolicyDocument, action: string): object {
  const deny = { Effect: 'Deny', Action: [action], Resource: ['*'] };
  return { ...policy, Statement: [...policy.Statement, deny] };
}

export async function runAudit(stage: Stage, config: string, as: SigningKey): Promise<RunReport> {
  return await audit(
    {},
    {
      config: parseConfig(config, 'rekey.yml'),
      env: stage.aws.environment(as),
      log: silentLog,
      clock: stage.aws.clock,
      redactor: new Redactor(),
      fingerprints: fingerprintsWith('test'),
      signal: new AbortController().signal,
    },
  );
}
