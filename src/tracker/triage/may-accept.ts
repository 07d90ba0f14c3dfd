import { atLeast, type Role } from './ports.ts';

/** Who may accept the risk of a finding. */
export interface AcceptanceRule {
  /** Those whom CODEOWNERS names for its files, without the `@`: logins, `org/team`, `(address)`. */
  readonly owners: readonly string[];
  /** Then nobody remembers who owns the files: it would say where to look. */
  readonly isPublic: boolean;
}

/**
 * Why somebody may not accept a finding; `undefined` where they may. Whoever maintains the repository may; whoever may
 * write, where the files are theirs or nobody's. Whether somebody is in a team cannot be asked with a job's token
 * (GitHub Docs, "Permissions required for GitHub Apps": `members: read`), so a team's files take a maintainer.
 */
export function refusalToAccept(
  login: string,
  role: Role,
  { owners, isPublic }: AcceptanceRule,
): string | undefined {
  if (atLeast(role, 'maintain')) return undefined;
  if (!atLeast(role, 'write')) return `it takes the role write, and yours is ${role}`;
  if (isPublic) return 'in a public repository it takes the role maintain';
  if (owners.length === 0) return undefined;
  const isOwner = owners.some((owner) => owner.toLowerCase() === login.toLowerCase());
  return isOwner ? undefined : 'it takes a code owner of the files, or the role maintain';
}
