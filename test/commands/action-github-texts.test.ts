import { describe, expect, it } from 'vitest';
import type { ActionInputs } from '../../src/commands/action-inputs.ts';
import { runAction } from '../../src/commands/action-run.ts';
import type { Annotation } from '../../src/report/annotations.ts';
import { startLocalGithub } from '../cloud/github/local-github.ts';
import { forkPermissions } from '../cloud/github/tokens.ts';
import { writeInto } from '../cloud/github/written-texts.ts';
import { temporaryFolder } from '../git/command.ts';
import { createRepository } from '../git/repository.ts';
import { acmeToken, contextWith } from './scan/harness.ts';

const CONFIG = `version: 1
scan:
  github: { texts: [issues] }
  rules: [{ id: acme-token, description: Acme token, pattern: "acme_[0-9a-f]{32}", severity: high }]
`;

interface Shown {
  readonly outputs: ReadonlyMap<string, string>;
  readonly text: string;
  readonly asked: readonly string[];
}

async function onEvent(name: string, { isPublic = false } = {}): Promise<Shown> {
  const repository = createRepository();
  repository.commit({ files: { '.github/rekey.yml': CONFIG, 'a.txt': 'nothing\n' } });
  repository.checkout('main');
  const github = await startLocalGithub({
    repositories: [{ owner: 'acme', name: 'app', private: !isPublic, gitDir: repository.gitDir }],
    tokens: { ci: { permissions: forkPermissions } },
  });
  writeInto(github, 'acme/app').issue({ body: `It says ${acmeToken()}` });
  const inputs: ActionInputs = {
    command: 'scan',
    configPath: '.github/rekey.yml',
    githubToken: github.token('ci'),
    scope: 'tree',
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
  const { config: _config, ...context } = contextWith(
    {},
    {
      PATH: process.env.PATH,
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: github.serverUrl,
    },
  );
  const outputs = new Map<string, string>();
  const annotations: Annotation[] = [];
  let summary = '';
  const event = { name, payload: {}, workspace: repository.dir, isChange: false, baseCommit: undefined };
  await runAction(inputs, { ...event, isDefaultBranch: true, isPublic }, context, {
    setOutput: (output, value) => void outputs.set(output, value),
    annotate: (annotation) => void annotations.push(annotation),
    addSummary: async (markdown) => {
      summary += markdown;
      await Promise.resolve();
    },
  });
  await github.close();
  const asked = github.log.map(({ operation }) => operation);
  return { outputs, text: JSON.stringify(annotations) + summary, asked };
}

describe('a scheduled run whose configuration names texts on GitHub', () => {
  it('scans them besides the files, and fails by what they hold', async () => {
    const { outputs, text } = await onEvent('schedule');

    expect(outputs.get('findings')).toBe('1');
    expect(outputs.get('complete')).toBe('true');
    expect(text).toContain('issue #1 body');
  });

  it('says in public neither what it found nor where', async () => {
    const { outputs, text } = await onEvent('schedule', { isPublic: true });

    expect(outputs.get('findings')).toBe('1');
    expect(text).not.toMatch(/issue #1|Acme token/);
  });

  it('is the only kind: a push asks for none of them', async () => {
    const { outputs, asked } = await onEvent('push');

    expect(outputs.get('findings')).toBe('0');
    expect(asked).not.toContain('issues/list-for-repo');
  });
});
