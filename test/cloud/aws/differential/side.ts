import type { SigningKey } from '../local-aws.ts';
import type { SdkClients } from '../sdk-clients.ts';

/** One cloud of the two, with what earlier calls gave. */
export interface Side {
  url: string;
  region: string;
  admin: SigningKey;
  clients: SdkClients;
  keys: SigningKey[];
}

/** A call by name. The calls run in this order, each on both sides. */
export type DifferentialCall = [name: string, call: (side: Side) => Promise<unknown>];
