/** The first `.github/rekey.yml`: what is known, and an example of the rest that changes nothing yet. */
export function starterConfig(known: {
  readonly account: string | undefined;
  readonly region: string | undefined;
}): string {
  const aws = [
    ...(known.account === undefined ? [] : [`  accounts: ["${known.account}"]`]),
    ...(known.region === undefined ? [] : [`  region: ${known.region}`]),
  ];
  return `# yaml-language-server: $schema=https://raw.githubusercontent.com/rekey/rekey/main/schemas/rekey.schema.json
# Every key: https://github.com/rekey/rekey/blob/main/docs/configuration.md
version: 1
${aws.length === 0 ? '' : `aws:\n${aws.join('\n')}\n`}
# To rotate, name what and where its value is kept, and run "rekey init" again for the permissions:
# rotate:
#   - name: ci-deployer
#     kind: iam-user
#     user: ci-deployer
#     secret: rekey/ci-deployer
#     every: 90d
`;
}
