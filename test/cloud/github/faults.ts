/** What a fault can be decided on. */
interface FaultTarget {
  method: string;
  path: string;
  /** GitHub's `operationId`, `git` for git over HTTP. */
  operation: string;
  kind: 'read' | 'write';
}

type Effect =
  /** Waits before the request is looked at. */
  | { kind: 'latency'; ms: number }
  /** Nothing is done, and GitHub's error page comes back. */
  | { kind: 'error'; status: 500 | 502 | 503 | 504 }
  /** Nothing is done. GitHub does not always say when to come back. */
  | { kind: 'secondary-limit'; status?: 403 | 429; retryAfter?: number }
  | { kind: 'primary-limit'; resetInSeconds: number }
  /** The request is carried out, and the connection breaks before the answer. */
  | { kind: 'lost-acknowledgement' }
  /** The connection breaks before anything is done. */
  | { kind: 'dropped-connection' }
  /** Runs code of the test around the request: to kill a run at this very call, say. */
  | { kind: 'call'; before?: () => void | Promise<void>; after?: () => void | Promise<void> };

export type Fault = Effect & {
  /** Which requests; all unless told. */
  when?: (target: FaultTarget) => boolean;
  /** Lets this many matching requests pass first: `skip: 2` strikes the third. */
  skip?: number;
  /** How many requests are struck; 1 unless told. */
  times?: number;
};

export interface InjectedFault {
  readonly fired: number;
  remove(): void;
}

export interface Faults {
  inject(fault: Fault): InjectedFault;
  /** The faults that strike this request. Counts them. */
  strike(target: FaultTarget): readonly Fault[];
}

export function createFaults(): Faults {
  const active = new Set<{ fault: Fault; seen: number; fired: number }>();
  return {
    inject(fault) {
      const entry = { fault, seen: 0, fired: 0 };
      active.add(entry);
      return {
        get fired() {
          return entry.fired;
        },
        remove: () => void active.delete(entry),
      };
    },
    strike(target) {
      const struck: Fault[] = [];
      for (const entry of active) {
        if (entry.fault.when?.(target) === false) continue;
        entry.seen += 1;
        if (entry.seen <= (entry.fault.skip ?? 0) || entry.fired >= (entry.fault.times ?? 1)) continue;
        entry.fired += 1;
        struck.push(entry.fault);
      }
      return struck;
    },
  };
}
