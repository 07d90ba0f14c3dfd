/** An IAM policy as it is attached to a role. */
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Conditions;
}

/** Operator → key → value. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** What one piece of the configured work needs. Pieces with the same `sid` and conditions become one statement. */
export interface Grant {
  /** IAM allows letters and digits in it. */
  readonly sid: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: Conditions;
}

/**
 * One statement for each `sid` and its conditions, in the order in which they first occur, each action and resource
 * once. Where the same `sid` has several conditions, those after the first are numbered: IAM wants each only once.
 */
export function policyOf(grants: readonly Grant[]): PolicyDocument {
  const groups = Map.groupBy(grants, ({ sid, conditions }) => JSON.stringify([sid, conditions ?? null]));
  const used = new Map<string, number>();
  return {
    Version: '2012-10-17',
    Statement: [...groups.values()].map((same) => {
      const { sid = '', conditions } = same[0] ?? {};
      const count = (used.get(sid) ?? 0) + 1;
      used.set(sid, count);
      return {
        Sid: count === 1 ? sid : `${sid}${count}`,
        Effect: 'Allow',
        Action: [...new Set(same.flatMap(({ actions }) => actions))],
        Resource: [...new Set(same.flatMap(({ resources }) => resources))],
        ...(conditions ? { Condition: conditions } : {}),
      };
    }),
  };
}
