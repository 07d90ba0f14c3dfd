import { describe, expect, it } from 'vitest';
import { readActionInputs } from '../../src/commands/action-inputs.ts';
import { readCommandLine } from '../../src/commands/cli-arguments.ts';

const DIGEST = 'ab'.repeat(32);
const HOUR = 3_600_000;

function inputs(given: Readonly<Record<string, string>>) {
  return readActionInputs((name) => given[name] ?? '');
}

describe('the input plan', () => {
  const approved = { command: 'rotate', plan: 'plan.json', 'plan-digest': DIGEST };

  it('is a path, a digest, and how old it may be', () => {
    expect(inputs(approved).plan).toEqual({ path: 'plan.json', digest: DIGEST, maxAgeMs: 72 * HOUR });
    expect(inputs({ ...approved, 'plan-max-age': '12h' }).plan?.maxAgeMs).toBe(12 * HOUR);
    expect(inputs({ command: 'rotate', 'plan-digest': DIGEST }).plan).toBeUndefined();
  });

  it.each([
    [{ command: 'auto' }, 'is for "command: rotate"'],
    [{ 'plan-digest': '' }, 'needs "plan-digest"'],
    [{ 'plan-digest': 'abc' }, 'needs "plan-digest"'],
    [{ 'plan-max-age': 'soon' }, '"plan-max-age" must be a duration such as 12h or 3d, not "soon"'],
    [{ only: 'a' }, '"only" cannot be given beside "plan"'],
    [{ only: 'a', force: 'true' }, '"only" cannot be given beside "plan"'],
    [{ 'dry-run': 'true' }, '"dry-run" cannot be given beside "plan"'],
  ])('with %j is refused', (more, message) => {
    expect(() => inputs({ ...approved, ...more })).toThrow(message);
  });

  it('takes a dry run that is off', () => {
    expect(inputs({ ...approved, 'dry-run': 'False' }).plan?.path).toBe('plan.json');
  });
});

describe('the input force', () => {
  it('needs names', () => {
    expect(inputs({ force: 'true', only: 'db' }).force).toBe(true);
    expect(() => inputs({ force: 'true' })).toThrow('"force" needs "only"');
  });
});

describe('rekey rotate', () => {
  it('--apply takes a plan, its digest and its age', () => {
    expect(readCommandLine(['rotate', '--apply', 'p.json'])).toMatchObject({
      apply: { path: 'p.json', digest: undefined, maxAgeMs: 72 * HOUR },
    });
    expect(
      readCommandLine(['rotate', '--apply', 'p.json', '--digest', DIGEST, '--max-age', '10d']),
    ).toMatchObject({ apply: { digest: DIGEST, maxAgeMs: 240 * HOUR } });
  });

  it('--force asks for what is named', () => {
    expect(readCommandLine(['rotate', '--only', 'db', '--force'])).toMatchObject({
      force: true,
      only: ['db'],
    });
  });

  it.each([
    [['--force'], '--force needs --only NAME'],
    [['--digest', DIGEST], '--digest needs --apply FILE'],
    [['--max-age', '1d'], '--max-age needs --apply FILE'],
    [['--apply', 'p', '--plan'], '--plan cannot be given beside --apply'],
    [['--apply', 'p', '--now'], '--now cannot be given beside --apply'],
    [['--apply', 'p', '--only', 'a'], '--only cannot be given beside --apply'],
    [['--apply', 'p', '--digest', 'abc'], '--digest must be a SHA-256'],
    [['--apply', 'p', '--max-age', 'old'], '"--max-age" must be a duration'],
  ])('%j is refused with exit 2', (argv, message) => {
    expect(() => readCommandLine(['rotate', ...argv])).toThrow(
      expect.objectContaining({ exit: 2, message: expect.stringContaining(message) }),
    );
  });
});
