import {
  CreateDBClusterCommand,
  CreateDBInstanceCommand,
  CreateDBInstanceReadReplicaCommand,
} from '@aws-sdk/client-rds';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differentialCalls } from './differential/calls.ts';
import { knownDifferences } from './differential/known-differences.ts';
import { isMotoInstalled, type Moto, startMoto } from './differential/moto-server.ts';
import { type ResultShape, shapeOf } from './differential/result-shape.ts';
import type { Side } from './differential/side.ts';
import { type LocalAws, startLocalAws } from './local-aws.ts';
import { sdkClients } from './sdk-clients.ts';

interface Difference {
  ends?: { ours: string; moto: string };
  onlyOurs: string[];
  onlyMoto: string[];
}

let ours: Side;
let theirs: Side;
const close: (() => unknown)[] = [];

function sideOf(cloud: LocalAws | Moto): Side {
  close.push(() => cloud.close());
  const { url, region, admin } = cloud;
  return { url, region, admin, clients: sdkClients(cloud, admin), keys: [] };
}

/** The databases of the calls: seeded here, created there, since the local cloud has no CreateDBInstance. */
async function placeDatabases(aws: LocalAws): Promise<void> {
  const MasterUserPassword = crypto.randomUUID();
  const master = { MasterUsername: 'master', MasterUserPassword };
  const { rds } = theirs.clients;
  for (const id of ['orders', 'managed']) {
    aws.seed.instance({ id, engine: 'postgres' });
    const instance = {
      DBInstanceIdentifier: id,
      Engine: 'postgres',
      DBInstanceClass: 'db.t4g.micro',
      AllocatedStorage: 20,
    };
    await rds.send(new CreateDBInstanceCommand({ ...instance, ...master }));
  }
  aws.seed.instance({ id: 'orders-ro', engine: 'postgres', replicaOf: 'orders' });
  const replica = { DBInstanceIdentifier: 'orders-ro', SourceDBInstanceIdentifier: 'orders' };
  await rds.send(new CreateDBInstanceReadReplicaCommand(replica));
  aws.seed.cluster({ id: 'shop', engine: 'aurora-postgresql' });
  await rds.send(
    new CreateDBClusterCommand({ DBClusterIdentifier: 'shop', Engine: 'aurora-postgresql', ...master }),
  );
}

function endOf(result: ResultShape): string {
  const code = result.code === undefined || result.code === result.name ? '' : ` (${result.code})`;
  return `${result.name}${code}${result.status === undefined ? '' : ` ${result.status}`}`;
}

function differenceOf(a: ResultShape, b: ResultShape): Difference {
  if (endOf(a) !== endOf(b)) return { ends: { ours: endOf(a), moto: endOf(b) }, onlyOurs: [], onlyMoto: [] };
  const onlyMoto = b.members.filter((member) => !a.members.includes(member));
  return {
    onlyOurs: a.members.filter((member) => !b.members.includes(member)),
    // Of a database the local cloud knows what is about logging in; moto fills in the whole description.
    onlyMoto: onlyMoto.filter((member) => !/^DB(?:Instance|Cluster)s?(?:\[\])?\./.test(member)),
  };
}

function knownFor(name: string): Difference {
  const known = knownDifferences.filter((entry) => entry.calls.includes(name));
  const ends = known.find((entry) => entry.ends)?.ends;
  return {
    ...(ends ? { ends } : {}),
    onlyOurs: known.flatMap((entry) => entry.onlyOurs ?? []).sort(),
    onlyMoto: known.flatMap((entry) => entry.onlyMoto ?? []).sort(),
  };
}

describe.skipIf(!isMotoInstalled())('held against moto_server (skipped where it is not installed)', () => {
  beforeAll(async () => {
    const aws = await startLocalAws();
    // A reset that does not begin keeps every database available for the next call.
    aws.faults.passwordReset.statusAfterMs = 3_600_000;
    ours = sideOf(aws);
    theirs = sideOf(await startMoto(aws.region));
    await placeDatabases(aws);
  });
  afterAll(() => Promise.all(close.map((end) => end())));

  test.for(differentialCalls)('%s', async ([name, call]) => {
    expect(differenceOf(await shapeOf(call(ours)), await shapeOf(call(theirs)))).toEqual(knownFor(name));
  });
});

test('every known difference names calls that are made', () => {
  const made = new Set(differentialCalls.map(([name]) => name));
  expect(knownDifferences.flatMap((entry) => entry.calls).filter((name) => !made.has(name))).toEqual([]);
  expect(made.size).toBe(differentialCalls.length);
});
