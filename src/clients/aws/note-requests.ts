import type { HandlerExecutionContext, MiddlewareStack } from '@smithy/types';
import { requestNoter } from '../../base/request-log.ts';
import { awsCodeOf } from './errors.ts';

/** The prefix of each service's actions in policies, by the name of its client. */
const SERVICES: Readonly<Record<string, string>> = { SecretsManagerClient: 'secretsmanager' };

/**
 * Lets a client of the SDK take down the id of every request that it sends, of each try and of failures too: it is
 * what CloudTrail and AWS's support know a request by.
 */
export function noteRequests<I extends object, O extends object>({
  middlewareStack,
}: {
  readonly middlewareStack: MiddlewareStack<I, O>;
}): void {
  middlewareStack.add(
    (next, context) => async (args) => {
      const note = requestNoter();
      const call = callOf(context);
      try {
        const result = await next(args);
        note({ call, ...metadataOf(result.output) });
        return result;
      } catch (thrown) {
        note({ call, ...metadataOf(thrown), error: awsCodeOf(thrown) || 'Error' });
        throw thrown;
      }
    },
    // Inside the repetitions, outside of the reading of the answer.
    { step: 'finalizeRequest', priority: 'low', name: 'rekeyNoteRequests', override: true },
  );
}

/** `RDSClient`, `ModifyDBInstanceCommand` → `rds:ModifyDBInstance`. */
function callOf({ clientName = '', commandName = '' }: HandlerExecutionContext): string {
  const service = SERVICES[clientName] ?? clientName.replace(/Client$/, '').toLowerCase();
  return `${service}:${commandName.replace(/Command$/, '')}`;
}

/** `$metadata` stands on what a call answers and on what it throws (@smithy/types, MetadataBearer). */
function metadataOf(answer: unknown): { readonly id?: string; readonly status?: number } {
  const { $metadata } = (answer ?? {}) as {
    $metadata?: { readonly requestId?: string; readonly httpStatusCode?: number };
  };
  const { requestId, httpStatusCode } = $metadata ?? {};
  return {
    ...(requestId === undefined ? {} : { id: requestId }),
    ...(httpStatusCode === undefined ? {} : { status: httpStatusCode }),
  };
}
