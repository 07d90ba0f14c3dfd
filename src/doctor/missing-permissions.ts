import type { NeededStatement, RefusedAction } from './ports.ts';

/** More resources than this are counted instead of named. */
const NAMED = 3;

/** `iam:TagUser and iam:UntagUser on arn:…`: which actions are refused, and on what. */
export function actionsOf(refused: readonly RefusedAction[]): string {
  const byResources = Map.groupBy(
    Map.groupBy(refused, ({ action }) => action),
    ([, all]) => [...new Set(all.map(({ resource }) => resource))].sort().join(' '),
  );
  return [...byResources]
    .map(([joined, actions]) => {
      const resources = joined.split(' ');
      const named = resources.slice(0, NAMED).join(', ');
      const more = resources.length > NAMED ? ` and ${resources.length - NAMED} more` : '';
      return `${actions.map(([action]) => action).join(', ')} on ${named}${more}`;
    })
    .join('; ');
}

/** A statement as it is pasted into a policy. */
export function statementToAdd({ Sid, Action, Resource, Condition }: NeededStatement): string {
  return JSON.stringify(
    { Sid, Effect: 'Allow', Action, Resource, ...(Condition ? { Condition } : {}) },
    null,
    2,
  );
}
