import { anonymous, authenticate } from './authenticate.ts';
import { type CallLog, type CallRecord, loggableParameters } from './call-log.ts';
import { ecs } from './ecs/service.ts';
import type { Blow, FaultBox } from './faults.ts';
import { iam } from './iam/service.ts';
import { kms } from './kms/service.ts';
import { lambda } from './lambda/service.ts';
import type { Call, Cloud, Operation, Service } from './operation.ts';
import { authorize } from './policy/authorize.ts';
import { rds } from './rds/service.ts';
import { answerAsS3, isForS3 } from './s3.ts';
import { secretsManager } from './secrets-manager/service.ts';
import { accountOf, emptyAccount } from './state.ts';
import { sts } from './sts/service.ts';
import { AwsError, CommonError } from './wire/aws-error.ts';
import { readJson, writeJsonError, writeJsonResult } from './wire/json-protocol.ts';
import { readQuery, writeQueryError, writeQueryResult } from './wire/query-protocol.ts';
import { requireMembers } from './wire/required-members.ts';
import { labelsOf, readRestJson } from './wire/rest-json-protocol.ts';
import { readClaim, type WireRequest } from './wire/signature.ts';

const services: readonly Service[] = [iam, sts, secretsManager, rds, ecs, lambda, kms];

/** What goes back over the wire; `dropped`: the connection is closed without a word. */
export type WireAnswer = { status: number; contentType: string; body: string } | 'dropped';

/** The cloud, and what sits between it and the wire. */
export interface Host {
  cloud: Cloud;
  box: FaultBox;
  log: CallLog;
}

/** What one request is for, before anything of it is believed. */
interface Route {
  service: Service;
  action: string;
  form: URLSearchParams;
}

class Dropped extends Error {}

/** Answers one request, and writes into `record` what can be known of it. */
export async function answer(host: Host, request: WireRequest, record: CallRecord): Promise<WireAnswer> {
  if (isForS3(request)) return answerAsS3(host.cloud, request, record);
  const route = routeOf(request);
  if (!route)
    return { status: 404, contentType: 'text/plain', body: 'The local cloud has no such service.\n' };
  const { service } = route;
  record.service = service.name;
  record.action = route.action;
  try {
    const { operation, output } = await carryOut(host, request, route, record);
    record.status = 200;
    return written(service, 200, resultOf(service, operation, output, record.requestId));
  } catch (error) {
    if (error instanceof Dropped) return 'dropped';
    const known = error instanceof CommonError ? error.in(service.protocol) : error;
    if (!(known instanceof AwsError)) throw error;
    record.status = known.status;
    record.error = known.code;
    const body =
      service.protocol !== 'query'
        ? writeJsonError(known)
        : writeQueryError(known, service.namespace, record.requestId);
    return written(service, known.status, body);
  }
}

function routeOf(request: WireRequest): Route | undefined {
  const target = request.headers['x-amz-target'];
  if (target !== undefined) {
    const [prefix, action] = target.split('.');
    const service = services.find((candidate) => candidate.version === prefix);
    return service && { service, action: action ?? '', form: new URLSearchParams() };
  }
  for (const service of services.filter(({ protocol }) => protocol === 'rest-json')) {
    for (const [action, { schema }] of service.operations) {
      if (labelsOf(schema, request)) return { service, action, form: new URLSearchParams() };
    }
  }
  const form = new URLSearchParams(
    request.method === 'GET' ? request.query : Buffer.from(request.body).toString('utf8'),
  );
  // An API version belongs to one service only.
  const service = services.find(
    (candidate) => candidate.protocol === 'query' && candidate.version === form.get('Version'),
  );
  return service && { service, action: form.get('Action') ?? '', form };
}

async function carryOut(
  { cloud, box }: Host,
  request: WireRequest,
  route: Route,
  record: CallRecord,
): Promise<{ operation: Operation; output: unknown }> {
  const { service, action } = route;
  const operation = service.operations.get(action);
  if (!operation) {
    throw new CommonError(
      'unknown-action',
      `Could not find operation ${action} for version ${service.version} in the local cloud`,
    );
  }
  record.changing = operation.changes;
  const facts = box.factsOf(record);
  record.accessKeyId = readClaim(request)?.accessKeyId;
  const call = operation.unsigned ? unsignedCall(cloud) : signedCall(cloud, request, service, record);
  if (box.overQuota(service.name, cloud.clock.now().getTime()))
    throw new CommonError('throttled', 'Rate exceeded');
  const input = await readInput(service, operation, request, route.form);
  record.parameters = loggableParameters(input);
  requireMembers(operation.schema, input, service);
  const resource = operation.resource?.(input, call);
  record.resource = resource?.arn;
  if (resource) authorize(call.caller, `${service.name}:${action}`, resource, call);
  deal(await box.strike(facts, 'before effect'));
  const output = await operation.run(input, call);
  record.effect = true;
  deal(await box.strike(facts, 'after effect'));
  return { operation, output };
}

async function readInput(
  { protocol }: Service,
  { schema }: Operation,
  request: WireRequest,
  form: URLSearchParams,
): Promise<unknown> {
  if (protocol === 'query') return readQuery(schema, form);
  return await (protocol === 'json' ? readJson(schema, request.body) : readRestJson(schema, request));
}

function signedCall(cloud: Cloud, request: WireRequest, service: Service, record: CallRecord): Call {
  const { caller, claim } = authenticate(cloud, request, service.name);
  record.caller = caller.arn;
  record.region = claim.region;
  const account = accountOf(cloud.state, caller.account);
  const alsoAllowed: Call['alsoAllowed'] = (action, resource) =>
    void record.alsoAllowed.push({ action, resource });
  return { cloud, account, region: claim.region, caller, now: cloud.clock.now(), alsoAllowed };
}

function unsignedCall(cloud: Cloud): Call {
  const now = cloud.clock.now();
  return { cloud, account: emptyAccount(''), region: '', caller: anonymous(), now, alsoAllowed: () => {} };
}

function deal(blow: Blow | undefined): void {
  if (blow === 'drop connection') throw new Dropped();
  if (blow === 'throttle') throw new CommonError('throttled', 'Rate exceeded');
  if (blow === 'unavailable')
    throw new CommonError('unavailable', 'The request has failed due to a temporary failure of the server.');
  if (blow === 'internal error')
    throw new CommonError('internal', 'We encountered an internal error. Please try again.');
}

function resultOf(service: Service, operation: Operation, output: unknown, requestId: string): string {
  if (service.protocol !== 'query') return writeJsonResult(operation.schema, output);
  return writeQueryResult(operation.schema, service.namespace, output, requestId);
}

function written(service: Service, status: number, body: string): WireAnswer {
  return {
    status,
    contentType: CONTENT_TYPES[service.protocol],
    body,
  };
}

const CONTENT_TYPES: Readonly<Record<Service['protocol'], string>> = {
  query: 'text/xml',
  json: 'application/x-amz-json-1.1',
  'rest-json': 'application/json',
};
