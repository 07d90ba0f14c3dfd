import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { needsAws } from '../../config/needs-aws.ts';
import type { Checkout, DoctorWorld, Settings, WorkflowFile } from '../../doctor/ports.ts';
import { openRepository } from '../../sources/git/repository.ts';
import { runGit } from '../../sources/git/run.ts';
import type { DoctorContext, DoctorRequest } from '../doctor.ts';
import { DEFAULT_CONFIG_PATH, loadConfigFile } from '../load-config.ts';
import { openDoctorAws } from './aws-world.ts';
import { githubLook } from './github-world.ts';

/** Connects what the doctor asks with those who can answer. Nobody is called before a check asks. */
export async function openDoctorWorld(
  request: DoctorRequest,
  folder: string,
  context: DoctorContext,
): Promise<DoctorWorld & { close(): void }> {
  const { env, signal } = context;
  const settings = await settingsOf(request.config, folder);
  const workflows = await workflowsIn(folder);
  const config = settings.kind === 'valid' && needsAws(settings.config) ? settings.config : undefined;
  const aws = openDoctorAws(config, request, { folder, workflows, context });
  return {
    env,
    node: process.versions.node,
    now: context.clock.now(),
    settings,
    workflows,
    checkout: async () => await checkoutAt(folder, env, signal),
    github: await githubLook(settings.kind === 'valid' ? settings.config : undefined, folder, context),
    ...aws,
  };
}

async function settingsOf(asked: string | undefined, folder: string): Promise<Settings> {
  const path = asked ?? DEFAULT_CONFIG_PATH;
  // A path is from where the command was typed; the usual one from the top of the repository.
  const at = asked === undefined ? folder : '.';
  try {
    const config = await loadConfigFile(path, at);
    return { kind: 'valid', path, isThere: existsSync(resolve(at, path)), config };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { kind: 'invalid', path, error };
  }
}

const WORKFLOWS = '.github/workflows';

async function workflowsIn(folder: string): Promise<WorkflowFile[]> {
  const at = join(folder, WORKFLOWS);
  const names = existsSync(at) ? (await readdir(at)).filter((name) => /\.ya?ml$/.test(name)).sort() : [];
  return await Promise.all(
    names.map(async (name) => ({
      path: `${WORKFLOWS}/${name}`,
      text: await readFile(join(at, name), 'utf8'),
    })),
  );
}

async function checkoutAt(folder: string, env: DoctorContext['env'], signal: AbortSignal): Promise<Checkout> {
  const repository = await openRepository(folder, env, signal);
  const [git, shallow] = await Promise.all([
    runGit(repository, ['--version']),
    runGit(repository, ['rev-parse', '--is-shallow-repository']),
  ]);
  return { git: git.toString('utf8').trim(), isShallow: shallow.toString('utf8').trim() === 'true' };
}
