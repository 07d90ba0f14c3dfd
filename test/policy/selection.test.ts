import { expect, it } from 'vitest';
import { needsAws } from '../../src/config/needs-aws.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { rolesFor } from '../../src/policy/roles.ts';

it('a policy for what is selected by tag is refused, not written without it', () => {
  const config = parseConfig(
    'version: 1\nrotate: [{ name: robots, kind: iam-user, select: { tag: { a: b } }, secret: "r/{user}" }]',
    'rekey.yml',
  );
  expect(needsAws(config)).toBe(true);
  const place = { partition: 'aws', account: '123456789012', region: 'eu-west-1' };
  expect(() => rolesFor({ config, place, kmsKeys: [] })).toThrow('"robots" selects');
});
