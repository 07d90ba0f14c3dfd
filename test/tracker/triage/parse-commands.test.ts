import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommands } from '../../../src/tracker/triage/parse-commands.ts';
import { anyText } from '../../report/sample-report.ts';

const TODAY = '2026-11-22';

function commandsIn(body: string): unknown[] {
  return parseCommands(body, TODAY).map((parsed) =>
    parsed.kind === 'command' ? parsed.command : parsed.problem,
  );
}

describe('a command', () => {
  it.each<[string, unknown]>([
    [
      '/accept-risk until 2027-01-31 only used in tests',
      { name: 'accept-risk', until: '2027-01-31', reason: 'only used in tests' },
    ],
    [
      '/accept-risk until 2027-01-31 gehört niemandem',
      { name: 'accept-risk', until: '2027-01-31', reason: 'gehört niemandem' },
    ],
    ['/false-positive a checksum', { name: 'false-positive', reason: 'a checksum' }],
    ['/snooze 14d', { name: 'snooze', until: '2026-12-06' }],
    ['/snooze until 2026-12-01', { name: 'snooze', until: '2026-12-01' }],
    ['/assign @ada', { name: 'assign', logins: ['ada'] }],
    ['/assign @ada, mona_corp me', { name: 'assign', logins: ['ada', 'mona_corp', 'me'] }],
    ['/acknowledge', { name: 'acknowledge' }],
    ['/ack', { name: 'acknowledge' }],
    ['/rotate', { name: 'rotate', rotation: undefined, dryRun: false }],
    ['/rotate ci-deployer', { name: 'rotate', rotation: 'ci-deployer', dryRun: false }],
    ['/rotate production/orders', { name: 'rotate', rotation: 'production/orders', dryRun: false }],
    ['/rotate --dry-run', { name: 'rotate', rotation: undefined, dryRun: true }],
    ['/rotate  --dry-run  ', { name: 'rotate', rotation: undefined, dryRun: true }],
    ['/rotate --dry-run ci-deployer', { name: 'rotate', rotation: 'ci-deployer', dryRun: true }],
    ['/rotate ci-deployer\t--dry-run', { name: 'rotate', rotation: 'ci-deployer', dryRun: true }],
    ['/rescan  ', { name: 'rescan' }],
    ['/reopen', { name: 'reopen' }],
    ['/help', { name: 'help' }],
  ])('%s is understood', (line, command) => {
    expect(commandsIn(`Thanks!\r\n${line}\r\nBye.`)).toEqual([command]);
  });

  it.each([
    ['/accept-risk', /needs a day/],
    ['/accept-risk until tomorrow it is fine', /needs a day/],
    ['/accept-risk until 2027-02-30 it is fine', /needs a day/],
    ['/accept-risk until 2026-11-22 it is fine', /not in the future/],
    ['/accept-risk until 2020-01-01 it is fine', /not in the future/],
    ['/accept-risk until 2028-01-01 it is fine', /At most 366 days/],
    ['/accept-risk until 2027-01-31', /needs a reason/],
    ['/accept-risk until 2027-01-31 12 !', /needs a reason/],
    ['/accept-risk 2027-01-31 it is fine', /needs a day/],
    ['/false-positive', /needs a reason/],
    ['/snooze', /needs a day/],
    ['/snooze 0d', /not in the future/],
    ['/snooze 91d', /At most 90 days/],
    ['/snooze 14', /needs a day/],
    ['/assign', /needs logins/],
    ['/assign @acme/team', /needs logins/],
    ['/assign @-a', /needs logins/],
    [`/assign ${Array.from({ length: 11 }, (_, index) => `@a${index}`).join(' ')}`, /at most 10/],
    ['/rotate a b', /name of one rotation/],
    ['/rotate --force', /name of one rotation/],
    ['/rotate a,b', /name of one rotation/],
    ['/rotate production/a,b', /name of one rotation/],
    ['/rotate /orders', /name of one rotation/],
    ['/rotate a b --dry-run', /name of one rotation/],
    ['/rotate --dry-run extra words', /name of one rotation/],
    ['/rotate --dry-run --dry-run', /name of one rotation/],
    ['/rotate --dry-run a --dry-run', /name of one rotation/],
    ['/rotate --dry-runx', /name of one rotation/],
    ['/rotate --DRY-RUN', /name of one rotation/],
    ['/rotate --dry-run=true', /name of one rotation/],
    ['/rotate -dry-run', /name of one rotation/],
    ['/rotate \u2014dry-run', /name of one rotation/],
    ['/rotate \u2013\u2013dry-run', /name of one rotation/],
    ['/rotate --dry-run;rm', /name of one rotation/],
    ['/rotate --dry\u2011run', /name of one rotation/],
    ['/rotate --dry-run\u00a0ci', /name of one rotation/],
    ['/rescan now', /Nothing comes after/],
    ['/acept-risk until 2027-01-31 it is fine', /no such command/],
  ])('%s is a mistake that is told', (line, problem) => {
    expect(commandsIn(line)).toEqual([expect.stringMatching(problem)]);
  });
});

describe('no command', () => {
  it.each([
    ['in the middle of a line', 'Say /rotate to rotate.'],
    ['behind a blank', ' /rotate'],
    ['in a quote', '> /rotate'],
    ['in a fence', '```\n/rotate\n```'],
    ['in a fence that is not closed', '```sh\n/rotate'],
    ['in a fence of tildes', '~~~\n/rotate\n```\n/rotate\n~~~'],
    ['in a longer fence', '````\n```\n/rotate\n````'],
    ['in indented code', '    /rotate'],
    ['in a hidden comment', '<!-- look away\n/rotate\n-->'],
    ['in a block of HTML', '<pre>\n/rotate\n</pre>'],
    ['with letters that only look so', '/rоtate'],
    ['with another case', '/Rotate'],
    ['that is a path', '/usr/bin/rotate'],
    ['of other bots', '/lgtm\n/assignee\n/close'],
    ['in a line that is too long', `/false-positive ${'a'.repeat(1_100)}`],
  ])('is one %s', (_, body) => {
    expect(parseCommands(body, TODAY)).toEqual([]);
  });

  it('is one after the first ten', () => {
    expect(parseCommands('/rescan\n'.repeat(30), TODAY)).toHaveLength(10);
  });
});

it('whatever somebody writes, a command is what stands at the start of a line, and its texts are inert', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(anyText, fc.constantFrom('/false-positive', '/rotate', '```', '\n', ' '))),
      (parts) => {
        const body = parts.join('');
        for (const { line } of parseCommands(body, TODAY)) {
          expect(line).toMatch(/^\/[a-z]/);
          expect(line).not.toMatch(/[\u0000-\u001f\u202e]/);
          expect(body.split(/\r\n|\n|\r/).some((each) => each.startsWith(line.slice(0, 5)))).toBe(true);
        }
      },
    ),
  );
});
