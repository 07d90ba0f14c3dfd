import type { RotationConfig } from '../config/schema.ts';
import type { Grant } from './document.ts';
import { ecsServiceArn, lambdaFunctionArn, type Place } from './resource-names.ts';

/** What the downstreams of a rotation need at AWS; those at GitHub have a token of their own. */
export function downstreamGrants({ downstream }: Pick<RotationConfig, 'downstream'>, place: Place): Grant[] {
  return downstream.flatMap(({ 'ecs-service': service, 'lambda-function': lambda }) => {
    const grants: Grant[] = [];
    if (service) {
      grants.push({
        sid: 'ReplaceTheTasksOfTheseServices',
        actions: ['ecs:DescribeServices', 'ecs:UpdateService'],
        resources: [ecsServiceArn(service, { ...place, region: service.region ?? place.region })],
      });
    }
    if (lambda) {
      grants.push({
        sid: 'RefreshTheseFunctions',
        actions: ['lambda:GetFunctionConfiguration', 'lambda:UpdateFunctionConfiguration'],
        resources: [lambdaFunctionArn(lambda.function, { ...place, region: lambda.region ?? place.region })],
      });
    }
    return grants;
  });
}
