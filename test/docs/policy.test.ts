import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { cloudformationOf } from '../../src/policy/cloudformation.ts';
import { rolesFor } from '../../src/policy/roles.ts';
import { CONFIG, policyFor } from '../policy/account.ts';
import { deploy } from '../policy/stack.ts';
import { codeBlocks, readDocument } from './documents.ts';

const blocks = codeBlocks(readDocument('docs/permissions.md')).filter(({ language }) => language === 'json');

/** The JSON on the page that holds a word. */
function documented(word: string): unknown {
  const block = blocks.find(({ text }) => text.includes(word));
  return JSON.parse(block?.text ?? '{}');
}

// That the policy of this configuration is enough, and none too much, is shown in test/policy.
describe('the page about permissions', () => {
  it('shows the policy that "rekey init" writes for the configuration above it', () => {
    expect(documented('"Sid"')).toEqual(policyFor(CONFIG));
  });

  it('shows the trust of the role that "rekey init" writes', () => {
    const place = { account: '123456789012', region: 'eu-west-1' };
    const [role] = rolesFor({ config: parseConfig(CONFIG, 'rekey.yml'), place, kmsKeys: [] });
    const workflow = {
      host: 'github.com',
      repository: 'acme/app',
      ids: { owner: '1234567', repository: '89012345' },
      environment: undefined,
      branch: 'main',
    };
    const pseudo = { 'AWS::Partition': 'aws', 'AWS::AccountId': place.account };
    const template = cloudformationOf(role, workflow, place.region);
    const { Resources } = deploy(template, { CreateProvider: 'false' }, pseudo);
    expect(documented('AssumeRoleWithWebIdentity')).toEqual(
      Resources.Role?.Properties.AssumeRolePolicyDocument,
    );
  });
});
