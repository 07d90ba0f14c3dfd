import type { AwsSession } from '../../clients/aws/session.ts';
import type { Config, RotationConfig } from '../../config/schema.ts';
import type { DoctorWorld } from '../../doctor/ports.ts';
import { emptyReport } from '../../findings/run-report.ts';
import type { DoctorContext, DoctorRequest } from '../doctor.ts';
import { plan } from '../plan.ts';
import { checkAccount } from '../rotate/check-account.ts';
import { entriesOf } from '../rotate/expand.ts';
import { type Place, placesOf } from '../rotate/places.ts';
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
  const roles = roleLook(config, request, surroundings);
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

/** The places of rotations, and that of `aws`, which an audit looks at. */
function awsPlaces(config: Config, context: DoctorContext): DoctorPlace[] {
  const { role, region } = config.aws;
  const found: readonly Place[] = placesOf(entriesOf(config), config.aws);
  const isThere = found.some((place) => place.role === role && place.region === region);
  return [...(isThere ? [] : [{ role, region, rotations: [] }]), ...found].map((place) =>
    doctorPlace(place, config, context),
  );
}

function doctorPlace(
  { role, region, rotations: entries }: Place,
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
  const replicas = entries.flatMap((entry) => ('replicas' in entry ? entry.replicas : []));
  const named = entries.filter((entry): entry is RotationConfig => !('select' in entry));
  return {
    name: [own ?? 'no region', ...(role === undefined ? [] : [role])].join(' as '),
    role,
    entries,
    session,
    close: () => opened?.close(),
    regions: [...new Set([...(own === undefined ? [] : [own]), ...replicas])],
    caller: once(async () => await checkAccount(await session(), config.aws.accounts)),
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
    users: named.flatMap((entry) => (entry.kind === 'iam-user' ? [entry.user] : [])),
    listKeys: async (user) => {
      const { awsKeyStore } = await import('../../clients/aws/key-store.ts');
      return await awsKeyStore(await session()).listKeys(user);
    },
  };
}
