import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LogLevel, logTo } from '../../../src/base/log.ts';
import { readActionInputs } from '../../../src/commands/action-inputs.ts';
import { type ActionSurface, runAction } from '../../../src/commands/action-run.ts';
import { doctorAnnotations, doctorSummary } from '../../../src/commands/doctor/summary.ts';
import type { GithubEvent } from '../../../src/commands/event.ts';
import type { Verdict } from '../../../src/commands/verdict.ts';
import { Redactor } from '../../../src/credentials/redactor.ts';
import type { Examined } from '../../../src/doctor/result.ts';
import { fingerprintsWith } from '../../../src/findings/fingerprint.ts';
import type { Annotation } from '../../../src/report/annotations.ts';
import { temporaryFolder } from '../../git/command.ts';
import { repositoryWith } from './surgery.ts';

const WORKFLOW = `on: pull_request
permissions: { contents: read }
jobs: { a: { runs-on: ubuntu-latest, steps: [{ uses: rekey/rekey@v1 }] } }
`;

interface Ran {
  readonly verdict: Verdict;
  readonly outputs: ReadonlyMap<string, string>;
  readonly annotations: readonly Annotation[];
  readonly summary: string;
  readonly log: string;
}

/** A job with `command: doctor` in a repository with this configuration. */
async function run(config: string, event: Partial<GithubEvent> = {}): Promise<Ran> {
  const workspace = repositoryWith({ '.github/rekey.yml': config, '.github/workflows/a.yml': WORKFLOW });
  const given: Readonly<Record<string, string>> = { command: 'doctor', 'output-dir': temporaryFolder('out') };
  const outputs = new Map<string, string>();
  const annotations: Annotation[] = [];
  let summary = '';
  const log: string[] = [];
  const surface: ActionSurface = {
    setOutput: (name, value) => void outputs.set(name, value),
    annotate: (annotation) => void annotations.push(annotation),
    addSummary: async (markdown) => {
      summary += markdown;
      await Promise.resolve();
    },
  };
  const verdict = await runAction(
    readActionInputs((name) => given[name] ?? ''),
    {
      name: 'workflow_dispatch',
      payload: {},
      workspace,
      isChange: false,
      baseCommit: undefined,
      isDefaultBranch: true,
      isPublic: false,
      ...event,
    },
    {
      env: { PATH: process.env.PATH, HOME: workspace },
      log: logTo((level: LogLevel, text) => void log.push(`${level} ${text}`)),
      clock: { now: () => new Date('2026-11-22T03:00:00Z'), sleep: async () => {} },
      redactor: new Redactor(),
      fingerprints: fingerprintsWith('test'),
      signal: new AbortController().signal,
    },
    surface,
  );
  return { verdict, outputs, annotations, summary, log: log.join('\n') };
}

const ILL = 'version: 1\nrotation: [acme-billing]\n';

describe('command: doctor in a job', () => {
  it('ends well where all is well, with the table in log and summary, and as data', async () => {
    const { verdict, outputs, annotations, summary, log } = await run('version: 1\n');
    expect(verdict).toMatchObject({ exit: 0 });
    expect(annotations).toEqual([]);
    expect(summary).toContain('<td>✅ ok</td><td><code>configuration</code></td>');
    expect(log).toContain('ok       configuration');
    expect(outputs.get('complete')).toBe('true');
    const file = outputs.get('json-file') ?? '';
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1, ok: true });
  });

  it('fails the job where something is missing, also a configuration that is valid', async () => {
    const { verdict, outputs, annotations, summary } = await run(ILL);
    expect(verdict.exit).toBe(1);
    expect(outputs.get('complete')).toBe('false');
    expect(annotations).toEqual([
      expect.objectContaining({ level: 'error', title: 'Rekey doctor: configuration' }),
    ]);
    expect(summary.indexOf('❌ failed')).toBeLessThan(summary.indexOf('✅ ok'));
  });

  it('names nothing where everybody reads it', async () => {
    const { verdict, annotations, summary, log } = await run(ILL, { isPublic: true });
    expect(verdict.exit).toBe(1);
    expect(annotations).toEqual([]);
    expect(summary).toContain('| ❌ failed | `configuration` |');
    for (const text of [summary, log]) expect(text).not.toMatch(/rotation:|acme|a\.yml/);
  });

  it('does not run on a change, whose author would choose what it looks at', async () => {
    await expect(run('version: 1\n', { name: 'pull_request', isChange: true })).rejects.toMatchObject({
      code: 'doctor-on-change',
    });
  });

  it('takes no shard', () => {
    const given: Readonly<Record<string, string>> = { command: 'doctor', shard: '1/2' };
    expect(() => readActionInputs((name) => given[name] ?? '')).toThrow('shard');
  });
});

function result(more: Partial<Examined>): Examined {
  return { check: 'databases', about: '', standing: 'fail', said: '', ...more };
}

describe('the table of the doctor in a summary', () => {
  it('lets no text from outside be anything but text', () => {
    const hostile = '</td><img src=x> @acme/all [a](https://evil.example) `x` |';
    const summary = doctorSummary(
      [result({ about: hostile, said: hostile, fix: `${hostile}\n${hostile}` })],
      {
        isPublic: false,
      },
    );
    expect(summary).not.toContain('<img');
    // GitHub makes no mention of what stands in code.
    expect(summary.replaceAll(/<(code|pre)>.*?<\/\1>/g, '')).not.toContain('@acme');
    expect(summary.match(/<\/td>/g)).toHaveLength(3);
  });

  it('has room for a fleet, and says what it leaves out', () => {
    const many = Array.from({ length: 1_200 }, (_, index) =>
      result({ about: `role-${index}`, said: 'x'.repeat(9_000) }),
    );
    const summary = doctorSummary(many, { isPublic: false });
    expect(Buffer.byteLength(summary)).toBeLessThan(1_000_000);
    expect(summary).toContain('900 more results stand in the log');
    expect(doctorAnnotations(many)).toHaveLength(10);
  });

  it('prints the statement that is to be added as it is to be pasted', () => {
    const fix = 'Add to its policy:\n{\n  "Effect": "Allow"\n}';
    const summary = doctorSummary([result({ fix })], { isPublic: false });
    expect(summary).toContain('<pre>{<br>  &quot;Effect&quot;: &quot;Allow&quot;<br>}</pre>');
  });
});
