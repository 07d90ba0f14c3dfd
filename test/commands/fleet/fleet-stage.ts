import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readActionInputs } from '../../../src/commands/action-inputs.ts';
import { runAction } from '../../../src/commands/action-run.ts';
import type { RunReport } from '../../../src/findings/run-report.ts';
import type { Annotation } from '../../../src/report/annotations.ts';
import { writeSmallRepository } from '../../bench/fleet/small-repository.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';
import type { RepositorySpec } from '../../cloud/github/world.ts';
import { temporaryFolder } from '../../git/command.ts';
import { createRepository } from '../../git/repository.ts';
import { contextWith } from '../scan/harness.ts';

/** What one job of the matrix showed. */
export interface Job {
  readonly exit: number;
  readonly outputs: ReadonlyMap<string, string>;
  readonly folder: string;
  readonly shown: string;
  readonly report: RunReport;
}

export interface FleetStage {
  readonly github: LocalGithub;
  /** Runs the action in the repository that has the fleet's workflow, each time in an empty output folder. */
  run(inputs: Readonly<Record<string, string>>, more?: RunOptions): Promise<Job>;
}

interface RunOptions {
  readonly attempt?: number;
  readonly isPublic?: boolean;
  readonly token?: string;
}

/** acme/security with a configuration, and the other repositories of acme, each of these files. */
export async function openFleetStage(
  config: string,
  repositories: Readonly<Record<string, Readonly<Record<string, string>>>>,
  more: Readonly<Record<string, Partial<RepositorySpec>>> = {},
): Promise<FleetStage> {
  const home = createRepository();
  home.commit({ files: { '.github/rekey.yml': `version: 1\n${config}\n` } });
  home.checkout('main');
  const github = await startLocalGithub({
    repositories: [
      { owner: 'acme', name: 'security', private: true, gitDir: home.gitDir },
      ...Object.entries(repositories).map(([name, files]) => ({
        owner: 'acme',
        name,
        private: true,
        gitDir: writeSmallRepository(temporaryFolder('small'), files),
        ...more[name],
      })),
    ],
    tokens: {
      job: { permissions: { contents: 'read', issues: 'write' }, repositories: ['acme/security'] },
      fleet: { kind: 'app', login: 'rekey[bot]', permissions: { contents: 'read' } },
    },
  });

  async function run(given: Readonly<Record<string, string>>, options: RunOptions = {}): Promise<Job> {
    const { attempt = 1, isPublic = false, token = github.token('fleet') } = options;
    const folder = temporaryFolder('out');
    const all: Readonly<Record<string, string>> = {
      'github-token': github.token('job'),
      'output-dir': folder,
      'fail-on': 'never',
      ...given,
    };
    const env = {
      PATH: process.env.PATH,
      RUNNER_TEMP: temporaryFolder('runner'),
      GITHUB_REPOSITORY: 'acme/security',
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: github.serverUrl,
      GITHUB_RUN_ID: '77',
      GITHUB_RUN_ATTEMPT: String(attempt),
      REKEY_GITHUB_TOKEN: token,
    };
    const { config: _config, ...context } = contextWith({}, env);
    const event = { name: 'schedule', payload: {}, workspace: home.dir, isChange: false };
    const outputs = new Map<string, string>();
    const shown: string[] = [];
    const verdict = await runAction(
      readActionInputs((name) => all[name] ?? ''),
      { ...event, baseCommit: undefined, isDefaultBranch: true, isPublic },
      context,
      {
        setOutput: (output, value) => void outputs.set(output, value),
        annotate: (annotation: Annotation) => void shown.push(JSON.stringify(annotation)),
        addSummary: async (markdown) => await Promise.resolve(void shown.push(markdown)),
      },
    );
    const report = JSON.parse(readFileSync(join(folder, 'rekey.json'), 'utf8')) as RunReport;
    return { exit: verdict.exit, outputs, folder, shown: shown.join('\n'), report };
  }

  return { github, run };
}
