import { QueryShapeSerializer, XmlShapeDeserializer } from '@aws-sdk/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import type { StaticOperationSchema } from '@smithy/types';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { iam } from './iam/service.ts';
import type { Service } from './operation.ts';
import { rds } from './rds/service.ts';
import { secretsManager } from './secrets-manager/service.ts';
import { sts } from './sts/service.ts';
import { readJson, writeJsonResult } from './wire/json-protocol.ts';
import { readQuery, writeQueryResult } from './wire/query-protocol.ts';

const settings = {
  timestampFormat: { useTrait: true, default: 5 as const },
  httpBindings: false,
  xmlNamespace: '',
  serviceNamespace: '',
  serializeEmptyLists: true,
};

/** Any text that XML can carry and that its parser does not trim. */
const text = fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((value) => `<${value.trim()}&`);

/** Any value of a shape of the SDK; what is nested deeper than this is left out. */
function anyOf(shape: NormalizedSchema, depth = 2): Arbitrary<unknown> {
  if (shape.isBooleanSchema()) return fc.boolean();
  if (shape.isTimestampSchema())
    return fc.integer({ min: 0, max: 4e9 }).map((seconds) => new Date(seconds * 1000));
  if (shape.isNumericSchema()) return fc.integer();
  if (shape.isBlobSchema()) return fc.uint8Array({ minLength: 1 });
  if (shape.isListSchema()) return fc.array(anyItem(shape, depth), { minLength: 1, maxLength: 3 });
  if (shape.isMapSchema()) {
    return fc.dictionary(fc.constantFrom('a', 'b', 'c-d'), anyItem(shape, depth), { minKeys: 1 });
  }
  return shape.isStructSchema() ? anyStruct(shape, depth) : text;
}

/** Any item but an empty one, which leaves a gap in the numbering of a query. */
function anyItem(shape: NormalizedSchema, depth: number): Arbitrary<unknown> {
  return anyOf(shape.getValueSchema(), depth - 1).filter((item) => comparable(item) !== undefined);
}

function isSimple(shape: NormalizedSchema): boolean {
  return !shape.isListSchema() && !shape.isMapSchema() && !shape.isStructSchema();
}

function anyStruct(shape: NormalizedSchema, depth: number): Arbitrary<unknown> {
  const members = [...shape.structIterator()].filter(([, member]) => depth > 0 || isSimple(member));
  const arbitraries = members.map(([name, member]) => [name, anyOf(member, depth - 1)] as const);
  // The SDK invents a token that is missing.
  const tokens = members.filter(([, member]) => member.isIdempotencyToken()).map(([name]) => name);
  return fc.record(Object.fromEntries(arbitraries), { requiredKeys: tokens });
}

/** Neither protocol can tell a structure without members from none, nor bytes from bytes of another class. */
function comparable(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(comparable).filter((item) => item !== undefined);
  const members = Object.entries(value).map(([name, member]) => [name, comparable(member)] as const);
  const present = members.filter(
    ([, member]) => member !== undefined && !(Array.isArray(member) && member.length === 0),
  );
  return present.length === 0 ? undefined : Object.fromEntries(present);
}

type Named = [name: string, schema: StaticOperationSchema];

/** The operations whose request (4) or response (5) has members at all. */
function operationsWith(part: 4 | 5, ...services: Service[]): Named[] {
  const all = services.flatMap((service) =>
    [...service.operations].map(([name, { schema }]): Named => [`${service.name}:${name}`, schema]),
  );
  return all.filter(([, schema]) => NormalizedSchema.of(schema[part]).isStructSchema());
}

const runs = { numRuns: 30 };

describe('the query protocol', () => {
  test.for(operationsWith(4, iam, sts, rds))('%s: a request is read as the SDK wrote it', ([, schema]) => {
    fc.assert(
      fc.property(anyOf(NormalizedSchema.of(schema[4])), (input) => {
        const serializer = new QueryShapeSerializer(settings);
        serializer.write(schema[4] as never, input);
        const form = new URLSearchParams(String(serializer.flush()));
        expect(comparable(readQuery(schema, form))).toEqual(comparable(input));
      }),
      runs,
    );
  });

  test.for(operationsWith(5, iam, sts, rds))('%s: the SDK reads what is answered', ([name, schema]) => {
    const [, action] = name.split(':');
    fc.assert(
      fc.property(anyOf(NormalizedSchema.of(schema[5])), (output) => {
        const xml = Buffer.from(writeQueryResult(schema, 'urn:test', output, 'request-1'));
        const read = new XmlShapeDeserializer(settings).read(schema[5] as never, xml, `${action}Result`);
        expect(comparable(read)).toEqual(comparable(output));
      }),
      runs,
    );
  });
});

describe('the JSON protocol', () => {
  test.for(operationsWith(4, secretsManager))(
    '%s: a document is read as it was written',
    async ([, schema]) => {
      for (const shape of [schema[4], schema[5]]) {
        // Both ways through one shape: our writer for its requests, our reader for its responses.
        const mirrored: StaticOperationSchema = [9, schema[1], schema[2], schema[3], shape, shape];
        await fc.assert(
          fc.asyncProperty(anyOf(NormalizedSchema.of(shape)), async (value) => {
            const written = Buffer.from(writeJsonResult(mirrored, value));
            expect(comparable(await readJson(mirrored, written))).toEqual(comparable(value));
          }),
          runs,
        );
      }
    },
  );
});
