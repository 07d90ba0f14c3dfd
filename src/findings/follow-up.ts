interface Delay {
  /** What saw it: `range`, `tree`, `history`, `account`, `rotation`, … */
  readonly source: string;
  readonly ms: number;
}

/** What the issues of a repository tell of how findings are dealt with: numbers that name nothing. */
export interface FollowUp {
  /** From the commit to the run that saw it first, of what this run saw first. */
  readonly detection: readonly Delay[];
  /** From the run that saw it first to this one, which closed its issue as fixed. */
  readonly response: readonly Delay[];
  /** Findings that ever had an issue. */
  readonly issues: number;
  /** Those of which a person said that they are none. */
  readonly falsePositives: number;
}
