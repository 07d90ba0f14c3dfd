import { expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';

/** The configuration as it was promised to users, all of it. */
const PROMISED = `
version: 1
scan:
  ignore-paths: ["**/fixtures/**"]
  rules:
    - { id: acme-token, description: Acme token, pattern: "acme_[0-9a-z]{32}", severity: high }
  disable: [generic-password]
suppress:
  - { fingerprint: ${'3k7a'.repeat(4)}, reason: revoked test key, until: 2027-01-31 }
aws:
  accounts: ["123456789012"]
  role: arn:aws:iam::123456789012:role/rekey
  region: eu-west-1
rotate:
  - name: ci-deployer
    kind: iam-user
    user: ci-deployer
    secret: rekey/ci-deployer
    every: 90d
    grace: 24h
    recovery: 7d
    replicas: [us-east-1]
    downstream:
      - github-secrets: { repository: acme/app, access-key-id: AWS_ACCESS_KEY_ID, secret-access-key: AWS_SECRET_ACCESS_KEY }
  - name: orders-db
    kind: rds-instance
    instance: orders
    secret: rekey/orders-db
    every: 30d
    verify: login
passwords:
  profile: default
audit:
  break-glass: { users: [breakglass-admin-1, breakglass-admin-2] }
issues:
  max-new: 10
  labels: [security]
  assignees: codeowners
`;

it('the promised configuration is accepted as a whole', () => {
  const config = parseConfig(PROMISED, '.github/rekey.yml');
  expect(config.rotate.map(({ name }) => name)).toEqual(['ci-deployer', 'orders-db']);
  expect(config.issues.assignees).toBe('codeowners');
});

it.each([
  [
    'nobody',
    /"issues\.assignees" must be the word codeowners, the word last-committer or a list of at most 10 GitHub logins/,
  ],
  ['3', /"issues\.assignees" must be the word codeowners, the word last-committer or a list/],
  ['["@ada"]', /"issues\.assignees\[0\]" must be a GitHub login/],
  ['[a, b, c, d, e, f, g, h, i, j, k]', /"issues\.assignees/],
])('assignees: %s is refused, and the message says where', (assignees, message) => {
  expect(() => parseConfig(`version: 1\nissues: { assignees: ${assignees} }`, 'rekey.yml')).toThrow(message);
});
