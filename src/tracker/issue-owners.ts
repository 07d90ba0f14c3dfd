import type { Config } from '../config/schema.ts';
import type { Finding } from '../findings/finding.ts';
import { type CodeOwners, loginsAmong, teamsAmong } from './codeowners.ts';

/** Whose business an issue is. */
export interface IssueOwners {
  /** Logins, at most 10: GitHub assigns no more. */
  readonly assignees: readonly string[];
  /** `@org/team`, to be mentioned. */
  readonly teams: readonly string[];
}

export interface OwnersOptions {
  readonly assignees: Config['issues']['assignees'];
  readonly codeowners: CodeOwners | undefined;
  /** Then nobody is named by a file: who owns it says where to look. */
  readonly isPublic: boolean;
}

const MOST = 10;

/** Text that is no file is named in parentheses. */
const NO_FILE = /^\(.*\)$/;

/** Who is told of a finding: the configured people, or those whom CODEOWNERS names for the files it is in. */
export function ownersFor(options: OwnersOptions): (finding: Finding) => IssueOwners {
  const { assignees, codeowners, isPublic } = options;
  if (assignees !== 'codeowners') return () => ({ assignees, teams: [] });
  if (codeowners === undefined || isPublic) return () => ({ assignees: [], teams: [] });
  return ({ locations }) => {
    const paths = new Set(locations.map(({ path }) => path).filter((path) => !NO_FILE.test(path)));
    const owners = [...new Set([...paths].flatMap((path) => codeowners.ownersOf(path)))];
    return { assignees: loginsAmong(owners).slice(0, MOST), teams: teamsAmong(owners).slice(0, MOST) };
  };
}
