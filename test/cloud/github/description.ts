import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { withoutNullable } from './nullable.ts';
import {
  type MatchedOperation,
  matchRoute,
  type OpenApi,
  type OperationObject,
  type Parameter,
  routesOf,
} from './routes.ts';

export interface Description {
  /** Version of GitHub's description. */
  version: string;
  operationIds: readonly string[];
  match(method: string, path: string): MatchedOperation | undefined;
  /** Checks query and path, and turns them into the described types, with defaults. */
  checkParameters(id: string, where: 'query' | 'path', values: Record<string, unknown>): string[];
  /** Names that the description does not know for this operation. */
  unknownParameters(id: string, query: Iterable<string>): string[];
  unknownFields(id: string, body: unknown): string[];
  checkBody(id: string, body: unknown): string[];
  /** What is wrong with an answer of ours; a status that is not described is a fault too, save for errors. */
  checkResponse(id: string, status: number, body: unknown): string[];
}

const root = 'https://description.local/openapi.json';
// ajv-formats is CommonJS: its types and its runtime disagree about the default export.
const addFormats = addFormatsModule as unknown as (ajv: Ajv) => void;

/** `created` is called a date-time, and its prose says "within the given date-time range", in the syntax of searches. */
const SCHEMAS_BY_PROSE: Readonly<Record<string, unknown>> = { created: { type: 'string' } };

/**
 * Links to further pages of issues hold a cursor besides the number of the page, and far into a list the number alone
 * is refused (google/go-github#3565); the description knows neither.
 */
const UNDESCRIBED: Readonly<Record<string, readonly string[]>> = {
  'issues/list-for-repo': ['after', 'before'],
};

let shared: Description | undefined;

/** GitHub's description as this repository keeps it; read once a process, validators are compiled when needed. */
export function githubDescription(): Description {
  shared ??= load(new URL('openapi.json', import.meta.url));
  return shared;
}

function load(file: URL): Description {
  const document = withoutNullable(JSON.parse(readFileSync(file, 'utf8'))) as OpenApi;
  const bodies = createAjv(document, false);
  const parameters = createAjv(document, true);
  const routes = routesOf(document);
  const byId = new Map(routes.map((route) => [route.id, route]));
  const compiled = new Map<string, ValidateFunction | undefined>();

  function operation(id: string): OperationObject {
    const route = byId.get(id);
    if (route === undefined) throw new Error(`GitHub's description here has no operation ${id}`);
    return route.operation;
  }

  function validator(key: string, make: () => ValidateFunction | undefined): ValidateFunction | undefined {
    if (!compiled.has(key)) compiled.set(key, make());
    return compiled.get(key);
  }

  function parametersOf(id: string, where: string): Parameter[] {
    const listed = (operation(id).parameters ?? []).map((entry) =>
      '$ref' in entry ? (resolve(document, entry.$ref) as Parameter) : entry,
    );
    return listed.filter((parameter) => parameter.in === where);
  }

  function bodySchema(id: string): unknown {
    return operation(id).requestBody?.content['application/json']?.schema;
  }

  function responseSchema(id: string, status: number): unknown {
    const described = operation(id).responses[String(status)];
    const response =
      described?.$ref === undefined ? described : (resolve(document, described.$ref) as typeof described);
    return response?.content?.['application/json']?.schema;
  }

  return {
    version: document.info.version,
    operationIds: routes.map((route) => route.id),
    match: (method, path) => matchRoute(routes, method, path),
    checkParameters(id, where, values) {
      const check = validator(`${where} ${id}`, () => {
        const list = parametersOf(id, where);
        const properties = Object.fromEntries(
          list.map(({ name, schema }) => [name, SCHEMAS_BY_PROSE[name] ?? absolute(schema)]),
        );
        const required = list
          .filter((parameter) => parameter.required === true)
          .map((parameter) => parameter.name);
        return parameters.compile({ type: 'object', properties, required });
      });
      return run(check, values, where);
    },
    unknownParameters(id, query) {
      const described = parametersOf(id, 'query').map((parameter) => parameter.name);
      const known = new Set([...described, ...(UNDESCRIBED[id] ?? [])]);
      return [...query].filter((name) => !known.has(name));
    },
    unknownFields(id, body) {
      const schema = bodySchema(id);
      if (typeof schema !== 'object' || schema === null || !('properties' in schema)) return [];
      if ('additionalProperties' in schema || typeof body !== 'object' || body === null) return [];
      const known = new Set(Object.keys(schema.properties as object));
      return Object.keys(body).filter((name) => !known.has(name));
    },
    checkBody(id, body) {
      const described = operation(id).requestBody;
      if (described === undefined) return [];
      if (body === undefined) return described.required === true ? ['body: is required'] : [];
      const check = validator(`body ${id}`, () => bodies.compile(absolute(bodySchema(id) ?? {}) as object));
      return run(check, body, 'body');
    },
    checkResponse(id, status, body) {
      if (operation(id).responses[String(status)] === undefined) {
        // The description leaves most errors out (401 nearly everywhere).
        return status >= 400 ? [] : [`status ${status} is not described for ${id}`];
      }
      const check = validator(`${status} ${id}`, () => {
        const schema = responseSchema(id, status);
        return schema === undefined
          ? undefined
          : bodies.compile(absolute(satisfiable(schema, status)) as object);
      });
      return run(check, body, `response ${status}`);
    },
  };
}

function createAjv(document: OpenApi, coerce: boolean): Ajv {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: true,
    coerceTypes: coerce,
    useDefaults: coerce,
  });
  addFormats(ajv);
  ajv.addFormat('timestamp', true);
  ajv.addFormat('repo.nwo', true);
  ajv.addFormat('ssh', true);
  ajv.addFormat('email', true);
  ajv.addFormat('int64', true);
  ajv.addSchema({ $id: root, components: document.components });
  return ajv;
}

/** References inside the document, as references into the schema that ajv knows by its address. */
function absolute(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${root}#/`));
}

/** An error that may be one of two shapes, the one a part of the other, can never be exactly one of them. */
function satisfiable(schema: unknown, status: number): unknown {
  if (status < 400 || typeof schema !== 'object' || schema === null || !('oneOf' in schema)) return schema;
  return { anyOf: schema.oneOf };
}

function resolve(document: OpenApi, reference: string): unknown {
  let found: unknown = document;
  for (const part of reference.slice(2).split('/')) found = (found as Record<string, unknown>)[part];
  return found;
}

function run(check: ValidateFunction | undefined, value: unknown, where: string): string[] {
  if (check === undefined || check(value)) return [];
  return (check.errors ?? []).map((error) => `${where}${error.instancePath}: ${explain(error)}`);
}

function explain(error: ErrorObject): string {
  const extra = error.params.additionalProperty ?? error.params.allowedValues;
  return extra === undefined
    ? (error.message ?? error.keyword)
    : `${error.message} (${JSON.stringify(extra)})`;
}
