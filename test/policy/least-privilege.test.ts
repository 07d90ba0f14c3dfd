import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PolicyDocument, Statement } from '../../src/policy/document.ts';
import type { CallRecord } from '../cloud/aws/call-log.ts';
import type { SigningKey } from '../cloud/aws/local-aws.ts';
import { matchesWildcard } from '../cloud/aws/policy/conditions.ts';
import { HOUR, type Stage, startStage } from '../commands/rotate/stage.ts';
import { CONFIG, furnish, policyFor, runAudit, sessionWith, without } from './account.ts';
import { live } from './play.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await startStage();
});

afterEach(async () => {
  await stage.close();
});

/** The account of the documentation, which holds more than most configurations speak of. */
const documented = {
  furnish: async (there: Stage) => {
    furnish(there);
    return {};
  },
  pauses: [HOUR],
};
const HEAD = 'version: 1\naws: { accounts: ["123456789012"], region: eu-west-1 }\n';
const AUDITS: readonly Scenario[] = [
  { ...documented, name: 'passwords alone', config: `${HEAD}passwords: { secrets: [billing/smtp, shop] }` },
  {
    ...documented,
    name: 'passwords by tag',
    config: `${HEAD}passwords: { select: { tag: { Environment: Production } } }`,
  },
  { ...documented, name: 'the account alone', config: HEAD },
];

/** Everything that a configuration stands for: rotations from their start to their end, then audits. */
async function playAll(scenario: Scenario, as: SigningKey): Promise<string[]> {
  const servers = await scenario.furnish(stage);
  const said: string[] = [];
  for await (const sentence of live(stage, scenario, servers, { as })) said.push(sentence);
  const { gaps } = await runAudit(stage, scenario.config, as);
  return [...said, ...gaps.map((gap) => JSON.stringify(gap))];
}

describe('the written policy', () => {
  it.each([...SCENARIOS, ...AUDITS])(
    'for $name allows every call of rotations and audits, and nothing that none of them does',
    async (scenario) => {
      const policy = policyFor(scenario.config);
      const as = sessionWith(stage, policy);
      expect((await playAll(scenario, as)).join('\n')).not.toMatch(/failed|needs-person|stopped|not allowed/);

      const calls = callsOf(as);
      expect(calls.filter(({ error }) => /denied/i.test(error ?? ''))).toEqual([]);
      expect(policy.Statement.flatMap((one) => idleIn(one, calls))).toEqual([]);
    },
  );

  it.each(auditActions(policyFor(CONFIG)))('cannot do without %s: an audit names it', async (missing) => {
    furnish(stage);
    const poor = sessionWith(stage, without(policyFor(CONFIG), missing));
    const { complete, gaps } = await runAudit(stage, CONFIG, poor);
    expect(complete).toBe(false);
    expect(gaps.join('\n')).toContain(`Allow ${missing} in `);
  });
});

function callsOf({ accessKeyId }: SigningKey): CallRecord[] {
  return stage.aws.log.records.filter((call) => call.accessKeyId === accessKeyId);
}

/** What only audits do. */
function auditActions({ Statement }: PolicyDocument): string[] {
  const ofAudits = Statement.filter(({ Sid }) => /^(?:Audit|Judge|List|Find)/.test(Sid));
  return [...new Set(ofAudits.flatMap(({ Action }) => Action))];
}

/** The actions and resources of a statement that no call made use of. */
function idleIn({ Sid, Action, Resource }: Statement, calls: readonly CallRecord[]): string[] {
  const used = calls.flatMap(({ service, action, resource = '*', alsoAllowed }) => [
    { action: `${service}:${action}`, resource },
    ...alsoAllowed,
  ]);
  const uses = (action: string, pattern: string): boolean =>
    used.some((one) => one.action === action && matchesWildcard(one.resource, pattern));
  return [
    ...Action.filter((action) => !Resource.some((pattern) => uses(action, pattern))),
    ...Resource.filter((pattern) => !Action.some((action) => uses(action, pattern))),
  ].map((what) => `${Sid}: ${what}`);
}
