import fc from 'fast-check';
import type { Finding, Location } from '../../src/findings/finding.ts';
import { emptyReport, type RotationOutcome, type RunReport } from '../../src/findings/run-report.ts';

/** Values that people and scanned files have used to speak to terminals, runners and pages. */
export const HOSTILE = [
  '::error file=x::owned',
  '##[error]owned',
  '%0A::add-mask::x',
  'a\n::set-output name=x::y',
  '\u001b[2J\u001b]0;owned\u0007',
  '</td></tr></table><script>alert(1)</script>',
  '[click](https://evil.example/)',
  '![x](https://evil.example/x.png)',
  'https://evil.example/ and www.evil.example',
  'mail me@evil.example',
  '@octocat please look at #1, GH-2 and octo/cat#3',
  'a | b || c \\| d',
  '`code` ``more`` ```fence',
  '<!-- rekey:end -->',
  '-->',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt; &#64;octocat',
  '# heading',
  '1. list',
  '    indented',
  '\u202Egnp.exe',
  '$a^2$ ~~gone~~ **bold** _it_',
  '"quoted" \'single\'',
];

/** Any text, with a good share of hostile ones. */
export const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('`', '|', '\\', '@', 'a', '#', '1', '<', '>', '*', '\n', ' ', ':', '%', ','), {
      maxLength: 40,
    })
    .map((parts) => parts.join('')),
);

export function location(overrides: Partial<Location> = {}): Location {
  return {
    path: 'src/deploy.ts',
    startLine: 3,
    startColumn: 9,
    endLine: 3,
    endColumn: 29,
    startByte: 40,
    endByte: 60,
    ...overrides,
  };
}

export function finding(overrides: Partial<Finding> = {}): Finding {
  return {
    fingerprint: 'abcdefgh234567ab',
    rule: 'aws-access-key',
    severity: 'critical',
    title: 'AWS access key with its secret',
    detail: 'Whoever reads this file can act as the key owner.',
    remedy: ['Rotate the key.', 'Remove it with `git rm`.'],
    state: 'new',
    confidence: 'structured',
    locations: [location()],
    subject: { kind: 'aws-access-key', id: 'AKIA…7A4Q', account: '123456789012' },
    ...overrides,
  };
}

export function rotation(overrides: Partial<RotationOutcome> = {}): RotationOutcome {
  return {
    name: 'ci-deployer',
    kind: 'iam-user',
    status: 'pending',
    summary: 'Promoted; the old key is active until 2026-11-22.',
    steps: [
      {
        at: '2026-11-21T10:00:02.000Z',
        step: 'generate',
        call: 'iam:CreateAccessKey',
        detail: 'Made a key.',
        ms: 310,
      },
      {
        at: '2026-11-21T10:00:09.000Z',
        step: 'verify',
        call: 'sts:GetCallerIdentity',
        detail: 'It works.',
        ms: 6_200,
      },
    ],
    caveats: ['status-only: no route to the database'],
    ...overrides,
  };
}

export function report(overrides: Partial<RunReport> = {}): RunReport {
  return {
    ...emptyReport,
    commands: ['scan', 'rotate'],
    scope: ['3 commits of main..topic'],
    findings: [finding()],
    rotations: [rotation()],
    stats: { bytes: 123_456, blobs: 12, files: 9, ms: 450 },
    notes: ['One rule is disabled by the config.'],
    ...overrides,
  };
}

/** A report in which every text is hostile or random. */
export const anyReport: fc.Arbitrary<RunReport> = fc
  .record({
    text: fc.array(anyText, { minLength: 8, maxLength: 8 }),
    severity: fc.constantFrom('critical', 'high', 'medium', 'low'),
    state: fc.constantFrom('new', 'known', 'suppressed'),
    confidence: fc.constantFrom('verified', 'structured', 'generic', 'placeholder'),
    places: fc.integer({ min: 0, max: 4 }),
    isComplete: fc.boolean(),
  })
  .map(({ text, severity, state, confidence, places, isComplete }) => {
    const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = text;
    const locations = Array.from({ length: places }, (_, index) =>
      location({
        path: index === 0 ? e : `${e}${index}`,
        ...(index % 2 === 0
          ? {}
          : { inside: { path: f, startLine: 2, startColumn: 1, endLine: 2, endColumn: 9 } }),
      }),
    );
    return report({
      complete: isComplete,
      scope: [a, g],
      gaps: isComplete ? [] : [b, c],
      notes: [d],
      findings: [
        finding({
          rule: c,
          title: a,
          detail: b,
          remedy: [d, f],
          links: [g],
          severity,
          state,
          confidence,
          locations,
          subject: { kind: f, id: g, account: h },
          ...(state === 'suppressed' ? { suppression: { by: 'rekey:ignore', reason: h } } : {}),
        }),
      ],
      rotations: [
        rotation({
          name: e,
          kind: f,
          summary: g,
          caveats: [h],
          steps: [
            {
              at: '2026-11-21T10:00:00Z',
              step: a,
              call: b,
              detail: c,
              ms: 5,
              requests: [{ call: d, id: e, status: 400, error: f }, { call: g }],
            },
          ],
          diagnosis: { id: a, cause: b, fix: c, docs: d, page: e },
          stages: [{ stage: 'database', ms: 5, targetMs: 4, reached: isComplete }],
        }),
      ],
    });
  });
