/** The context of a request: condition keys in lower case, since IAM compares them so. */
export type RequestContext = ReadonlyMap<string, string>;

type Comparison = (actual: string, wanted: string) => boolean;

/** IAM User Guide, "IAM JSON policy elements: Condition operators". */
const comparisons: Record<string, Comparison> = {
  StringEquals: (a, b) => a === b,
  StringEqualsIgnoreCase: (a, b) => a.toLowerCase() === b.toLowerCase(),
  StringLike: (a, b) => matchesWildcard(a, b),
  ArnEquals: (a, b) => matchesWildcard(a, b),
  ArnLike: (a, b) => matchesWildcard(a, b),
  Bool: (a, b) => a.toLowerCase() === b.toLowerCase(),
  NumericEquals: (a, b) => Number(a) === Number(b),
  NumericLessThan: (a, b) => Number(a) < Number(b),
  NumericGreaterThan: (a, b) => Number(a) > Number(b),
  DateEquals: (a, b) => Date.parse(a) === Date.parse(b),
  DateLessThan: (a, b) => Date.parse(a) < Date.parse(b),
  DateLessThanEquals: (a, b) => Date.parse(a) <= Date.parse(b),
  DateGreaterThan: (a, b) => Date.parse(a) > Date.parse(b),
  DateGreaterThanEquals: (a, b) => Date.parse(a) >= Date.parse(b),
};

/** The negated operators: they hold when none of the values matches, and when the key is absent. */
const negations: Record<string, string> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
  DateNotEquals: 'DateEquals',
};

/** Whether one condition of a statement holds for a request. An operator that IAM does not have is an error. */
export function holds(operator: string, key: string, wanted: string[], context: RequestContext): boolean {
  const ifExists = operator.endsWith('IfExists');
  const name = operator.replace(/IfExists$/, '').replace(/^For(Any|All)Values?:/, '');
  const actual = context.get(key.toLowerCase());
  if (name === 'Null') return wanted.includes(String(actual === undefined));
  const negated = negations[name];
  const compare = comparisons[negated ?? name];
  if (!compare) throw new Error(`the local cloud does not know the condition operator ${operator}`);
  if (actual === undefined) return ifExists || negated !== undefined;
  const matched = wanted.some((value) => compare(actual, value));
  return negated === undefined ? matched : !matched;
}

/** `*` stands for any characters, `?` for one. */
export function matchesWildcard(text: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
