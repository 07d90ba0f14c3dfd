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
type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** What one piece of the configured work needs. Pieces with the same `sid` become one statement. */
export interface Grant {
  /** IAM allows letters and digits in it. */
  readonly sid: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: Conditions;
}

/** One statement a `sid`, in the order in which they first occur, each action and resource once. */
export function policyOf(grants: readonly Grant[]): PolicyDocument {
  const bySid = Map.groupBy(grants, ({ sid }) => sid);
  return {
    Version: '2012-10-17',
    Statement: [...bySid].map(([Sid, same]) => {
      const Condition = same.find(({ conditions }) => conditions !== undefined)?.conditions;
      return {
        Sid,
        Effect: 'Allow',
        Action: [...new Set(same.flatMap(({ actions }) => actions))],
        Resource: [...new Set(same.flatMap(({ resources }) => resources))],
        ...(Condition ? { Condition } : {}),
      };
    }),
  };
}
