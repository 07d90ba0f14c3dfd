import { XmlShapeSerializer } from '@aws-sdk/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import type { $SchemaRef, StaticOperationSchema, StaticStructureSchema } from '@smithy/types';
import type { AwsError } from './aws-error.ts';

/** `Unit` is the SDK's schema for "no output". */
type Shape = $SchemaRef;

/** Reads the form of an awsQuery request into the operation's input shape. */
export function readQuery(operation: StaticOperationSchema, form: URLSearchParams): unknown {
  return readShape(NormalizedSchema.of(operation[4]), '', form) ?? {};
}

function readShape(shape: NormalizedSchema, key: string, form: URLSearchParams): unknown {
  if (shape.isStructSchema()) return readStruct(shape, key, form);
  if (shape.isListSchema()) return readList(shape, key, form);
  if (shape.isMapSchema()) return readMap(shape, key, form);
  const text = form.get(key);
  if (text === null) return undefined;
  if (shape.isBooleanSchema()) return text === 'true';
  if (shape.isNumericSchema()) return Number(text);
  if (shape.isTimestampSchema()) return new Date(text);
  if (shape.isBlobSchema()) return Buffer.from(text, 'base64');
  return text;
}

function readStruct(shape: NormalizedSchema, key: string, form: URLSearchParams): unknown {
  if (key !== '' && !isGiven(key, form)) return undefined;
  const value: Record<string, unknown> = {};
  for (const [name, member] of shape.structIterator()) {
    const wireName = member.getMergedTraits().xmlName ?? name;
    const read = readShape(member, key === '' ? wireName : `${key}.${wireName}`, form);
    if (read !== undefined) value[name] = read;
  }
  return value;
}

function readList(shape: NormalizedSchema, key: string, form: URLSearchParams): unknown {
  if (!isGiven(key, form)) return undefined;
  const member = shape.getValueSchema();
  const name = member.getMergedTraits().xmlName ?? 'member';
  const prefix = shape.getMergedTraits().xmlFlattened ? key : `${key}.${name}`;
  const items: unknown[] = [];
  for (let i = 1; isGiven(`${prefix}.${i}`, form); i++) items.push(readShape(member, `${prefix}.${i}`, form));
  return items;
}

function readMap(shape: NormalizedSchema, key: string, form: URLSearchParams): unknown {
  if (!isGiven(key, form)) return undefined;
  const prefix = shape.getMergedTraits().xmlFlattened ? key : `${key}.entry`;
  const entries: [string, unknown][] = [];
  for (let i = 1; isGiven(`${prefix}.${i}`, form); i++) {
    entries.push([
      form.get(`${prefix}.${i}.key`) ?? '',
      readShape(shape.getValueSchema(), `${prefix}.${i}.value`, form),
    ]);
  }
  return Object.fromEntries(entries);
}

function isGiven(key: string, form: URLSearchParams): boolean {
  if (form.has(key)) return true;
  for (const name of form.keys()) if (name.startsWith(`${key}.`)) return true;
  return false;
}

/** The XML document of a successful awsQuery response. */
export function writeQueryResult(
  operation: StaticOperationSchema,
  namespace: string,
  output: unknown,
  requestId: string,
): string {
  const action = operation[2];
  const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
  return `<${action}Response xmlns="${namespace}">${resultElement(operation[5], action, output)}${metadata}</${action}Response>`;
}

function resultElement(shape: Shape, action: string, output: unknown): string {
  if (!NormalizedSchema.of(shape).isStructSchema()) return '';
  const target = (typeof shape === 'function' ? shape() : shape) as StaticStructureSchema;
  // The element is named after the action, not after the shape (awsQuery protocol, "Response serialization").
  const renamed: StaticStructureSchema = [...target];
  renamed[2] = `${action}Result`;
  const serializer = new XmlShapeSerializer({
    timestampFormat: { useTrait: true, default: 5 },
    httpBindings: false,
    xmlNamespace: '',
    serviceNamespace: target[1],
  });
  serializer.write(renamed, output ?? {});
  return String(serializer.flush());
}

/** The XML document of an awsQuery error. */
export function writeQueryError(error: AwsError, namespace: string, requestId: string): string {
  const type = error.status >= 500 ? 'Receiver' : 'Sender';
  const message = error.message.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);
  return (
    `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${error.code}</Code>` +
    `<Message>${message}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`
  );
}
