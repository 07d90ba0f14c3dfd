import { describe, expect, it } from 'vitest';
import { chooseCommands, type EventFacts } from '../../src/commands/choose.ts';

const configured: EventFacts = { name: 'push', isDefaultBranch: true, hasRotations: true, hasAudits: true };

describe('auto follows the event', () => {
  it.each([
    ['pull_request', true, ['scan']],
    ['pull_request_target', true, ['scan']],
    ['merge_group', true, ['scan']],
    ['push', false, ['scan']],
    ['push', true, ['scan', 'rotate', 'audit']],
    ['schedule', true, ['scan', 'rotate', 'audit']],
    ['workflow_dispatch', false, ['scan', 'rotate', 'audit']],
  ])('%s (default branch: %s) runs %j', (name, isDefaultBranch, commands) => {
    expect(chooseCommands('auto', { ...configured, name, isDefaultBranch })).toEqual(commands);
  });

  it('runs nothing that is not configured', () => {
    const facts = { name: 'schedule', isDefaultBranch: true, hasRotations: false, hasAudits: false };

    expect(chooseCommands('auto', facts)).toEqual(['scan']);
  });

  it('says so on an event that it does not know, and passes nothing', () => {
    expect(() => chooseCommands('auto', { ...configured, name: 'fork' })).toThrow(
      /event "fork".*Set the input "command"/s,
    );
  });
});

describe('a command by name', () => {
  it.each(['scan', 'rotate', 'audit', 'plan'])('%s runs alone', (name) => {
    expect(chooseCommands(name, configured)).toEqual([name]);
  });

  it.each(['respond', 'recover'])('%s is refused by name in this version', (name) => {
    expect(() => chooseCommands(name, configured)).toThrow(
      `The command "${name}" is not part of this version.`,
    );
  });

  it('is suggested when it is mistyped', () => {
    expect(() => chooseCommands('rotat', configured)).toThrow('Did you mean "rotate"?');
  });
});
