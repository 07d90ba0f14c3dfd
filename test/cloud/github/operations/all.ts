import type { Operation } from '../exchange.ts';
import { commentOperations } from './comments.ts';
import { issueOperations } from './issues.ts';
import { labelOperations } from './labels.ts';
import { peopleOperations } from './people.ts';
import { reactionOperations } from './reactions.ts';
import { repositoryOperations } from './repositories.ts';

/** Everything that the local GitHub serves. `tools/trim-openapi.ts` keeps these of GitHub's description. */
export const operations: readonly Operation[] = [
  ...repositoryOperations,
  ...issueOperations,
  ...labelOperations,
  ...commentOperations,
  ...reactionOperations,
  ...peopleOperations,
];
