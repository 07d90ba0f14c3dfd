import { describe, expect, it } from 'vitest';
import type { ActionInputs } from '../../src/commands/action-inputs.ts';
import { runAction } from '../../src/commands/action-run.ts';
import { temporaryFolder } from '../git/command.ts';
import { createRepository, type Repository } from '../git/repository.ts';
import { acmeToken, contextWith } from './scan/harness.ts';

const RULE = `[[rules]]\nid = "acme-token"\nregex = '''acme_[0-9a-f]{32}'''\n`;
const ACCEPT_ALL = "[allowlist]\npaths = ['''.''']\n";

/** The outputs of a run on the pull request from `topic` into `main`. */
async function onPullRequest(repository: Repository): Promise<ReadonlyMap<string, string>> {
  const [base, head] = [repository.id('main'), repository.id('topic')];
  const inputs: ActionInputs = {
    command: 'scan',
    configPath: '.github/rekey.yml',
    githubToken: '',
    scope: undefined,
    failOn: 'high',
    issues: 'false',
    dryRun: false,
    only: [],
    rollBack: [],
    outputDir: temporaryFolder('out'),
    force: false,
    plan: undefined,
    shards: { part: undefined, fleet: undefined, matrixOnly: false, reports: [] },
  };
  const outputs = new Map<string, string>();
  const payload = { pull_request: { number: 1, base: { sha: base }, head: { sha: head, ref: 'topic' } } };
  const { config: _config, ...context } = contextWith();
  await runAction(
    inputs,
    {
      name: 'pull_request',
      payload,
      workspace: repository.dir,
      isChange: true,
      baseCommit: base,
      isDefaultBranch: false,
      isPublic: false,
    },
    context,
    {
      setOutput: (name, value) => void outputs.set(name, value),
      annotate: () => undefined,
      addSummary: async () => await Promise.resolve(),
    },
  );
  return outputs;
}

describe('on a pull request', () => {
  it('what would accept its findings counts as it stood in the base, not as the change has it', async () => {
    const repository = createRepository();
    repository.commits([
      { files: { '.gitleaks.toml': RULE, 'old.txt': 'a\n' } },
      {
        branch: 'topic',
        parents: [':1'],
        files: {
          'a.txt': `${acmeToken()}\n`,
          '.gitleaks.toml': ACCEPT_ALL,
          '.gitleaksignore': 'a.txt:acme-token:1\n',
        },
      },
    ]);
    repository.checkout('topic');
    expect((await onPullRequest(repository)).get('findings')).toBe('1');
  });

  it('what the base has counts', async () => {
    const repository = createRepository();
    repository.commits([
      { files: { '.gitleaks.toml': `${RULE}${ACCEPT_ALL}` } },
      { branch: 'topic', parents: [':1'], files: { 'a.txt': `${acmeToken()}\n`, '.gitleaks.toml': RULE } },
    ]);
    repository.checkout('topic');
    expect((await onPullRequest(repository)).get('findings')).toBe('0');
  });
});
