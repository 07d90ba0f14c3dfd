import { isMap, parseDocument } from 'yaml';
import type { WorkflowFile } from './ports.ts';

/** A step that runs Rekey, with what of its job and workflow matters. */
export interface RekeyStep {
  /** `.github/workflows/rekey.yml, job scan`. */
  readonly place: string;
  /** `v1`, a commit; `undefined` for the action in the repository itself. */
  readonly ref: string | undefined;
  /** As written; what is no text, number or boolean is left out. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Those on which the job runs, as far as its condition on the event says. */
  readonly events: readonly string[];
  /** What the job may do; `undefined`: nothing says it, and the settings of the repository decide. */
  readonly permissions: Permissions | undefined;
  /** Whether runs of the job, or of the workflow, stop those before. */
  readonly cancels: { readonly job: boolean; readonly workflow: boolean };
  readonly hasConcurrency: boolean;
  readonly environment: string | undefined;
  /** `role-to-assume` of the step that gets credentials for AWS. */
  readonly roleToAssume: string | undefined;
  /** Whether a step before it gets credentials for AWS through GitHub's identity token. */
  readonly usesOidc: boolean;
}

/** Scope → level; `read-all` and `write-all` hold for every scope. */
type Permissions = Readonly<Record<string, string>> | 'read-all' | 'write-all';

type Json = Readonly<Record<string, unknown>>;

/** The steps of a workflow that run Rekey; `undefined` when the file cannot be read. */
export function rekeySteps({ path, text }: WorkflowFile): readonly RekeyStep[] | undefined {
  const document = parseDocument(text, { logLevel: 'error' });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  let workflow: Json;
  try {
    workflow = document.toJS() as Json;
  } catch {
    return undefined;
  }
  const events = eventsOf(workflow.on);
  return Object.entries(objectOf(workflow.jobs)).flatMap(([id, value]) => {
    const job = objectOf(value);
    const steps = stepsOf(job);
    const aws = steps.find(({ uses }) => textOf(uses)?.startsWith('aws-actions/configure-aws-credentials@'));
    const given = objectOf(aws?.with);
    return steps.flatMap(({ uses, with: inputs }) => {
      const of = /^(?:rekey\/rekey(?:\/[\w./-]+)?@(?<ref>.+)|\.\/)$/.exec(textOf(uses) ?? '');
      if (!of) return [];
      return [
        {
          place: `${path}, job ${id}`,
          ref: of.groups?.ref,
          inputs: textsIn(inputs),
          events: eventsAfter(events, textOf(job.if)),
          permissions: permissionsOf(job.permissions ?? workflow.permissions),
          cancels: { job: cancels(job.concurrency), workflow: cancels(workflow.concurrency) },
          hasConcurrency: job.concurrency !== undefined || workflow.concurrency !== undefined,
          environment: nameOf(job.environment),
          roleToAssume: textOf(given['role-to-assume']),
          usesOidc: aws !== undefined && given['aws-access-key-id'] === undefined,
        },
      ];
    });
  });
}

/** The steps of a job; where it calls our own workflow for many repositories, what that one does as one step. */
function stepsOf({ uses, with: inputs, steps }: Json): Json[] {
  if (!textOf(uses)?.startsWith('rekey/rekey/.github/workflows/')) return [steps].flat().map(objectOf);
  const role = textOf(objectOf(inputs)['aws-role']);
  const credentials = 'aws-actions/configure-aws-credentials@called';
  const assuming = role === undefined ? [] : [{ uses: credentials, with: { 'role-to-assume': role } }];
  return [...assuming, { uses, with: { command: 'rotate' } }];
}

/** Whether a job may do this: `issues: write` includes reading. */
export function grants(permissions: Permissions, scope: string, level: 'read' | 'write'): boolean {
  if (permissions === 'write-all') return true;
  // GitHub Docs, "Defining access for the GITHUB_TOKEN permissions": nobody can read with `id-token`.
  if (permissions === 'read-all') return level === 'read';
  const given = permissions[scope];
  return given === 'write' || (given === 'read' && level === 'read');
}

function permissionsOf(value: unknown): Permissions | undefined {
  if (value === 'read-all' || value === 'write-all') return value;
  if (value === undefined) return undefined;
  return Object.fromEntries(Object.entries(objectOf(value)).map(([scope, level]) => [scope, String(level)]));
}

function eventsOf(on: unknown): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys(objectOf(on));
}

const COMPARISON = /^\s*github\.event_name\s*(?<operator>[=!]=)\s*'(?<name>\w+)'\s*$/;

type Comparison = Readonly<Record<string, string>>;

/** Those events for which a condition that only compares `github.event_name` holds; all, where it is another. */
function eventsAfter(events: readonly string[], condition: string | undefined): readonly string[] {
  const text = condition?.replace(/^\s*\$\{\{(?<inside>.*)\}\}\s*$/s, '$<inside>') ?? '';
  const isEither = text.includes('||');
  const parts = text.split(isEither ? '||' : '&&');
  const terms = parts.flatMap((part): Comparison[] => {
    const groups = COMPARISON.exec(part)?.groups;
    return groups ? [groups] : [];
  });
  if (terms.length < parts.length) return events;
  return events.filter((event) =>
    isEither ? terms.some((term) => holds(term, event)) : terms.every((term) => holds(term, event)),
  );
}

function holds({ name, operator }: Comparison, event: string): boolean {
  return (name === event) === (operator === '==');
}

function textsIn(inputs: unknown): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(objectOf(inputs))) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      texts[name] = `${value}`;
  }
  return texts;
}

function cancels(concurrency: unknown): boolean {
  return objectOf(concurrency)['cancel-in-progress'] === true;
}

function nameOf(environment: unknown): string | undefined {
  return textOf(environment) ?? textOf(objectOf(environment).name);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
