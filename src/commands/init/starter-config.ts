import type { SuggestedRotation } from './suggested-rotations.ts';

export interface KnownAtFirst {
  readonly account: string | undefined;
  readonly region: string | undefined;
  /** What there is to rotate; none where nothing was found or nobody could look. */
  readonly suggestions: readonly SuggestedRotation[];
}

/** The first `.github/rekey.yml`: what is known, and as comments what could be rotated, which changes nothing yet. */
export function starterConfig({ account, region, suggestions }: KnownAtFirst): string {
  const aws = [
    ...(account === undefined ? [] : [`  accounts: ["${account}"]`]),
    ...(region === undefined ? [] : [`  region: ${region}`]),
  ];
  return `# yaml-language-server: $schema=https://raw.githubusercontent.com/rekey/rekey/main/schemas/rekey.schema.json
# Every key: https://github.com/rekey/rekey/blob/main/docs/configuration.md
version: 1
${aws.length === 0 ? '' : `aws:\n${aws.join('\n')}\n`}
${suggestions.length === 0 ? EXAMPLE : foundOf(suggestions)}`;
}

/** Whether a configuration is the one that was written while nothing was known, and nobody has changed it. */
export function isUntouchedStarter(text: string): boolean {
  const region = /^ {2}region: (?<region>[a-z0-9-]+)$/m.exec(text)?.groups?.region;
  return text === starterConfig({ account: undefined, region, suggestions: [] });
}

const EXAMPLE = `# To rotate, name what and where its value is kept, and run "rekey init" again for the permissions:
# rotate:
#   - name: ci-deployer
#     kind: iam-user
#     user: ci-deployer
#     secret: rekey/ci-deployer
#     every: 90d
`;

/**
 * Of the account no more than names and ages; still, in a public repository they are nobody's business, and what is
 * not wanted is to be removed anyway.
 */
function foundOf(suggestions: readonly SuggestedRotation[]): string {
  return `# Found in this account, oldest keys first. Take the "# " off what is to be rotated and off "rotate:", remove the
# rest before you commit, and run "rekey init" again for the permissions. A database proves itself by a login, which
# takes a runner with a route to it; where there is none, add "verify: status-only". How a secret looks:
# https://github.com/rekey/rekey/blob/main/docs/rotate.md#the-secret
${commented(suggestions).join('\n')}
`;
}

/** Entries of `rotate` as comments, from which two characters a line are to be taken off. */
export function commented(suggestions: readonly SuggestedRotation[]): string[] {
  const lines = suggestions.flatMap((one) => one.lines.map((line) => `  ${line}`));
  return ['rotate:', ...lines].map((line) => `# ${line}`);
}
