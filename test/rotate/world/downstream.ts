import {
  type DownstreamSecrets,
  describePlace,
  type EcsDeployment,
  type EcsService,
  type EcsServices,
  type LambdaFunction,
  type LambdaFunctions,
  type SecretPlace,
  type WorkflowRun,
  type WorkflowRuns,
} from '../../../src/rotate/downstream/ports.ts';
import type { Agenda } from './agenda.ts';

/** Those who use a credential, and what becomes of what they are asked. */
export interface DownstreamMemory {
  /** What GitHub was given: `owner/name NAME` and the values, the oldest first. It gives none of them back. */
  readonly delivered: Map<string, string[]>;
  readonly deliveredAt: Map<string, Date>;
  /** By `cluster/service`. */
  readonly services: Map<string, EcsService>;
  readonly functions: Map<string, LambdaFunction>;
  readonly runs: (WorkflowRun & { readonly repository?: string })[];
  /** What was sent with each event and each start of a workflow. */
  readonly sent: { readonly to: string; readonly names: Readonly<Record<string, string>> }[];
  /** What becomes of the next deployments, updates and runs, and after how long (milliseconds). */
  rollout: { ends: 'well' | 'badly' | 'rolled back' | 'never'; afterMs: number };
}

export function newDownstreamMemory(): DownstreamMemory {
  return {
    delivered: new Map(),
    deliveredAt: new Map(),
    services: new Map(),
    functions: new Map(),
    runs: [],
    sent: [],
    rollout: { ends: 'well', afterMs: 60_000 },
  };
}

/** A service that has run for long. */
export function steadyService(id = 'ecs-svc/1'): EcsService {
  return { status: 'ACTIVE', controller: 'ECS', deployments: [deployment(id, 'COMPLETED', new Date(0))] };
}

function deployment(id: string, rollout: EcsDeployment['rollout'], createdAt: Date): EcsDeployment {
  return { id, status: 'PRIMARY', rollout, reason: undefined, createdAt, desired: 2, running: 2 };
}

interface Surroundings {
  readonly now: () => Date;
  readonly agenda: Agenda;
}

function keyOf(place: SecretPlace, name: string): string {
  return `${describePlace(place)} ${name}`;
}

export function memorySecretsDownstream(memory: DownstreamMemory, { now }: Surroundings): DownstreamSecrets {
  return {
    async put(place, name, value) {
      const key = keyOf(place, name);
      memory.delivered.set(key, [...(memory.delivered.get(key) ?? []), value.expose()]);
      memory.deliveredAt.set(key, now());
      return 'stored';
    },
    updatedAt: async (place, name) => memory.deliveredAt.get(keyOf(place, name)),
  };
}

export function memoryServices(memory: DownstreamMemory, { now, agenda }: Surroundings): EcsServices {
  let made = 1;
  return {
    describe: async ({ cluster, service }) => memory.services.get(`${cluster}/${service}`),
    async redeploy({ cluster, service }) {
      const key = `${cluster}/${service}`;
      const before = memory.services.get(key);
      const old = before?.deployments.find(({ status }) => status === 'PRIMARY');
      if (!before || !old) throw new Error('no such service');
      made += 1;
      const fresh = { ...deployment(`ecs-svc/${made}`, 'IN_PROGRESS', now()), running: 0 };
      memory.services.set(key, { ...before, deployments: [fresh, { ...old, status: 'ACTIVE' }] });
      const { ends, afterMs } = memory.rollout;
      agenda.schedule(afterMs, () => {
        const over: Readonly<Record<typeof ends, EcsDeployment[]>> = {
          well: [{ ...fresh, rollout: 'COMPLETED', running: 2 }],
          badly: [
            { ...fresh, rollout: 'FAILED', reason: 'tasks failed to start' },
            { ...old, status: 'ACTIVE' },
          ],
          'rolled back': [old],
          never: [fresh, { ...old, status: 'ACTIVE' }],
        };
        memory.services.set(key, { ...before, deployments: over[ends] });
      });
      return fresh.id;
    },
  };
}

export function memoryFunctions(memory: DownstreamMemory, { now, agenda }: Surroundings): LambdaFunctions {
  let revision = 1;
  return {
    describe: async ({ function: name }) => memory.functions.get(name),
    async redescribe({ function: name }, change) {
      const present = memory.functions.get(name);
      if (!present) throw new Error('no such function');
      if (present.update === 'InProgress') return 'busy';
      if (present.revision !== change.revision) return 'changed';
      const modifiedAt = now();
      const set = (update: string): void => {
        revision += 1;
        const { description } = change;
        memory.functions.set(name, {
          description,
          revision: String(revision),
          modifiedAt,
          update,
          reason: undefined,
        });
      };
      set('InProgress');
      const { ends, afterMs } = memory.rollout;
      if (ends !== 'never') agenda.schedule(afterMs, () => set(ends === 'well' ? 'Successful' : 'Failed'));
      return { modifiedAt };
    },
  };
}

export function memoryWorkflows(memory: DownstreamMemory, { now, agenda }: Surroundings): WorkflowRuns {
  function begin(title: string, branch: string, repository: string): number {
    const id = memory.runs.length + 1;
    const url = `https://github.test/runs/${id}`;
    const createdAt = now();
    const run = { id, title, status: 'queued', conclusion: undefined, branch, createdAt, url, repository };
    memory.runs.push(run);
    const { ends, afterMs } = memory.rollout;
    agenda.schedule(afterMs, () => {
      if (ends === 'never') return;
      const conclusion = ends === 'well' ? 'success' : 'failure';
      memory.runs.splice(id - 1, 1, { ...run, status: 'completed', conclusion });
    });
    return id;
  }

  return {
    async sendEvent(repository, eventType, payload) {
      memory.sent.push({ to: repository, names: payload });
      const at = now();
      begin(eventType, 'main', repository);
      return { at };
    },
    async start({ repository, workflow, ref }, inputs) {
      memory.sent.push({ to: `${repository} ${workflow}`, names: inputs });
      const at = now();
      return { run: begin(workflow, ref, repository), at };
    },
    read: async (_, id) => memory.runs.find((run) => run.id === id),
    list: async () => [...memory.runs],
    async unfinished(repository, { from, to }) {
      const open = memory.runs.filter(
        (run) =>
          run.repository === repository &&
          run.status !== 'completed' &&
          from <= run.createdAt &&
          run.createdAt <= to,
      );
      const times = open.map(({ createdAt }) => createdAt.getTime());
      return { count: open.length, since: open.length > 0 ? new Date(Math.min(...times)) : undefined };
    },
  };
}
