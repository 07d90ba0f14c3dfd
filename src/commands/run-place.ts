import type { Context } from './context.ts';

/** What a run is of, and where it can be seen. */
export interface RunPlace {
  /** `owner/name`, or the name of whatever else the run is of; empty where it is not known. */
  readonly repository: string;
  /** Address of the run; empty where there is none. */
  readonly run: string;
}

/**
 * Says it by the variables of the system that runs the job: GitHub (Docs, "Variables reference"), GitLab ("Predefined
 * CI/CD variables reference") or Jenkins ("Using environment variables").
 */
export function runPlace(env: Context['env'], otherwise = ''): RunPlace {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
  if (repository) {
    return { repository, run: server && id ? `${server}/${repository}/actions/runs/${id}` : '' };
  }
  if (env.CI_PROJECT_PATH) return { repository: env.CI_PROJECT_PATH, run: env.CI_JOB_URL ?? '' };
  if (env.JOB_NAME && env.BUILD_URL) return { repository: env.JOB_NAME, run: env.BUILD_URL };
  return { repository: otherwise, run: '' };
}
