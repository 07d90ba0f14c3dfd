import { GITHUB_TEXTS } from '../../../src/config/github-texts.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import type { RunReport } from '../../../src/findings/run-report.ts';
import type { GithubRequest } from '../../../src/sources/github/reading.ts';
import type { LimitOptions } from '../../cloud/github/limits.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';
import { forkPermissions } from '../../cloud/github/tokens.ts';
import { type Writing, writeInto } from '../../cloud/github/written-texts.ts';
import { zipOf } from '../../detect/containers/archives.ts';
import { createRepository, type Repository } from '../../git/repository.ts';
import { scanned } from './harness.ts';

/** A repository of a person with a wiki, ada/app, and one of an organization with nothing, acme/shop. */
export interface GithubStage {
  readonly github: LocalGithub;
  readonly git: Repository;
  readonly wiki: Repository;
  /** Into ada/app. */
  readonly writing: Writing;
  /** Scans ada/app with one of the tokens `ci`, `plain` and `none`. */
  readonly scanTexts: (asked?: Partial<GithubRequest>, token?: string) => Promise<RunReport>;
  /** Opens a pull request, and gives its number. */
  readonly pull: (branch?: string) => number;
  readonly close: () => Promise<void>;
}

export const NOW = new Date('2027-01-15T12:00:00Z');

export async function openGithubStage(limits: LimitOptions = {}): Promise<GithubStage> {
  const git = createRepository();
  git.commit({ files: { 'a.txt': 'nothing\n' } });
  const wiki = createRepository({ bare: true });
  const ofAda = { owner: 'ada', ownerType: 'User', wikiDir: wiki.gitDir } as const;
  const ofAcme = { owner: 'acme', hasIssues: false, hasWiki: true };
  const github = await startLocalGithub({
    repositories: [
      { ...ofAda, name: 'app', private: true, gitDir: git.gitDir },
      { ...ofAcme, name: 'shop', private: true, gitDir: git.gitDir },
    ],
    tokens: {
      ci: { permissions: forkPermissions },
      plain: { permissions: { contents: 'read', issues: 'read' } },
      none: { permissions: {} },
    },
    limits,
    now: () => NOW,
  });
  return {
    github,
    git,
    wiki,
    writing: writeInto(github, 'ada/app'),
    scanTexts: async (asked = {}, token = 'ci') =>
      await scanned({
        kind: 'github',
        repository: 'ada/app',
        texts: GITHUB_TEXTS,
        since: undefined,
        runs: 100,
        serverUrl: github.serverUrl,
        apiUrl: github.apiUrl,
        token: Secret.of(github.token(token)),
        ...asked,
      }),
    pull(branch = 'topic') {
      git.commit({ branch, parents: ['main'], files: { 'b.txt': 'nothing either\n' } });
      return github.openPull('ada/app', { head: branch, title: 'Change', body: 'Nothing' }).number;
    },
    async close() {
      const { violations } = github;
      await github.close();
      if (violations.length > 0)
        throw new Error(`GitHub describes no such request: ${JSON.stringify(violations)}`);
    },
  };
}

/** Where something was found. */
export function places({ findings }: RunReport): string[] {
  return findings
    .flatMap(({ locations }) => locations)
    .map(({ path, inside }) => (inside ? `${path} ${inside.path}` : path))
    .sort();
}

/** The log of a run with one step. */
export function logOf(text: string): Uint8Array {
  return zipOf([{ name: 'build/3_step.txt', bytes: text }]);
}
