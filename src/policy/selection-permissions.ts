import type { SelectionConfig } from '../config/schema.ts';
import type { Grant } from './document.ts';
import { anySecretArn, iamArn, type Place, rdsArn, secretPattern } from './resource-names.ts';
import { secretGrants, targetGrants } from './rotation-permissions.ts';
import { withTags } from './tag-condition.ts';

/**
 * The permissions of whatever a selection stands for: finding it, and then only what carries the tags may be changed.
 * Secrets need no tags, so those that are named by a template are granted by their names.
 * @throws RekeyError `policy-secret-template`, `policy-secret-name` or `policy-tag`
 */
export function selectionGrants(selection: SelectionConfig, place: Place): Grant[] {
  const conditions = withTags(Object.entries(selection.select.tag), 'select.tag');
  const tagged = (grants: readonly Grant[]): Grant[] => grants.map((grant) => ({ ...grant, conditions }));
  return [...searchGrants(selection, place), ...workGrants(selection, place, tagged)];
}

function workGrants(
  selection: SelectionConfig,
  place: Place,
  tagged: (grants: readonly Grant[]) => Grant[],
): Grant[] {
  switch (selection.kind) {
    case 'iam-user':
      return [
        ...templateGrants(selection, place),
        ...tagged(targetGrants(selection.kind, { user: '*' }, place)),
      ];
    case 'rds-instance':
      return [
        ...databaseSecretGrants(selection, place),
        ...tagged(targetGrants(selection.kind, { instance: '*' }, place)),
      ];
    case 'rds-cluster':
      return [
        ...databaseSecretGrants(selection, place),
        ...tagged(targetGrants(selection.kind, { cluster: '*' }, place)),
      ];
    case 'rds-managed':
      return [
        // Nobody but RDS can make a secret of such a name (CreateSecret in the API reference takes no `!`).
        ...secretGrants(
          { kind: selection.kind, replicas: [] },
          () => `${anySecretArn(place).slice(0, -1)}rds!*`,
        ),
        ...tagged(targetGrants(selection.kind, { instance: '*' }, place)),
        ...tagged(targetGrants(selection.kind, { cluster: '*' }, place)),
      ];
    case 'database-user': {
      const { kind, replicas, 'admin-secret': admin } = selection;
      const arnIn = (region = place.region): string => anySecretArn({ ...place, region });
      return [
        ...tagged(secretGrants({ kind, replicas }, arnIn)),
        ...targetGrants(kind, { admin: secretPattern(admin, place) }, place),
      ];
    }
  }
}

/** By the beginning of their names, or by their tags: then they are looked for among all. */
function databaseSecretGrants(
  { kind, replicas, secret }: Extract<SelectionConfig, { kind: 'rds-instance' | 'rds-cluster' }>,
  place: Place,
): Grant[] {
  if (typeof secret === 'string') return templateGrants({ kind, replicas, secret }, place);
  const conditions = withTags(Object.entries(secret.tag), 'secret.tag');
  const arnIn = (region = place.region): string => anySecretArn({ ...place, region });
  return [
    LIST_SECRETS,
    ...secretGrants({ kind, replicas }, arnIn).map((grant) => ({ ...grant, conditions })),
  ];
}

const LIST_SECRETS: Grant = {
  sid: 'ListSecrets',
  actions: ['secretsmanager:ListSecrets'],
  resources: ['*'],
};

function templateGrants(
  {
    kind,
    replicas,
    secret,
  }: {
    readonly kind: SelectionConfig['kind'];
    readonly replicas: string[];
    readonly secret: string;
  },
  place: Place,
): Grant[] {
  return secretGrants({ kind, replicas }, (region) => secretPattern(secret, place, region));
}

/** Lists know no tags: "List" and "Describe" of everything cannot be narrowed (Service Authorization Reference). */
function searchGrants({ kind }: SelectionConfig, place: Place): Grant[] {
  const instances = { actions: ['rds:DescribeDBInstances'], resources: [rdsArn('db', '*', place)] };
  const clusters = { actions: ['rds:DescribeDBClusters'], resources: [rdsArn('cluster', '*', place)] };
  switch (kind) {
    case 'iam-user':
      return [
        { sid: 'FindUsersByTheirTags', actions: ['iam:ListUsers'], resources: ['*'] },
        { sid: 'ReadTheTagsOfUsers', actions: ['iam:ListUserTags'], resources: [iamArn('user', '*', place)] },
      ];
    case 'rds-instance':
      return [{ sid: 'FindInstancesByTheirTags', ...instances }];
    case 'rds-cluster':
      return [{ sid: 'FindClustersByTheirTags', ...clusters }];
    case 'rds-managed':
      return [
        { sid: 'FindInstancesByTheirTags', ...instances },
        { sid: 'FindClustersByTheirTags', ...clusters },
      ];
    case 'database-user':
      return [LIST_SECRETS];
  }
}
