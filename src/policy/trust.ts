/** Who may assume the role of the workflow. */
export interface WorkflowIdentity {
  /** Host of the GitHub server: `github.com`, a tenant of `ghe.com`, or GitHub Enterprise Server. */
  readonly host: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Numbers that stay when names change; `undefined` where nobody could say. */
  readonly ids: { readonly owner: string; readonly repository: string } | undefined;
  /** The environment of the job that assumes the role; it may have reviewers. */
  readonly environment: string | undefined;
  /** The branch whose jobs may, where there is no environment. */
  readonly branch: string;
}

/** The issuer of the server's tokens, without `https://`, as it stands in the ARN of an OIDC provider. */
export function issuerOf(host: string): string {
  if (host === 'github.com') return 'token.actions.githubusercontent.com';
  // GitHub Docs, "OpenID Connect reference", for ghe.com and for Enterprise Server.
  return host.endsWith('.ghe.com') ? `token.actions.${host}` : `${host}/_services/token`;
}

/** For whom tokens are made; aws-actions/configure-aws-credentials asks for `sts.amazonaws.com` unless told. */
export function audienceIn(partition: string): string {
  return partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}

/**
 * Both forms of the token's subject, exactly, since GitHub uses one or the other: repositories created since
 * 15 July 2026 have immutable ids in it (GitHub Changelog, 23 April 2026). The ids are given as they shall stand in
 * the text: numbers, or the variables of a template.
 */
export function subjectsOf(
  identity: WorkflowIdentity,
  ids: { readonly owner: string; readonly repository: string },
): { readonly byName: string; readonly byId: string } {
  const [owner = '', name = ''] = identity.repository.split('/');
  // In a claim's values a colon is percent-encoded, and neither an environment nor a branch here holds one.
  const context =
    identity.environment === undefined
      ? `ref:refs/heads/${identity.branch}`
      : `environment:${identity.environment}`;
  return {
    byName: `repo:${owner}/${name}:${context}`,
    byId: `repo:${owner}@${ids.owner}/${name}@${ids.repository}:${context}`,
  };
}
