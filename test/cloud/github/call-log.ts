/** One request and its answer. Bodies are kept whole, so that a test can look for secrets in them. */
export interface LoggedCall {
  index: number;
  at: Date;
  method: string;
  /** With the query. */
  path: string;
  /** GitHub's `operationId`; `git` for git over HTTP; empty for what is not served. */
  operation: string;
  kind: 'read' | 'write';
  /** Name of the token in the options. */
  token: string;
  requestHeaders: Readonly<Record<string, string>>;
  requestBody: string;
  /** 0 when the connection was broken instead. */
  status: number;
  responseBody: string;
  /** Kinds of the faults that struck. */
  faults: readonly string[];
}

/** A request that GitHub's description does not allow. */
export interface Violation {
  operation: string;
  path: string;
  problem: string;
}

/** Everything that was sent, save for the credentials: what must not hold a secret. */
export function sentText(log: readonly LoggedCall[]): string {
  const parts: string[] = [];
  for (const call of log) {
    parts.push(`${call.method} ${call.path}`);
    for (const [name, value] of Object.entries(call.requestHeaders)) {
      if (name !== 'authorization') parts.push(`${name}: ${value}`);
    }
    parts.push(call.requestBody);
  }
  return parts.join('\n');
}
