import { randomUUID } from 'node:crypto';
import {
  type FunctionConfiguration,
  GetFunctionConfiguration$,
  type GetFunctionConfigurationRequest,
  InvalidParameterValueException$,
  PreconditionFailedException$,
  ResourceConflictException$,
  ResourceNotFoundException$,
  UpdateFunctionConfiguration$,
  type UpdateFunctionConfigurationRequest,
} from '@aws-sdk/client-lambda';
import { byName, type Call, changes, reads, type Service } from '../operation.ts';
import { functionsIn } from '../state.ts';
import { AwsError, modelledError } from '../wire/aws-error.ts';
import { type LambdaFunction, settle } from './model.ts';

function arnOf(name: string | undefined, call: Call): { arn: string } {
  return { arn: `arn:aws:lambda:${call.region}:${call.account.id}:function:${name ?? '*'}` };
}

function find(name: string | undefined, call: Call): LambdaFunction {
  const found = functionsIn(call.account, call.region).get(name ?? '');
  if (!found) throw modelledError(ResourceNotFoundException$, `Function not found: ${arnOf(name, call).arn}`);
  settle(found, call.now);
  return found;
}

function update(input: UpdateFunctionConfigurationRequest, call: Call): FunctionConfiguration {
  const found = find(input.FunctionName, call);
  const others = Object.keys(input).filter(
    (name) => !['FunctionName', 'Description', 'RevisionId'].includes(name),
  );
  if (others.length > 0)
    throw new AwsError(
      'InvalidParameterValueException',
      400,
      `The local cloud does not change ${others.join(', ')}.`,
    );
  if ((input.Description ?? '').length > 256)
    throw modelledError(InvalidParameterValueException$, 'Description must be 256 characters or less.');
  if (input.RevisionId !== undefined && input.RevisionId !== found.revisionId) {
    throw modelledError(
      PreconditionFailedException$,
      'The RevisionId provided does not match the latest RevisionId for the Lambda function or alias.',
    );
  }
  if (found.update === 'InProgress') {
    throw modelledError(
      ResourceConflictException$,
      `The operation cannot be performed at this time. An update is in progress for resource: ${found.arn}`,
    );
  }
  const { end, afterMs } = call.cloud.faults.functionUpdates;
  if (input.Description !== undefined) found.description = input.Description;
  found.revisionId = randomUUID();
  found.modifiedAt = call.now;
  found.update = 'InProgress';
  delete found.reason;
  if (end !== 'never')
    found.ends = { at: new Date(call.now.getTime() + afterMs), how: end, revisionId: randomUUID() };
  return render(found);
}

function render(found: LambdaFunction): FunctionConfiguration {
  return {
    FunctionName: found.name,
    FunctionArn: found.arn,
    Description: found.description,
    RevisionId: found.revisionId,
    LastModified: found.modifiedAt.toISOString().replace('Z', '+0000'),
    LastUpdateStatus: found.update,
    LastUpdateStatusReason: found.reason,
    State: 'Active',
    Version: '$LATEST',
    Environment: { Variables: found.environment },
  };
}

/** Lambda: the part of it that is about a function's configuration. */
export const lambda: Service = {
  name: 'lambda',
  protocol: 'rest-json',
  namespace: '',
  version: '2015-03-31',
  operations: byName([
    reads<GetFunctionConfigurationRequest, FunctionConfiguration>(GetFunctionConfiguration$, {
      resource: (input, call) => arnOf(input.FunctionName, call),
      run: (input, call) => render(find(input.FunctionName, call)),
    }),
    changes<UpdateFunctionConfigurationRequest, FunctionConfiguration>(UpdateFunctionConfiguration$, {
      resource: (input, call) => arnOf(input.FunctionName, call),
      run: update,
    }),
  ]),
};
