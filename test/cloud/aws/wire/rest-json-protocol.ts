import type { StaticOperationSchema } from '@smithy/types';
import { readJson } from './json-protocol.ts';

interface Answered {
  readonly method: string;
  readonly path: string;
}

/** The values of a path's labels, if the path is that of the operation (restJson1 protocol, "HTTP bindings"). */
export function labelsOf(
  operation: StaticOperationSchema,
  { method, path }: Answered,
): Record<string, string> | undefined {
  const traits = operation[3];
  const [verb, template] = (typeof traits === 'object' ? (traits.http ?? []) : []) as [string?, string?];
  if (verb !== method || template === undefined) return undefined;
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const labels: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(?<name>\w+)\}$/.exec(part)?.groups?.name;
    if (name !== undefined) labels[name] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return labels;
}

/** Reads what the labels of the path and the body say into the operation's input shape. */
export async function readRestJson(
  operation: StaticOperationSchema,
  request: Answered & { readonly body: Uint8Array },
): Promise<unknown> {
  const body = await readJson(operation, request.body);
  return { ...(body as object), ...labelsOf(operation, request) };
}
