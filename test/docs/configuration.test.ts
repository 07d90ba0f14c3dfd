import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../src/base/duration.ts';
import { configJsonSchema } from '../../src/config/known-keys.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { ROLLBACK_LABEL } from '../../src/rotate/secret-state.ts';
import { codeBlocks, codeSpans, documentsIn, pages, readDocument, sources, tableUnder } from './documents.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: unknown;
}

/** The path of every key that holds a value, and whether it must be given where its entry or mapping stands. */
function leaves(schema: Schema, path: string, isRequired: boolean): (readonly [string, boolean])[] {
  const forms = schema.oneOf ?? schema.anyOf ?? [schema];
  return forms.flatMap((form): (readonly [string, boolean])[] => {
    if (form.properties) {
      const inside = path === '' ? '' : `${path}.`;
      // An entry of a list that requires nothing is a choice of one of its keys.
      const isChoice = path.endsWith('[]') && form.required === undefined;
      return Object.entries(form.properties).flatMap(([key, value]) =>
        leaves(value, `${inside}${key}`, isRequired && (isChoice || (form.required ?? []).includes(key))),
      );
    }
    const { items } = form;
    const isListOfMappings = items !== undefined && (items.properties ?? items.oneOf ?? items.anyOf);
    return isListOfMappings ? leaves(items, `${path}[]`, true) : [[path, isRequired]];
  });
}

/** The smallest configuration that shows every default. */
const SMALLEST = `
version: 1
scan: { rules: [{ id: a, description: a, pattern: a }], github: {} }
notify: [{ slack: { env: A } }, { webhook: { env: B } }]
metrics: { pushgateway: { url: "https://a.example" } }
fleet: {}
rotate:
  - name: a
    kind: iam-user
    user: a
    secret: a
    probes: [{ service: s3, url: "https://a.s3.amazonaws.com/" }]
    downstream:
      - github-secrets: { organization: a }
      - github-workflow: { repository: a/b, workflow: a.yml, ref: main }
      - github-dispatch: { repository: a/b, event-type: a }
      - ecs-service: { cluster: a, service: a }
      - lambda-function: { function: a }
  - { name: b, kind: rds-instance, instance: b, secret: b }
  - { name: c, kind: rds-cluster, cluster: c, secret: c }
`;

/** One of two must be given, so the smallest configuration gives it. */
const EITHER: ReadonlySet<string> = new Set([
  'rotate[].downstream[].github-secrets.organization',
  'metrics.pushgateway.url',
]);

/** What a configuration holds at a path of the table, in the first entry of a list that has the key. */
function valueAt(value: unknown, path: string): unknown {
  let found = [value];
  for (const step of path.split(/\.|(?=\[\])/)) {
    found = found.flatMap((one): unknown[] => {
      if (step === '[]') return Array.isArray(one) ? one : [];
      const inner = (one as Readonly<Record<string, unknown>> | undefined)?.[step];
      return inner === undefined ? [] : [inner];
    });
  }
  return found[0];
}

/** A default as the parser gives it: durations are milliseconds there. */
function parsedDefault(text: string): unknown {
  const duration = parseDuration(text);
  if (duration !== undefined) return duration;
  return /^(?:[[{\d]|true$|false$)/.test(text) ? (JSON.parse(text) as unknown) : text;
}

const table = tableUnder(readDocument('docs/configuration.md'), 'Every key').map(
  ([key = '', standard = '']) => ({
    key: key.replaceAll('`', ''),
    standard: standard.replaceAll('`', ''),
  }),
);

describe('the table of every key', () => {
  const known = new Map<string, boolean>();
  // One kind may leave open what another requires.
  for (const [key, isRequired] of leaves(configJsonSchema(), '', true))
    known.set(key, isRequired || known.get(key) === true);

  it('names the keys that there are, and no other', () => {
    expect(table.map(({ key }) => key).sort()).toEqual([...known.keys()].sort());
  });

  it.each(table.map(({ key, standard }) => [key, standard] as const))('%s: %s is true', (key, standard) => {
    const byItself = valueAt(parseConfig(SMALLEST, 'rekey.yml'), key);
    expect(standard === 'required').toBe(known.get(key));
    if (standard === 'optional') expect(EITHER.has(key) ? undefined : byItself).toBeUndefined();
    else if (standard !== 'required') expect(byItself).toEqual(parsedDefault(standard));
  });
});

describe('the table of the environment', () => {
  it('names every variable of ours that is read, and no other', () => {
    const read = sources()
      .flatMap(({ text }) => text.match(/(?<=['.])REKEY_[A-Z_]+\b/g) ?? [])
      // A staging label of Secrets Manager.
      .filter((name) => name !== ROLLBACK_LABEL);
    const listed = tableUnder(readDocument('docs/configuration.md'), 'Environment').flatMap(([name = '']) =>
      codeSpans(name).filter((variable) => variable.startsWith('REKEY_')),
    );
    expect(listed.sort()).toEqual([...new Set(read)].sort());
  });
});

describe('an example configuration', () => {
  const examples = [
    ...pages()
      .flatMap(codeBlocks)
      .filter(({ language, text }) => language === 'yaml' && /^version: /m.test(text)),
    ...documentsIn('examples', '.yml')
      .filter(({ path }) => !path.endsWith('.workflow.yml'))
      .map(({ path, text }) => ({ place: path, text })),
  ];

  it('is there at all', () => {
    expect(examples.length).toBeGreaterThan(4);
  });

  it.each(examples.map(({ place, text }) => [place, text] as const))('%s is valid', (place, text) => {
    expect(parseConfig(text, place).version).toBe(1);
  });
});
