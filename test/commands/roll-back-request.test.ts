import { describe, expect, it } from 'vitest';
import { readActionInputs } from '../../src/commands/action-inputs.ts';
import { rollBackOf } from '../../src/commands/roll-back-request.ts';

function rollBack(given: Readonly<Record<string, string>>, event = 'workflow_dispatch'): readonly string[] {
  return rollBackOf(
    readActionInputs((name) => given[name] ?? ''),
    { name: event },
  );
}

describe('the input roll-back', () => {
  it('names rotations in a run that somebody starts by hand', () => {
    expect(rollBack({ 'roll-back': 'a, b\nc' })).toEqual(['a', 'b', 'c']);
    expect(rollBack({ 'roll-back': 'a', command: 'rotate', 'dry-run': 'true' })).toEqual(['a']);
  });

  it('is nothing when it is empty, on any event and beside any other input', () => {
    expect(rollBack({ only: 'a', force: 'true', command: 'scan' }, 'push')).toEqual([]);
  });

  it.each(['schedule', 'push', 'pull_request', 'repository_dispatch'])('is refused on %s', (event) => {
    expect(() => rollBack({ 'roll-back': 'a' }, event)).toThrow(/by hand \(workflow_dispatch\)/);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['command: scan', { command: 'scan' }],
    ['only', { only: 'b' }],
    ['force', { only: 'b', force: 'true' }],
  ])('is refused beside %s', (_what, beside) => {
    expect(() => rollBack({ 'roll-back': 'a', ...beside })).toThrow(/cannot be given beside/);
  });
});
