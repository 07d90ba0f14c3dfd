import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';

function parse(entry: string) {
  const config = parseConfig(
    `version: 1\nrotate:\n  - { name: a, kind: iam-user, user: a, secret: a, downstream: [${entry}] }\n`,
    'rekey.yml',
  );
  return config.rotate[0]?.downstream[0];
}

const MINUTE = 60_000;

describe('an entry of downstream', () => {
  it.each([
    [
      'github-secrets: { repository: acme/app, password: P }',
      { 'github-secrets': { repository: 'acme/app', for: ['actions'], password: 'P' } },
    ],
    [
      'github-workflow: { repository: acme/app, workflow: a.yml, ref: main }',
      {
        'github-workflow': {
          repository: 'acme/app',
          workflow: 'a.yml',
          ref: 'main',
          inputs: {},
          await: true,
          timeout: 30 * MINUTE,
        },
      },
    ],
    [
      'github-dispatch: { repository: acme/app, event-type: x, await: false }',
      {
        'github-dispatch': {
          repository: 'acme/app',
          'event-type': 'x',
          await: false,
          timeout: 30 * MINUTE,
        },
      },
    ],
    [
      'ecs-service: { cluster: c, service: s }',
      { 'ecs-service': { cluster: 'c', service: 's', timeout: 15 * MINUTE } },
    ],
    [
      'lambda-function: { function: f, timeout: 1m }',
      { 'lambda-function': { function: 'f', timeout: MINUTE } },
    ],
  ])('%s has its defaults', (entry, parsed) => {
    expect(parse(`{ ${entry} }`)).toEqual(parsed);
  });

  it.each([
    ['github-secrets: { password: P }', 'must name either "repository" or "organization"'],
    [
      'github-secrets: { repository: a/b, organization: a, password: P }',
      'must name either "repository" or "organization"',
    ],
    [
      'github-secrets: { organization: a, environment: e }',
      'must name the "repository" of its "environment"',
    ],
    [
      'github-secrets: { repository: a/b, environment: e, for: [actions, dependabot] }',
      'must be for actions alone',
    ],
    ['github-secrets: { repository: a/b, for: [] }', 'must name one at least'],
    ['github-secrets: { repository: a/b, for: [dependabt] }', 'Did you mean "dependabot"?'],
    ['github-secrets: { repositry: a/b }', 'Did you mean "repository"?'],
    [
      'github-workflow: { repository: a/b, workflow: Deploy, ref: main }',
      'must be the file name of a workflow',
    ],
    ['github-workflow: { repository: a/b, workflow: a.yml }', 'is missing'],
    ['ecs-service: { cluster: c, service: "a/b" }', 'must be the name of a service'],
    ['lambda-function: { function: "f:live" }', 'must be the name of a function'],
    ['ecs-servise: { cluster: c, service: s }', 'Did you mean "ecs-service"?'],
    [
      'ecs-service: { cluster: c, service: s }, lambda-function: { function: f }',
      'must be one of: github-secrets',
    ],
    ['', 'must be one of: github-secrets'],
  ])('%s is refused in its place', (entry, said) => {
    expect(() => parse(`{ ${entry} }`)).toThrow(
      expect.objectContaining({
        code: 'config-invalid',
        message: expect.stringMatching(/^rekey\.yml:3:\d+: /),
        what: expect.stringContaining(said),
      }),
    );
  });

  it('may have an environment for actions', () => {
    expect(parse('{ github-secrets: { repository: a/b, environment: e, for: [actions] } }')).toMatchObject({
      'github-secrets': { environment: 'e' },
    });
  });
});
