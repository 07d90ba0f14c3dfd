import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeBlocks, codeSpans, readDocument, tableUnder } from './documents.ts';

const folder = join(import.meta.dirname, '..', '..', 'src', 'clients', 'aws');
const page = readDocument('docs/permissions.md');

interface Policy {
  readonly Statement: readonly { readonly Action: string | readonly string[] }[];
}

/** Calls that are answered without a permission, or that are permitted by the role that is assumed. */
const WITHOUT_POLICY = ['sts:AssumeRole', 'sts:GetCallerIdentity'];

/** Calls for what is selected by tag, which the policy of the page does not do. */
const FOR_SELECTIONS = ['iam:ListUserTags'];

/** Calls that only pay where more is rotated than the page shows. */
const FOR_MANY = ['iam:GenerateCredentialReport', 'iam:GetCredentialReport'];

/** Calls of an administrator who asks about the role. */
const FOR_THE_DOCTOR = ['iam:GetRole', 'iam:SimulatePrincipalPolicy'];

/** Calls of whoever runs `rekey init`. */
const FOR_THE_FIRST_USE = ['iam:ListOpenIDConnectProviders', 'kms:DescribeKey'];

/** Calls for downstreams, of which the page shows none. */
const FOR_DOWNSTREAMS = [
  'ecs:DescribeServices',
  'ecs:UpdateService',
  'lambda:GetFunctionConfiguration',
  'lambda:UpdateFunctionConfiguration',
];

/** Each call of a client goes through `callAws`, which is told the action; commands are counted as well. */
function calledActions(): { named: Set<string>; commands: Set<string> } {
  const named = new Set<string>();
  const commands = new Set<string>();
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, action = ''] of text.matchAll(/callAws\(\s*'([a-z]+:\w+)'/g)) named.add(action);
    for (const [, command = ''] of text.matchAll(/new (\w+)Command\(/g)) commands.add(command);
    // Without a client of its own a service is called by the name of its API.
    for (const [, command = ''] of text.matchAll(/'TrentService\.(\w+)'/g)) commands.add(command);
    for (const [, command = ''] of text.matchAll(/\bpaginate(\w+)\(/g)) commands.add(command);
  }
  return { named, commands };
}

function policyActions(): string[] {
  const [policy] = codeBlocks(page).filter(({ text }) => text.includes('"Sid"'));
  const { Statement } = JSON.parse(policy?.text ?? '{}') as Policy;
  return Statement.flatMap(({ Action }) => Action);
}

describe('the documented AWS permissions', () => {
  const { named, commands } = calledActions();

  it('are read from calls that name what they call', () => {
    expect(named.size).toBeGreaterThan(15);
    expect(new Set([...named].map((action) => action.split(':')[1]))).toEqual(commands);
  });

  it('are, in the table, exactly what the clients call', () => {
    const listed = tableUnder(page, 'AWS').flatMap(([actions = '']) => codeSpans(actions));
    expect([...listed].sort()).toEqual([...named].sort());
  });

  it('are, in the policy, exactly what needs one', () => {
    const allowed = new Set([
      ...policyActions(),
      ...WITHOUT_POLICY,
      ...FOR_SELECTIONS,
      ...FOR_MANY,
      ...FOR_DOWNSTREAMS,
      ...FOR_THE_DOCTOR,
      ...FOR_THE_FIRST_USE,
    ]);
    expect([...allowed].sort()).toEqual([...named].sort());
  });
});
