import { configOf, type DoctorCheck } from '../check.ts';
import { fail, ok, skipped } from '../result.ts';

export const privateIssues: DoctorCheck = {
  name: 'private-issues',
  what: 'that the repository which has the issues of a public one is private, and the token reads them',
  look: async (world) => {
    const config = configOf(world);
    if (!config) return [skipped('', 'The configuration has to be valid first.')];
    const name = config.issues['private-repository'];
    if (name === undefined) return [skipped('', 'Issues are in the repository itself.')];
    const { env, github } = world;
    if (!env.REKEY_GITHUB_TOKEN || !github?.privateIssues) {
      return [
        fail(
          name,
          'REKEY_GITHUB_TOKEN is not set, and no token of a job reaches another repository.',
          'Set it to the token of a GitHub App with "Issues: write" there, or to a fine-grained one of a person.',
        ),
      ];
    }
    if (!(await github.privateIssues.isPrivate())) {
      return [
        fail(
          name,
          'Others than its collaborators can read it, so nothing will be written there.',
          'Make it private, or name another one.',
        ),
      ];
    }
    await github.privateIssues.read();
    return [
      ok(
        name,
        'It is private, and the token reads its issues; whether it may write is told to nobody before.',
      ),
    ];
  },
};
