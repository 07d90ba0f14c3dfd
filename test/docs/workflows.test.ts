import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { codeBlocks, documentsIn, pages } from './documents.ts';
import { mistakesIn } from './workflow-mistakes.ts';

const root = join(import.meta.dirname, '..', '..');

const own = documentsIn('.github/workflows', '.yml');
const examples = [
  ...documentsIn('examples', '.workflow.yml'),
  ...pages()
    .flatMap(codeBlocks)
    .filter(({ language, text }) => language === 'yaml' && /^jobs:/m.test(text))
    .map(({ place, text }) => ({ path: place, text })),
];
const workflows = [...own, ...examples];

describe('a workflow', () => {
  it.each([
    ['an unknown key', 'on: push\njobs:\n  a: { runs-on: ubuntu-latest, step: [] }\n', /step/],
    [
      'an input of ours that does not exist',
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: rekey/rekey@v1\n        with: { fail_on: high }\n',
      /fail_on/,
    ],
  ])('with %s is told apart', async (_what, text, message) => {
    expect(await mistakesIn(text, '.github/workflows/a.yml')).toEqual([expect.stringMatching(message)]);
  });

  it.each(workflows.map(({ path, text }) => [path, text] as const))(
    '%s has no mistake',
    async (path, text) => {
      expect(await mistakesIn(text, `.github/workflows/${path.replaceAll(/\W/g, '-')}.yml`)).toEqual([]);
    },
  );

  it.each(workflows.map(({ path, text }) => [path, text] as const))(
    '%s says what it may do, for all jobs or for each',
    (_path, text) => {
      expect(parse(text)).toHaveProperty('permissions');
    },
  );
});

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}

/** The steps of a workflow that run Rekey, each with what its job may do. */
function rekeySteps(
  text: string,
): { readonly may: Job['permissions']; readonly given: Readonly<Record<string, unknown>> }[] {
  const workflow = parse(text) as {
    readonly permissions?: Job['permissions'];
    readonly jobs: Record<string, Job>;
  };
  return Object.values(workflow.jobs).flatMap((job) =>
    (job.steps ?? [])
      .filter(({ uses }) => /^(?:rekey\/rekey@|[.$]\/$)/.test(uses ?? ''))
      .map((step) => ({ may: job.permissions ?? workflow.permissions, given: step.with ?? {} })),
  );
}

/** Has no steps of its own: it calls the workflow of this repository that is for others to call. */
const CALLS = 'examples/fleet.workflow.yml';

interface Call {
  readonly uses: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly with: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, unknown>>;
}

describe('the workflow that others call', () => {
  const called = parse(readFileSync(join(root, '.github/workflows/fleet.yml'), 'utf8')) as {
    readonly on: { readonly workflow_call: { readonly inputs: object; readonly secrets: object } };
    readonly jobs: Record<string, Job>;
  };
  const { fleet } = (parse(readFileSync(join(root, CALLS), 'utf8')) as { jobs: Record<string, Call> }).jobs;

  it('is given only what it takes, and all that its jobs may do', () => {
    const { inputs, secrets } = called.on.workflow_call;
    expect(fleet?.uses).toBe('rekey/rekey/.github/workflows/fleet.yml@v1');
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(fleet?.with ?? {})));
    expect(Object.keys(secrets)).toEqual(expect.arrayContaining(Object.keys(fleet?.secrets ?? {})));
    const needed = Object.values(called.jobs).flatMap(({ permissions }) => Object.entries(permissions ?? {}));
    expect(fleet?.permissions).toEqual(Object.fromEntries(needed));
  });
});

describe('a step that runs Rekey', () => {
  const steps = workflows.flatMap(({ path, text }) => rekeySteps(text).map((step) => [path, step] as const));

  it('is in every example', () => {
    expect(new Set(steps.map(([path]) => path))).toEqual(
      new Set([
        ...examples.map(({ path }) => path).filter((path) => path !== CALLS),
        '.github/workflows/rekey.yml',
        '.github/workflows/fleet.yml',
      ]),
    );
  });

  it.each(steps)('in %s may write issues, or says that it keeps none', (_path, { may, given }) => {
    // The doctor keeps none, whatever is found.
    const keepsNone = String(given.issues) === 'false' || given.command === 'doctor';
    expect(may?.issues === 'write' || keepsNone).toBe(true);
  });
});

describe('an example', () => {
  it.each(examples.map(({ path, text }) => [path, text] as const))(
    '%s lets no scan that waits be cancelled by the next push',
    (_path, text) => {
      expect(parse(text)).not.toHaveProperty('concurrency');
    },
  );
});

describe('a workflow of this repository', () => {
  const uses = own.flatMap(({ path, text }) =>
    [...text.matchAll(/^ *(?:- )?uses: (?<what>.+)$/gm)].map(
      ({ groups }) => [path, groups?.what ?? ''] as const,
    ),
  );

  it.each(uses)('%s pins %s', (_path, what) => {
    expect(what).toMatch(/^(?:[.$]\/(?: #.*)?|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(?:\.\d+){0,2})$/);
  });

  it.each(own.map(({ path, text }) => [path, text] as const))(
    '%s gives nothing by default',
    (_path, text) => {
      expect(parse(text)).toHaveProperty('permissions', {});
    },
  );
});

describe('action.yml', () => {
  it('has no mistake', async () => {
    expect(await mistakesIn(readFileSync(join(root, 'action.yml'), 'utf8'), 'action.yml')).toEqual([]);
  });

  it('would have one with a runtime that GitHub does not have', async () => {
    const text = readFileSync(join(root, 'action.yml'), 'utf8').replace('node24', 'node18');
    expect(await mistakesIn(text, 'action.yml')).toEqual([expect.stringContaining('node18')]);
  });
});
