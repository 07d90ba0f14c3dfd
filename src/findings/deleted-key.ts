import type { RotationOutcome } from './run-report.ts';

/**
 * Who deleted an access key in this run, a sentence; `undefined` where nobody did. The id is masked: of the keys of one
 * account two that look alike so would be one case in a million.
 */
export function deletionOf(
  maskedId: string,
  rotations: readonly Pick<RotationOutcome, 'name' | 'steps'>[],
): string | undefined {
  const deletes = rotations.find(({ steps }) =>
    steps.some(
      ({ call, detail }) => call === 'iam:DeleteAccessKey' && detail.includes(`${maskedId} is deleted`),
    ),
  );
  return deletes && `The rotation "${deletes.name}" has deleted the key ${maskedId}.`;
}
