import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PULL_FILE } from '../../src/report/pull-file.ts';
import { codeBlocks, readDocument } from './documents.ts';

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly name: string;
  readonly on: { readonly workflow_run?: { readonly workflows: readonly string[] } };
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions: Readonly<Record<string, string>>; readonly steps: readonly Step[] }
    >
  >;
}

const read = (name: string): Workflow =>
  parse(readDocument(`examples/${name}.workflow.yml`).text) as Workflow;
const first = read('pull-requests');
const second = read('comment-on-forks');

function step({ jobs }: Workflow, uses: string): Step {
  const found = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find((each) => each.uses?.startsWith(uses));
  if (!found) throw new Error(`There is no step with ${uses}`);
  return found;
}

describe('the two workflows for pull requests from forks', () => {
  it('know each other by name, and hand over one artifact', () => {
    const up = step(first, 'actions/upload-artifact@').with;
    const down = step(second, 'actions/download-artifact@').with;

    expect(second.on.workflow_run?.workflows).toEqual([first.name]);
    expect(down?.name).toBe(up?.name);
    // Where Rekey looks for it by itself.
    expect(down?.path).toMatch(/runner\.temp \}\}\/rekey-pull$/);
    expect(readDocument('docs/pull-requests.md').text).toContain(`$RUNNER_TEMP/rekey-pull/${PULL_FILE}`);
  });

  it('check out nothing of the pull request where the token may write, and run nothing of it', () => {
    const { steps } = second.jobs.comment ?? { steps: [] };

    expect(steps.map(({ uses }) => uses?.split('@')[0])).toEqual([
      'actions/checkout',
      'actions/download-artifact',
      'rekey/rekey',
    ]);
    expect(step(second, 'actions/checkout@').with).not.toHaveProperty('ref');
    expect(second.jobs.comment?.permissions).toEqual({
      actions: 'read',
      contents: 'read',
      'pull-requests': 'write',
    });
  });

  it('upload the artifact as the page says', () => {
    const [shown] = codeBlocks(readDocument('docs/pull-requests.md')).filter(({ text }) =>
      text.includes('upload-artifact'),
    );

    expect(parse(shown?.text ?? '')).toEqual([step(first, 'actions/upload-artifact@')]);
  });
});
