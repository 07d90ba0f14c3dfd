import { DATABASE_USER } from './kinds/database-user.ts';
import { IAM_USER } from './kinds/iam-user.ts';
import { MASTER_PASSWORD } from './kinds/master-password.ts';
import { RDS_MANAGED } from './kinds/rds-managed.ts';
import type { Scenario } from './scenario.ts';

/** All there is to do for a credential in its life, of every kind. */
export const SCENARIOS: readonly Scenario[] = [
  ...IAM_USER,
  ...MASTER_PASSWORD,
  ...RDS_MANAGED,
  ...DATABASE_USER,
];

/** @throws Error when there is no scenario of that name. */
export function scenarioNamed(name: string): Scenario {
  const scenario = SCENARIOS.find((one) => one.name === name);
  if (!scenario) throw new Error(`there is no scenario "${name}"`);
  return scenario;
}
