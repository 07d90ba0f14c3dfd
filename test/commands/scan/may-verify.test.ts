import { describe, expect, it } from 'vitest';
import { refusalToVerify } from '../../../src/commands/scan/may-verify.ts';

const repository = { full_name: 'acme/app' };
const own = { repo: repository };

function pull(head: unknown): { payload: Record<string, unknown> } {
  return { payload: { repository, pull_request: { base: own, head } } };
}

describe('providers are asked', () => {
  it.each([
    ['on a push', { payload: { repository, ref: 'refs/heads/main' } }],
    ['on a schedule', { payload: {} }],
    ['on a pull request of a branch', pull(own)],
    ['on one whose repository is written otherwise', pull({ repo: { full_name: 'Acme/App' } })],
    ['on an issue', { payload: { repository, issue: { number: 1 } } }],
    ['after a run of a branch', { payload: { repository, workflow_run: { head_repository: repository } } }],
  ])('%s', (_, event) => {
    expect(refusalToVerify(event)).toBeUndefined();
  });
});

describe('nobody is asked', () => {
  it.each([
    ['on a pull request of a fork', pull({ repo: { full_name: 'mallory/app' } })],
    ['on one whose fork is gone', pull({ repo: null })],
    ['on one that does not say', pull(undefined)],
    [
      'after a run of a fork',
      { payload: { repository, workflow_run: { head_repository: { full_name: 'mallory/app' } } } },
    ],
    ['after a run that does not say', { payload: { repository, workflow_run: {} } }],
    ['on a comment to a pull request', { payload: { repository, issue: { pull_request: {} } } }],
  ])('%s, and that is said', (_, event) => {
    expect(refusalToVerify(event)).toMatch(/^Nobody was asked whether the credentials work: .+\.$/);
  });
});
