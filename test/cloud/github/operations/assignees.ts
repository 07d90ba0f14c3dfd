import { notFound } from '../errors.ts';
import { type Operation, repositoryOf } from '../exchange.ts';
import { isAssignable } from './issues.ts';

export const assigneeOperations: readonly Operation[] = [
  {
    id: 'issues/check-user-can-be-assigned',
    needs: 'issues=read; pull_requests=read',
    handle(call) {
      if (!isAssignable(repositoryOf(call), call.path.assignee ?? '')) throw notFound();
      return { status: 204 };
    },
  },
];
