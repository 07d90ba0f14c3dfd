import { mapBounded } from '../../base/concurrency.ts';
import { RekeyError } from '../../base/errors.ts';
import type { AwsSession } from '../../clients/aws/session.ts';
import type { Config, RotationConfig } from '../../config/schema.ts';
import { AT_ONCE } from '../../doctor/check.ts';
import type { DoctorWorld } from '../../doctor/ports.ts';
import { emptyReport } from '../../findings/run-report.ts';
import { accountsOf } from '../audit-places.ts';
import type { DoctorContext, DoctorRequest } from '../doctor.ts';
import { plan } from '../plan.ts';
import { checkAccount } from '../rotate/check-account.ts';
import { databaseLook } from './database-world.ts';
import { type DoctorPlace, type DoctorSurroundings, once } from './place.ts';
import { roleLook } from './role-world.ts';
import { missingFields } from './secret-fields.ts';

type AwsWorld = Pick<DoctorWorld, 'places' | 'databases' | 'roles' | 'oidc' | 'plan'>;

/** AWS as the configured work meets it; without such work nothing of it is ever called. */
export function openDoctorAws(
  config: Config | undefined,
  request: DoctorRequest,
  surroundings: DoctorSurroundings,
): AwsWorld & { close(): void } {
  const { context } = surroundings;
  const places = config ? awsPlaces(config, context) : [];
  const roles = roleLook(
    config,
    request,
    surroundings,
    once(async () => await keysAt(places)),
  );
  return {
    places,
    databases: databaseLook(places, context),
    roles,
    oidc: {
      claims: once(async () => {
        const { oidcClaims } = await import('../../clients/github/oidc-claims.ts');
        const { proxiedFetch } = await import('../../clients/proxied-fetch.ts');
        const { env, redactor } = context;
        const { audience } = await roles.expected();
        const learn = redactor.add.bind(redactor);
        return await oidcClaims(audience, { env, fetch: await proxiedFetch(env), learn });
      }),
    },
    plan: async () =>
      config ? await plan({ only: [], ignoreWindows: false }, { ...context, config }) : emptyReport,
    close: () => {
      roles.close();
      for (const place of places) place.close();
    },
  };
}

/** The places of rotations, and those that an audit looks at: that of `aws`, and the accounts of the fleet. */
function awsPlaces(config: Config, context: DoctorContext): DoctorPlace[] {
  return accountsOf(config).map((place) => doctorPlace(place, config, context));
}

/** ARNs of the keys of all secrets, as policies name them; what cannot be seen, other checks say. */
async function keysAt(places: readonly DoctorPlace[]): Promise<readonly string[]> {
  const { arnOfKey } = await import('../../clients/aws/secret-keys.ts');
  const found = new Set<string>();
  for (const { secrets, keysOf, session } of places) {
    await mapBounded(secrets, AT_ONCE, async (secret) => {
      try {
        for (const key of await keysOf(secret)) found.add(await arnOfKey(await session(), key));
      } catch (error) {
        if (!(error instanceof RekeyError)) throw error;
      }
    });
  }
  return [...found];
}

function doctorPlace(
  { role, region, entries }: ReturnType<typeof accountsOf>[number],
  config: Config,
  context: DoctorContext,
): DoctorPlace {
  const { env, redactor, clock } = context;
  let opened: AwsSession | undefined;
  const session = once(async () => {
    const { openAwsSession } = await import('../../clients/aws/session.ts');
    opened = openAwsSession({ env, region, role, clock, learn: redactor.add.bind(redactor) });
    return opened;
  });
  const own = region ?? env.AWS_REGION ?? env.AWS_DEFAULT_REGION;
  const isOwn = role === config.aws.role && region === config.aws.region;
  const isAuditedOnly = !isOwn && entries.length === 0;
  const replicas = entries.flatMap((entry) => ('replicas' in entry ? entry.replicas : []));
  const named = entries.filter((entry): entry is RotationConfig => !('select' in entry));
  return {
    name: [own ?? 'no region', ...(role === undefined ? [] : [role])].join(' as '),
    role,
    entries,
    session,
    close: () => opened?.close(),
    regions: [...new Set([...(own === undefined ? [] : [own]), ...replicas])],
    // An account of the fleet is audited, whether it is one of ours or not.
    caller: once(async () => await checkAccount(await session(), isAuditedOnly ? [] : config.aws.accounts)),
    aheadMs: () => opened?.aheadMs() ?? 0,
    reach: async (where) => {
      const { reachRegion } = await import('../../clients/aws/region-reach.ts');
      await reachRegion(await session(), where);
    },
    secrets: named.map(({ secret }) => secret),
    missingFields: async (secret) => {
      const rotation = named.find((each) => each.secret === secret);
      return rotation ? await missingFields(rotation, await session(), context) : [];
    },
    describeSecret: async (secret) => {
      const { awsSecretStore } = await import('../../clients/aws/secret-store.ts');
      return await awsSecretStore(await session()).describe(secret);
    },
    keysOf: async (secret) => {
      const { keysOfSecret } = await import('../../clients/aws/secret-keys.ts');
      return await keysOfSecret(await session(), secret);
    },
    describeKey: async (arn) => {
      const { describeKey } = await import('../../clients/aws/kms.ts');
      return await describeKey(await session(), arn, arn.split(':')[3] ?? own ?? '');
    },
    users: named.flatMap((entry) => (entry.kind === 'iam-user' ? [entry.user] : [])),
    listKeys: async (user) => {
      const { awsKeyStore } = await import('../../clients/aws/key-store.ts');
      return await awsKeyStore(await session()).listKeys(user);
    },
  };
}
