import { inertExcerpt } from '../../base/hostile-text.ts';
import { type DoctorCheck, withoutAws } from '../check.ts';
import { withoutIds } from '../judge-trust.ts';
import { fail, ok, type Result, skipped, warn } from '../result.ts';

export const oidc: DoctorCheck = {
  name: 'oidc',
  what: 'in a job of GitHub Actions: that it gets identity tokens, and that they say what the role is to trust',
  look: async (world) => {
    const without = withoutAws(world);
    if (without) return without;
    const { env } = world;
    if (env.GITHUB_ACTIONS !== 'true')
      return [
        skipped(
          '',
          'Only a job of GitHub Actions gets identity tokens; run "rekey doctor" in one to see them.',
        ),
      ];
    const results: Result[] = storedKey(env);
    const claims = await world.oidc.claims();
    if (!claims) {
      const said = 'The job gets no identity token, so it can assume no role without a stored key.';
      return [fail('', said, 'Give the job "permissions: { id-token: write }".'), ...results];
    }
    const { subject, issuer } = claims;
    const said = `Tokens are for ${inertExcerpt(subject, 300)}, from ${inertExcerpt(issuer, 200)}.`;
    const { subjects, knowsIds } = await world.roles.expected();
    if (subjects.includes(knowsIds ? subject : withoutIds(subject))) return [ok('', said), ...results];
    return [
      warn(
        '',
        `${said} The role that "rekey init" writes trusts ${subjects.join(' and ')}.`,
        'Run this in the job that rotates: its branch or environment is part of the subject. If the subject was customised, the trust policy must have it so.',
      ),
      ...results,
    ];
  },
};

/** Temporary credentials always have a session token ("Using temporary credentials with AWS resources"). */
function storedKey({
  AWS_ACCESS_KEY_ID: id,
  AWS_SESSION_TOKEN: session,
}: Readonly<Record<string, string | undefined>>) {
  if (!id || session) return [];
  return [
    warn(
      'AWS_ACCESS_KEY_ID',
      'The job uses a stored access key of a user, which can leak as every other.',
      'Assume the role instead: aws-actions/configure-aws-credentials with "role-to-assume" (docs/permissions.md).',
    ),
  ];
}
