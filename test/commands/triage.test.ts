import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { rotationFor } from '../../src/commands/rotation-for.ts';
import { triage } from '../../src/commands/triage.ts';
import { isTriage } from '../../src/commands/triage-run.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { Redactor } from '../../src/credentials/redactor.ts';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import { finding } from '../report/sample-report.ts';

const config = parseConfig(
  `version: 1
rotate:
  - { name: ci, kind: iam-user, user: deployer, secret: rekey/deployer }
  - { name: db, kind: rds-instance, instance: db, secret: rekey/db }
`,
  'rekey.yml',
);

/** Without GITHUB_REPOSITORY a call to GitHub fails at once. */
async function told(name: string, payload: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const context = {
    config,
    env: {},
    log: silentLog,
    clock: { now: () => new Date(0), sleep: async () => {} },
    redactor: new Redactor(),
    fingerprints: fingerprintsWith(''),
    signal: new AbortController().signal,
  };
  return (await triage({ token: 'none', event: { name, payload }, dryRun: false }, context)).told;
}

const comment = { action: 'created', issue: { number: 1 }, comment: { id: 7 } };
const edit = {
  action: 'edited',
  issue: { number: 1 },
  changes: { body: {} },
  sender: { type: 'User', login: 'ada' },
};

describe('nothing is asked of GitHub', () => {
  it.each<[string, string, Readonly<Record<string, unknown>>, RegExp]>([
    ['for an edited comment', 'issue_comment', { ...comment, action: 'edited' }, /Only new comments/],
    [
      'under a pull request',
      'issue_comment',
      { ...comment, issue: { number: 1, pull_request: {} } },
      /pull request/,
    ],
    ['for an event without a comment', 'issue_comment', { ...comment, comment: {} }, /names no comment/],
    [
      'for a number that is none',
      'issue_comment',
      { ...comment, comment: { id: '7/../8' } },
      /names no comment/,
    ],
    ['when an issue is labelled', 'issues', { ...edit, action: 'labeled' }, /Nothing was written/],
    ['when a title is edited', 'issues', { ...edit, changes: { title: {} } }, /Nothing was written/],
    ['when a bot edits', 'issues', { ...edit, sender: { type: 'Bot', login: 'x[bot]' } }, /No person/],
  ])('%s', async (_, name, payload, sentence) => {
    expect(await told(name, payload)).toEqual([expect.stringMatching(sentence)]);
  });
});

it.each([
  ['issue_comment', comment],
  ['issues', edit],
])('%s of a person is asked for', async (name, payload) => {
  await expect(told(name, payload)).rejects.toThrow('is not a repository');
});

it('another event is refused by name', async () => {
  await expect(told('push', {})).rejects.toThrow('issue_comment (types: created)');
});

it.each([
  ['auto', 'issue_comment', true],
  ['auto', 'issues', true],
  ['triage', 'push', true],
  ['auto', 'push', false],
  ['rotate', 'issue_comment', false],
])('the command %s on %s is triage: %s', (command, name, is) => {
  expect(isTriage({ command }, { name })).toBe(is);
});

it.each([
  ['rotation', 'ci', 'ci'],
  ['iam-user', 'deployer', 'ci'],
  ['secret', 'rekey/deployer', 'ci'],
  ['secret', 'rekey/none', undefined],
  ['aws-access-key', 'ci', undefined],
])('a finding about the %s %s is of the rotation %s', (kind, id, name) => {
  expect(rotationFor(config)(finding({ subject: { kind, id } }))).toBe(name);
});
