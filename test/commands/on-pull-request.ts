import { readActionInputs } from '../../src/commands/action-inputs.ts';
import { runAction } from '../../src/commands/action-run.ts';
import type { Annotation } from '../../src/report/annotations.ts';
import { temporaryFolder } from '../git/command.ts';
import type { Repository } from '../git/repository.ts';
import { contextWith } from './scan/harness.ts';

/** What the action shows of a run. */
export interface Shown {
  readonly outputs: ReadonlyMap<string, string>;
  readonly annotations: readonly Annotation[];
  readonly summary: string;
}

/** Scans the pull request from `topic`, of the repository called `from`, into `main` of `acme/app`. */
export async function onPullRequest(repository: Repository, from = 'acme/app'): Promise<Shown> {
  repository.checkout('topic');
  const [base, head] = [repository.id('main'), repository.id('topic')];
  const given: Readonly<Record<string, string>> = {
    command: 'scan',
    issues: 'false',
    'output-dir': temporaryFolder('out'),
  };
  const { config: _config, ...context } = contextWith();
  const outputs = new Map<string, string>();
  const annotations: Annotation[] = [];
  let summary = '';
  await runAction(
    readActionInputs((name) => given[name] ?? ''),
    {
      name: 'pull_request',
      payload: {
        repository: { full_name: 'acme/app' },
        pull_request: {
          number: 1,
          base: { sha: base, repo: { full_name: 'acme/app' } },
          head: { sha: head, ref: 'topic', repo: { full_name: from } },
        },
      },
      workspace: repository.dir,
      isChange: true,
      baseCommit: base,
      isDefaultBranch: false,
      isPublic: false,
    },
    context,
    {
      setOutput: (name, value) => void outputs.set(name, value),
      annotate: (annotation) => void annotations.push(annotation),
      addSummary: async (text) => {
        summary += text;
        return await Promise.resolve();
      },
    },
  );
  return { outputs, annotations, summary };
}
