/** A path and method of GitHub's description that a request was found to mean. */
export interface MatchedOperation {
  id: string;
  method: string;
  template: string;
  parameters: Record<string, string>;
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: unknown;
}

export interface OperationObject {
  operationId: string;
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { required?: boolean; content: Record<string, { schema: unknown }> };
  responses: Record<string, { $ref?: string; content?: Record<string, { schema: unknown }> }>;
}

export interface OpenApi {
  info: { version: string };
  paths: Record<string, Record<string, OperationObject>>;
  components: Record<string, Record<string, unknown>>;
}

export interface Route {
  id: string;
  method: string;
  template: string;
  pattern: RegExp;
  names: string[];
  operation: OperationObject;
}

/** Every operation of the document, with the pattern of its path. */
export function routesOf(document: OpenApi): Route[] {
  const routes: Route[] = [];
  for (const [template, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      routes.push({
        id: operation.operationId,
        method: method.toUpperCase(),
        template,
        operation,
        ...patternOf(template),
      });
    }
  }
  // A fixed segment wins over a parameter: `/issues/comments` is no issue number.
  return routes.sort((a, b) => a.names.length - b.names.length);
}

function patternOf(template: string): { pattern: RegExp; names: string[] } {
  const names: string[] = [];
  const source = template.replaceAll(/\/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    // These two take slashes, a file's path and a ref's name; no path at all is the root folder.
    if (name === 'path') return '(?:/(.*))?';
    return name === 'ref' && template.includes('/git/') ? '/(.*)' : '/([^/]+)';
  });
  return { pattern: new RegExp(`^${source}$`), names };
}

/** The operation that a request means. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): MatchedOperation | undefined {
  for (const route of routes) {
    const found = route.method === method ? route.pattern.exec(path) : null;
    if (found === null) continue;
    const parameters: Record<string, string> = {};
    for (const [index, name] of route.names.entries())
      parameters[name] = decodeURIComponent(found[index + 1] ?? '');
    return { id: route.id, method, template: route.template, parameters };
  }
  return undefined;
}
