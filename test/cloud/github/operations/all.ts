import type { Operation } from '../exchange.ts';
import type { Limits } from '../limits.ts';
import { actionsOperations } from './actions.ts';
import { assigneeOperations } from './assignees.ts';
import { checkOperations } from './checks.ts';
import { codeScanningOperations } from './code-scanning.ts';
import { commentOperations } from './comments.ts';
import { commitOperations } from './commits.ts';
import { contentOperations } from './contents.ts';
import { gistOperations } from './gists.ts';
import { gitDataOperations } from './git-data.ts';
import { issueOperations } from './issues.ts';
import { labelOperations } from './labels.ts';
import { peopleOperations } from './people.ts';
import { pullCreationOperations } from './pull-creation.ts';
import { pullOperations } from './pulls.ts';
import { rateLimitOperations } from './rate-limit.ts';
import { reactionOperations } from './reactions.ts';
import { releaseOperations } from './releases.ts';
import { repositoryOperations } from './repositories.ts';
import { reviewOperations } from './reviews.ts';
import { runFileOperations } from './run-files.ts';
import { secretScanningOperations } from './secret-scanning.ts';
import { secretOperations } from './secrets.ts';
import { securityAdvisoryOperations } from './security-advisories.ts';

/** Everything that the local GitHub serves. `tools/trim-openapi.ts` keeps these of GitHub's description. */
export function allOperations(limits: Limits | undefined): readonly Operation[] {
  return [
    ...repositoryOperations,
    ...issueOperations,
    ...assigneeOperations,
    ...labelOperations,
    ...commentOperations,
    ...reactionOperations,
    ...peopleOperations,
    ...pullOperations,
    ...pullCreationOperations,
    ...commitOperations,
    ...gitDataOperations,
    ...contentOperations,
    ...secretOperations,
    ...checkOperations,
    ...codeScanningOperations,
    ...secretScanningOperations,
    ...securityAdvisoryOperations,
    ...actionsOperations,
    ...runFileOperations,
    ...reviewOperations,
    ...releaseOperations,
    ...gistOperations,
    ...rateLimitOperations(limits),
  ];
}
