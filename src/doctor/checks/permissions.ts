import { RekeyError } from '../../base/errors.ts';
import { type DoctorCheck, withoutCredentials } from '../check.ts';
import { actionsOf, statementToAdd } from '../missing-permissions.ts';
import type { DoctorWorld, NeededRole, NeededStatement, RefusedAction } from '../ports.ts';
import { fail, ok, type Result, warn } from '../result.ts';

export const permissions: DoctorCheck = {
  name: 'permissions',
  what: 'that every action which the configured work needs is allowed, on everything that it is needed on',
  look: async (world) => {
    const without = await withoutCredentials(world);
    if (without) return without;
    const results: Result[] = [];
    for (const role of await world.roles.needed()) results.push(...(await resultsOf(role, world)));
    return results;
  },
};

async function resultsOf({ arn, statements }: NeededRole, { roles }: DoctorWorld): Promise<Result[]> {
  const results: Result[] = [];
  for (const statement of statements) {
    try {
      results.push(...refusals(arn, statement, await roles.refused(arn, statement)));
    } catch (error) {
      if (!(error instanceof RekeyError)) throw error;
      // The same would be said of the other statements.
      return [...results, unasked(arn, error)];
    }
  }
  if (results.length > 0) return results;
  const count = new Set(statements.flatMap(({ Action }) => Action)).size;
  return [ok(arn, `IAM says that it may do all that the configuration needs: ${count} actions.`)];
}

function unasked(arn: string, error: RekeyError): Result {
  if (error.code !== 'aws-denied') return fail(arn, error.what, error.fix);
  return warn(
    arn,
    `What it may do could not be asked, so missing permissions to write are not seen here. ${error.what}`,
    `Run "rekey doctor" once as somebody who may, or add this to its policy:\n${statementToAdd({ Sid: 'AskWhatItMayDo', Action: ['iam:SimulatePrincipalPolicy'], Resource: [arn] })}`,
  );
}

const WHY: Readonly<Record<RefusedAction['why'], string>> = {
  'not allowed': 'Nothing allows',
  denied: 'A statement of a policy denies',
  organization: 'A service control policy of the organization does not allow',
  boundary: 'Its permissions boundary does not allow',
};

/** One result for each reason. */
function refusals(arn: string, needed: NeededStatement, refused: readonly RefusedAction[]): Result[] {
  return [...Map.groupBy(refused, ({ why }) => why)].map(([why, all]) => {
    const said = `${WHY[why]} ${actionsOf(all)}.`;
    if (why !== 'not allowed')
      return fail(arn, said, `An Allow in the role does not help: change what stands against it.`);
    const Action = needed.Action.filter((action) => all.some((one) => one.action === action));
    return fail(arn, said, `Add to its policy:\n${statementToAdd({ ...needed, Action })}`);
  });
}
