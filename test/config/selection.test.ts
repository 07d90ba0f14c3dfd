import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';

function parse(entry: string) {
  return parseConfig(`version: 1\nrotate:\n  - ${entry}\n`, 'rekey.yml');
}

describe('an entry that selects', () => {
  it('stands apart from those that name', () => {
    const { rotate, selections } = parse(
      '{ name: a, kind: iam-user, select: { tag: { A: b } }, secret: "r/{user}" }\n  - { name: b, kind: iam-user, user: b, secret: b }',
    );
    expect(rotate.map(({ name }) => name)).toEqual(['b']);
    expect(selections).toMatchObject([{ name: 'a', select: { tag: { A: 'b' } }, grace: 86_400_000 }]);
  });

  it.each([
    [
      '{ name: a, kind: rds-instance, select: { tag: { A: b } }, secret: one }',
      '"rotate[0].secret" must contain {id}',
    ],
    [
      '{ name: a, kind: rds-instance, select: { tag: { A: b } }, secret: { tag: {} } }',
      '"rotate[0].secret.tag" must name a tag',
    ],
    [
      '{ name: a, kind: rds-cluster, select: { tag: { A: b } }, secret: { tags: { A: b } } }',
      '"rotate[0].secret" must be a name that contains {id}, or the tags of the secrets',
    ],
    [
      '{ name: a, kind: iam-user, select: { tag: { A: b } }, secret: { tag: { A: b } } }',
      '"rotate[0].secret"',
    ],
    ['{ name: a, kind: rds-instance, instance: x, secret: { tag: { A: b } } }', '"rotate[0].secret"'],
    [
      '{ name: a, kind: rds-instance, select: { tag: {} }, secret: "r/{id}" }',
      '"rotate[0].select.tag" must name a tag',
    ],
    [
      '{ name: a, kind: rds-instance, select: { tag: { A: b } }, secret: "r/{id}", instance: x }',
      'Unknown key "instance" in "rotate[0]"',
    ],
    [
      '{ name: a, kind: iam-user, select: { tag: { A: b } }, secret: "r/{user}", downstream: [] }',
      'Unknown key "downstream" in "rotate[0]"',
    ],
    [
      '{ name: a, kind: rds-cluster, select: { tag: { A: b } }, secret: one }',
      '"rotate[0].secret" must contain {id}',
    ],
    [
      '{ name: a, kind: rds-managed, select: { tag: { A: b } }, secret: "r/{id}" }',
      'Unknown key "secret" in "rotate[0]"',
    ],
    [
      '{ name: a, kind: rds-managed, select: { tag: { A: b } }, cluster: c }',
      'Unknown key "cluster" in "rotate[0]"',
    ],
    [
      '{ name: a, kind: database-user, select: { tag: { A: b } }, admin-secret: a, secret: b }',
      'Unknown key "secret" in "rotate[0]"',
    ],
    [
      '{ name: a, kind: database-user, select: { tag: { A: b } }, admin-secret: "a/{id}" }',
      '"rotate[0].admin-secret" must have no braces but those of {tag:KEY}',
    ],
    [
      '{ name: a, kind: rds, select: { tag: { A: b } }, secret: "r/{id}" }',
      '"rotate[0].kind" must be one of beside "select": iam-user, rds-instance, rds-cluster, rds-managed, database-user.',
    ],
    [
      '{ name: a, kind: iam-user, usr: x, secret: s }',
      'Unknown key "usr" in "rotate[0]". Did you mean "user"?',
    ],
    ['{ name: a, kind: iam-user, user: x, secret: s, every: soon }', '"rotate[0].every" must be a duration'],
    ['3', '"rotate[0]" must be a mapping, not a number'],
  ])('%s is refused: %s', (entry, message) => {
    expect(() => parse(entry)).toThrow(message);
  });

  it('has a name and a secret of its own, and the message says on which lines', () => {
    const entry = '{ name: a, kind: iam-user, select: { tag: { A: b } }, secret: "r/{user}" }';
    expect(() => parse(`${entry}\n  - { name: a, kind: iam-user, user: b, secret: b }`)).toThrow(
      /rekey\.yml:3:\d+: The rotation name "a" is already used on line 4/,
    );
  });
});
