import { DEFAULT_CONFIG_PATH } from '../load-config.ts';
import { type AwsWork, ROLE_FOLDER } from './role-files.ts';
import type { KnownRepository } from './workflow-identity.ts';
import type { InitFile } from './write-files.ts';

/** One thing that is left to do: a sentence, and the commands that do it. */
export interface Step {
  readonly what: string;
  readonly commands: readonly string[];
}

export interface WrittenSoFar {
  readonly files: readonly InitFile[];
  readonly aws: AwsWork | undefined;
  readonly repository: KnownRepository | undefined;
  /** Whether the configuration has comments that name what could be rotated. */
  readonly hasSuggestions: boolean;
}

/** What is left to do after `rekey init`, in its order. */
export function nextSteps({ files, aws, repository, hasSuggestions }: WrittenSoFar): Step[] {
  const steps: Step[] = [];
  const differ = files.filter(({ outcome }) => outcome === 'differs').map(({ path }) => path);
  if (differ.length > 0) {
    const which = differ.length === 1 ? 'the file that differs' : `the ${differ.length} files that differ`;
    steps.push({
      what: `Replace ${which}; what you changed in them is kept:`,
      commands: ['rekey init --update'],
    });
  }
  if (hasSuggestions) {
    const what = `Say in ${DEFAULT_CONFIG_PATH} what is to be rotated: take the "# " off it, and remove the rest. Then:`;
    steps.push({ what, commands: ['rekey config check', 'rekey init'] });
  }
  if (aws && repository) steps.push(...roleSteps(aws, repository));
  const environment = aws?.job.environment;
  if (environment !== undefined && repository) {
    const what = `Make the environment "${environment}", with reviewers, for the default branch alone:`;
    steps.push({
      what,
      commands: [`https://${repository.host}/${repository.repository}/settings/environments`],
    });
  }
  steps.push({
    what: aws
      ? 'Logged in to the account, see whether all is as it has to be, and what would be done:'
      : 'See what is there, and whether all is as it has to be:',
    commands: ['rekey scan', 'rekey doctor', ...(aws && rotates(aws) ? ['rekey rotate --plan'] : [])],
  });
  const added = files
    .filter(({ outcome }) => outcome !== 'differs')
    .map(({ path }) => path.split('/')[0] ?? '');
  steps.push({
    what: 'Commit, and open a pull request: its check is the first run.',
    commands: [`git add ${[...new Set(added)].join(' ')}`, 'git commit -m "Add Rekey"'],
  });
  return steps;
}

function rotates({ job: { config } }: AwsWork): boolean {
  return config.rotate.length + config.selections.length > 0;
}

/** The role of the workflow first: the others trust it by name, and IAM wants to know that name. */
function roleSteps({ account, hasProvider, workers, job }: AwsWork, repository: KnownRepository): Step[] {
  const parameters = [
    ...(repository.ids
      ? []
      : [
          `OwnerId=$(gh api repos/${repository.repository} --jq .owner.id)`,
          `RepositoryId=$(gh api repos/${repository.repository} --jq .id)`,
        ]),
    ...(hasProvider === true ? ['CreateProvider=false'] : []),
  ];
  const unknown =
    hasProvider === undefined ? ' If the account trusts GitHub already, add CreateProvider=false.' : '';
  const deploy = (stack: string, folder: string, given: readonly string[]): string =>
    [
      `aws cloudformation deploy --region ${job.region} --stack-name ${stack}`,
      `--template-file ${folder}/role.cloudformation.yml --capabilities CAPABILITY_NAMED_IAM`,
      ...(given.length === 0 ? [] : [`--parameter-overrides ${given.join(' ')}`]),
    ].join(' \\\n  ');
  return [
    {
      what: `Make the role, logged in to account ${account} (or with Terraform: ${ROLE_FOLDER}/role.tf).${unknown}`,
      commands: [deploy('rekey', ROLE_FOLDER, parameters)],
    },
    ...workers.map(({ folder, where }) => ({
      what: `Then the role in ${folder}, logged in to ${where.replace(/^an account/, 'each account')}:`,
      commands: [deploy('rekey', folder, [])],
    })),
  ];
}
