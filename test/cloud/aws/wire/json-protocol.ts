import { JsonCodec2 } from '@aws-sdk/core/protocols';
import type { StaticOperationSchema } from '@smithy/types';
import { AwsError } from './aws-error.ts';

// Secrets Manager writes times as epoch seconds (AWS JSON 1.1 protocol, "Shape serialization").
const codec = new JsonCodec2({ timestampFormat: { useTrait: true, default: 7 }, jsonName: false });

/** Reads the body of an AWS JSON 1.1 request into the operation's input shape. */
export async function readJson(operation: StaticOperationSchema, body: Uint8Array): Promise<unknown> {
  const text = Buffer.from(body).toString('utf8');
  try {
    return (await codec.createDeserializer().read(operation[4] as never, text === '' ? '{}' : text)) ?? {};
  } catch {
    throw new AwsError('SerializationException', 400, 'The request body is not valid JSON.');
  }
}

/** The body of a successful response. */
export function writeJsonResult(operation: StaticOperationSchema, output: unknown): string {
  const serializer = codec.createSerializer();
  serializer.write(operation[5] as never, output ?? {});
  return new TextDecoder().decode(serializer.flush());
}

/** The body of an error. */
export function writeJsonError(error: AwsError): string {
  return JSON.stringify({ __type: error.code, Message: error.message, message: error.message });
}
