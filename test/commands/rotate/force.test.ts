import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import { forceOf } from '../../../src/commands/rotate/force.ts';

function ask(name: string, attempt?: string, inputs = {}): ReturnType<typeof forceOf> {
  const asked = { force: true, command: 'rotate', dryRun: false, ...inputs };
  return forceOf(asked, { name }, { env: { GITHUB_RUN_ATTEMPT: attempt }, log: silentLog });
}

describe('what is not due is rotated', () => {
  it.each(['workflow_dispatch', 'repository_dispatch', 'issue_comment', 'issues'])(
    'on %s, which somebody starts',
    (name) => {
      expect(ask(name)).toEqual({ force: true, notes: [] });
    },
  );

  it.each(['schedule', 'push', 'pull_request'])('never on %s', (name) => {
    expect(() => ask(name)).toThrow('it would rotate each time');
  });

  it('not again when the run is run again', () => {
    expect(ask('issue_comment', '2')).toEqual({
      force: false,
      notes: [expect.stringContaining('attempt 2')],
    });
  });

  it.each([{ command: 'plan' }, { dryRun: true }])('in a plan as often as it is made: %j', (inputs) => {
    expect(ask('issue_comment', '2', inputs)).toEqual({ force: true, notes: [] });
  });
});

it('without "force" any event will do', () => {
  const asked = { force: false, command: 'rotate', dryRun: false };
  expect(forceOf(asked, { name: 'schedule' }, { env: {}, log: silentLog })).toEqual({
    force: false,
    notes: [],
  });
});
