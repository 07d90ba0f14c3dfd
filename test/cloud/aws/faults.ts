import type { CallRecord } from './call-log.ts';

/** What a fault knows of the call that it may strike. */
export interface CallFacts extends Readonly<CallRecord> {
  /** 1 for the first call that changes something; 0 for a call that only reads */
  changingIndex: number;
}

export type Blow = 'drop connection' | 'throttle' | 'unavailable' | 'internal error';

/** One thing that goes wrong. */
interface Fault {
  /** which calls; default: all */
  when?: (call: CallFacts) => boolean;
  /** only the k-th call that matches, counted from 1; default: each of them */
  nth?: number;
  /** every k-th call that matches */
  every?: number;
  /** before: nothing has happened. after: it happened, and the caller does not hear of it. Default: before */
  at?: 'before effect' | 'after effect';
  /** A function may do anything, such as kill the product; if it returns a blow, that is dealt next. */
  do: Blow | ((call: CallFacts) => Blow | undefined | Promise<Blow | undefined>);
}

/** How late services learn of a change to an access key, in milliseconds, by service name or for all `others`. */
export type Delays = Partial<Record<'iam' | 'sts' | 'secretsmanager' | 'rds' | 's3' | 'others', number>>;

/** The switches of the local cloud. They may be turned at any time. */
export interface Faults {
  /** each answer comes this much later */
  latencyMs: number;
  /** how long IAM makes a credential report */
  credentialReportMs: number;
  /** calls a second by service name; what is above it is throttled */
  quota: Record<string, number>;
  /** Signatures must be of the cloud's own time, as AWS's must; default: of the wall's will do as well. */
  strictTime: boolean;
  /** Whether a secret's first version gets AWSCURRENT besides the labels that were asked for; default: yes. */
  firstIsCurrent: boolean;
  propagation: {
    newKey: Delays;
    statusChange: Delays;
    /** A service that knew a new key forgets it again this often, every other call: success is not monotone. */
    relapses: number;
  };
  replication: {
    lagMs: number;
    /** AWS documents the status for the creation of a replica only; it need not tell of a version under way. */
    statusWhileUpdating: 'InSync' | 'InProgress';
    /** region → the message with which replication to it fails */
    failing: Map<string, string>;
  };
  passwordReset: {
    /** from the 200 until the status leaves `available` */
    statusAfterMs: number;
    /** from then until the database has the new password */
    appliedAfterMs: number;
    /** from then until the status is `available` again */
    availableAfterMs: number;
    /** from the change on the source, or on the writer of a cluster, until a read replica or a reader has it */
    replicaLagMs: number;
    /** the reset ends without an effect, as when the host is replaced meanwhile */
    lost: boolean;
  };
  /** how the next deployments of ECS services end, and after how long */
  deployments: { end: 'completed' | 'failed' | 'rolled back' | 'never'; afterMs: number };
  /** how the next updates of Lambda functions end, and after how long */
  functionUpdates: { end: 'successful' | 'failed' | 'never'; afterMs: number };
  add(fault: Fault): void;
  /** Removes what was added and turns every switch back. */
  clear(): void;
}

type Switches = Omit<Faults, 'add' | 'clear'>;

function calm(): Switches {
  return {
    latencyMs: 0,
    credentialReportMs: 0,
    quota: {},
    strictTime: false,
    firstIsCurrent: true,
    propagation: { newKey: {}, statusChange: {}, relapses: 0 },
    replication: { lagMs: 0, statusWhileUpdating: 'InSync', failing: new Map() },
    passwordReset: {
      statusAfterMs: 20,
      appliedAfterMs: 40,
      availableAfterMs: 20,
      replicaLagMs: 0,
      lost: false,
    },
    deployments: { end: 'completed', afterMs: 90_000 },
    functionUpdates: { end: 'successful', afterMs: 5_000 },
  };
}

/** Faults and the one who deals them. */
export interface FaultBox {
  faults: Faults;
  /** The facts of a call that has just been recognised. They follow its record. */
  factsOf(record: CallRecord): CallFacts;
  /** The blow that the call gets at that moment, after every function among the faults has run. */
  strike(call: CallFacts, at: 'before effect' | 'after effect'): Promise<Blow | undefined>;
  /** Whether the service's quota is used up. `now` is in milliseconds. */
  overQuota(service: string, now: number): boolean;
}

export function faultBox(): FaultBox {
  let added: { fault: Fault; matched: number }[] = [];
  const calls = new Map<string, number[]>();
  let changing = 0;
  const faults: Faults = {
    ...calm(),
    add: (fault) => void added.push({ fault, matched: 0 }),
    clear: () => {
      added = [];
      Object.assign(faults, calm());
    },
  };

  function factsOf(record: CallRecord): CallFacts {
    if (record.changing) changing++;
    const facts = Object.create(record) as CallRecord;
    return Object.assign(facts, { changingIndex: record.changing ? changing : 0 });
  }

  async function strike(call: CallFacts, at: 'before effect' | 'after effect'): Promise<Blow | undefined> {
    for (const entry of added) {
      const { fault } = entry;
      if ((fault.at ?? 'before effect') !== at || !(fault.when?.(call) ?? true)) continue;
      entry.matched++;
      if (fault.nth !== undefined && entry.matched !== fault.nth) continue;
      if (fault.every !== undefined && entry.matched % fault.every !== 0) continue;
      const blow = typeof fault.do === 'function' ? await fault.do(call) : fault.do;
      if (blow) return blow;
    }
    return undefined;
  }

  function overQuota(service: string, now: number): boolean {
    const limit = faults.quota[service];
    if (limit === undefined) return false;
    const recent = (calls.get(service) ?? []).filter((time) => time > now - 1000);
    const over = recent.length >= limit;
    calls.set(service, over ? recent : [...recent, now]);
    return over;
  }

  return { faults, factsOf, strike, overQuota };
}

/** The delay for one service. */
export function delayFor(delays: Delays, service: string): number {
  return (delays as Record<string, number | undefined>)[service] ?? delays.others ?? 0;
}
