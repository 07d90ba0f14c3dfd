import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const ActionMetadata = z.object({
  name: z.string(),
  inputs: z
    .record(
      z.string(),
      z.object({
        description: z.string(),
        required: z.boolean().optional(),
        default: Scalar.optional(),
        deprecationMessage: z.string().optional(),
      }),
    )
    .default({}),
  outputs: z.record(z.string(), z.object({ description: z.string() })).default({}),
  // `pre` and `post` are refused rather than silently not run.
  runs: z.strictObject({ using: z.enum(['node20', 'node24']), main: z.string() }),
});

/** What an `action.yml` says, as far as a JavaScript action's runner needs it. */
export type ActionMetadata = z.infer<typeof ActionMetadata>;

/** Reads `action.yml` in a folder. */
export function readActionMetadata(folder: string): ActionMetadata {
  return ActionMetadata.parse(parse(readFileSync(join(folder, 'action.yml'), 'utf8')));
}

/** Values of the contexts that a default may use, by their full name (`github.token`). */
export type Contexts = Readonly<Record<string, string>>;

/** Replaces `${{ github.token }}` and its like; an expression that is more than a name throws. */
function evaluate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const value = contexts[expression];
    if (value === undefined) throw new Error(`The local runner cannot evaluate \${{ ${expression} }}`);
    return value;
  });
}

export interface ResolvedInputs {
  /** `INPUT_*` variables. */
  env: Record<string, string>;
  warnings: string[];
}

/** The `INPUT_*` variables of a step's `with`, defaults included (actions/runner, `ActionRunner.cs`). */
export function resolveInputs(
  metadata: ActionMetadata,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
): ResolvedInputs {
  const names = Object.keys(metadata.inputs);
  const known = new Set(names.map((name) => name.toLowerCase()));
  const values = new Map<string, string>();
  const warnings: string[] = [];
  for (const [name, input] of Object.entries(metadata.inputs)) {
    // Without a default the runner sets the variable too, to nothing.
    values.set(name.toLowerCase(), evaluate(input.default ?? '', contexts));
  }
  const unexpected: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    values.set(name.toLowerCase(), value);
    if (!known.has(name.toLowerCase())) unexpected.push(name);
    const message = metadata.inputs[name]?.deprecationMessage;
    if (message !== undefined) warnings.push(`Input '${name}' has been deprecated with message: ${message}`);
  }
  if (unexpected.length > 0) {
    warnings.push(`Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(names)}]`);
  }
  const env: Record<string, string> = {};
  for (const [name, value] of values) env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  return { env, warnings };
}

function quoted(items: readonly string[]): string {
  return items.map((item) => `'${item}'`).join(', ');
}
