import type { LambdaFunctions } from '../../rotate/downstream/ports.ts';
import { callAws, isAwsError } from './errors.ts';
import type { AwsSession } from './session.ts';

/**
 * Lambda functions as downstreams. Lambda's answers hold the environment variables of a function, which may be
 * secrets: they are neither looked at, nor kept, nor sent back.
 */
export function awsLambdaFunctions(session: AwsSession): LambdaFunctions {
  return {
    async describe({ function: name, region }) {
      const lambda = await session.lambda(region);
      const { GetFunctionConfigurationCommand } = await import('@aws-sdk/client-lambda');
      const command = new GetFunctionConfigurationCommand({ FunctionName: name });
      return await callAws('lambda:GetFunctionConfiguration', async () => {
        try {
          const { Description, RevisionId, LastModified, LastUpdateStatus, LastUpdateStatusReason } =
            await lambda.send(command);
          return {
            description: Description ?? '',
            revision: RevisionId ?? '',
            modifiedAt: timeOf(LastModified),
            update: LastUpdateStatus ?? '',
            reason: LastUpdateStatusReason,
          };
        } catch (error) {
          if (isAwsError(error, 'ResourceNotFound')) return undefined;
          throw error;
        }
      });
    },

    async redescribe({ function: name, region }, { description, revision }) {
      const lambda = await session.lambda(region);
      const { UpdateFunctionConfigurationCommand } = await import('@aws-sdk/client-lambda');
      const command = new UpdateFunctionConfigurationCommand({
        FunctionName: name,
        Description: description,
        RevisionId: revision,
      });
      return await callAws('lambda:UpdateFunctionConfiguration', async () => {
        try {
          const { LastModified } = await lambda.send(command);
          return { modifiedAt: timeOf(LastModified) };
        } catch (error) {
          if (isAwsError(error, 'PreconditionFailed')) return 'changed';
          // "…or another operation is in progress" (Lambda API reference, UpdateFunctionConfiguration).
          if (isAwsError(error, 'ResourceConflict')) return 'busy';
          throw error;
        }
      });
    },
  };
}

/** `2019-08-14T22:26:11.234+0000`: ISO 8601, with an offset that JavaScript does not have to read. */
function timeOf(text: string | undefined): Date {
  const time = new Date((text ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time.getTime()) ? new Date(0) : time;
}
