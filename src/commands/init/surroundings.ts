import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rekeySteps } from '../../doctor/workflow-jobs.ts';
import type { FormerTool } from './former-tool.ts';

const FORMER_FILES: readonly (readonly [file: string, tool: FormerTool])[] = [
  ['.gitleaks.toml', 'gitleaks'],
  ['.gitleaksignore', 'gitleaks'],
  ['.secrets.baseline', 'detect-secrets'],
];

/** What already stands in the repository that somebody who begins should know of, one sentence each. */
export async function notesOnSurroundings(
  top: string,
  { own, from }: { readonly own: readonly string[]; readonly from: FormerTool | undefined },
): Promise<string[]> {
  const found = FORMER_FILES.filter(([file, tool]) => tool !== from && existsSync(join(top, file)));
  const byTool = Map.groupBy(found, ([, tool]) => tool);
  const former = [...byTool].map(([tool, files]) => {
    const names = files.map(([file]) => file).join(' and ');
    return `${names} is read as it is; "rekey init --from ${tool}" translates it into the configuration.`;
  });
  const others = await otherWorkflows(top, own);
  const running = others.map((path) => `${path} runs Rekey already: see whether both are wanted.`);
  return [...former, ...running];
}

async function otherWorkflows(top: string, own: readonly string[]): Promise<string[]> {
  const folder = '.github/workflows';
  if (!existsSync(join(top, folder))) return [];
  const names = (await readdir(join(top, folder))).filter((name) => /\.ya?ml$/.test(name)).sort();
  const paths = names.map((name) => `${folder}/${name}`).filter((path) => !own.includes(path));
  const running: string[] = [];
  for (const path of paths) {
    const text = await readFile(join(top, path), 'utf8').catch(() => '');
    if (rekeySteps({ path, text })?.some(({ ref }) => ref !== undefined)) running.push(path);
  }
  return running;
}
