import { type CollectionTag, parse, type ScalarTag } from 'yaml';

/** A template as CloudFormation would see it with these parameters: intrinsic functions are carried out. */
export interface Stack {
  readonly Resources: Readonly<Record<string, Resource>>;
}

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** A function of the template, known by its tag, which waits for the parameters. */
class Call {
  readonly name: string;
  readonly given: unknown;

  constructor(name: string, given: unknown) {
    this.name = name;
    this.given = given;
  }
}

const scalars = ['Ref', 'Sub', 'GetAtt'].map(
  (name): ScalarTag => ({ tag: `!${name}`, resolve: (text) => new Call(name, text) }),
);
const sequences = ['If', 'Equals'].map(
  (name): CollectionTag => ({
    tag: `!${name}`,
    collection: 'seq',
    resolve: (items) => new Call(name, 'items' in items ? items.items : []),
  }),
);

interface Template {
  readonly Parameters?: Readonly<Record<string, { readonly Default?: string }>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, Resource & { readonly Condition?: string }>>;
}

/**
 * Reads a template. Throws for a function, a parameter or a condition that it does not have.
 * @param pseudo what CloudFormation itself gives: `AWS::AccountId`, and what `Ref` is of a resource
 */
export function deploy(
  text: string,
  parameters: Readonly<Record<string, string>>,
  pseudo: Readonly<Record<string, string>>,
): Stack {
  const template = parse(text, { customTags: [...scalars, ...sequences], strict: true }) as Template;
  const values = new Map(Object.entries(pseudo));
  for (const [name, { Default }] of Object.entries(template.Parameters ?? {})) {
    const value = parameters[name] ?? Default;
    if (value === undefined) throw new Error(`the parameter ${name} is required`);
    values.set(name, value);
  }

  function parameter(name: string): string {
    const value = values.get(name);
    if (value === undefined) throw new Error(`nothing is called ${name}`);
    return value;
  }

  function resolved(value: unknown): unknown {
    if (value instanceof Call) return carriedOut(value);
    if (Array.isArray(value)) return value.map(resolved);
    if (isNode(value)) return resolved(value.toJSON());
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner)]));
  }

  function carriedOut({ name, given }: Call): unknown {
    if (name === 'Ref') return parameter(String(given));
    if (name === 'GetAtt') return parameter(String(given).split('.')[0] ?? '');
    if (name === 'Sub')
      return String(given).replaceAll(/\$\{([^}]+)\}/g, (_all, key: string) => parameter(key));
    const [first, ...rest] = (given as unknown[]).map(argument);
    if (name === 'Equals') return resolved(first) === resolved(rest[0]);
    return holds(String(first)) ? resolved(rest[0]) : resolved(rest[1]);
  }

  function holds(condition: string): boolean {
    const stated = template.Conditions?.[condition];
    if (stated === undefined) throw new Error(`there is no condition ${condition}`);
    return resolved(stated) === true;
  }

  const made = Object.entries(template.Resources).filter(
    ([, { Condition }]) => Condition === undefined || holds(Condition),
  );
  return { Resources: Object.fromEntries(made.map(([name, one]) => [name, resolved(one) as Resource])) };
}

/** What the YAML library keeps for an item: its node, whose value may be a function of ours. */
function argument(item: unknown): unknown {
  return isNode(item) && 'value' in item ? item.value : item;
}

function isNode(value: unknown): value is { toJSON(): unknown } {
  return typeof value === 'object' && value !== null && 'toJSON' in value && !(value instanceof Date);
}
