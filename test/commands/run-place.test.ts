import { describe, expect, it } from 'vitest';
import { runPlace } from '../../src/commands/run-place.ts';

describe('what a run is of', () => {
  it.each([
    [
      'GitHub',
      { GITHUB_REPOSITORY: 'acme/app', GITHUB_SERVER_URL: 'https://ghes.example', GITHUB_RUN_ID: '7' },
      { repository: 'acme/app', run: 'https://ghes.example/acme/app/actions/runs/7' },
    ],
    [
      'GitLab',
      { CI_PROJECT_PATH: 'acme/sub/app', CI_JOB_URL: 'https://gitlab.example/acme/sub/app/-/jobs/7' },
      { repository: 'acme/sub/app', run: 'https://gitlab.example/acme/sub/app/-/jobs/7' },
    ],
    [
      'Jenkins',
      { JOB_NAME: 'nightly', BUILD_URL: 'https://jenkins.example/job/nightly/7/' },
      { repository: 'nightly', run: 'https://jenkins.example/job/nightly/7/' },
    ],
    ['a server', { JOB_NAME: 'a shell has this too' }, { repository: 'host: app', run: '' }],
  ])('is said by %s', (_system, env, place) => {
    expect(runPlace(env, 'host: app')).toEqual(place);
  });
});
