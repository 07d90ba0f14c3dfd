import type { ExampleSource, Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { UUID_VALUE } from './value-forms.ts';

const LOWER_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The half of a pair that says who asks: it opens nothing, and says where to look for the other half. */
function clientId(
  id: string,
  title: string,
  anchors: readonly string[],
  name: RegExp,
  value: RegExp,
  link: string,
  example: (make: ExampleSource) => readonly [name: string, value: string],
): Rule {
  return assignedRule({
    id,
    title,
    severity: 'low',
    anchors,
    name,
    value,
    revoke:
      'It opens nothing alone: look for its secret beside it, and make another one when that was there too.',
    link,
    example,
  });
}

/** Ids of clients, which are no secrets and seldom alone. */
export const clientIds: readonly Rule[] = [
  clientId(
    'adobe-client-id',
    'Adobe client ID',
    ['adobe_client', 'adobe_api', 'adobe_oauth'],
    /adobe[-_.]?(?:client|api|oauth[\w.-]{0,8})[-_.]?(?:id|key)$/i,
    /^[0-9a-f]{32}$/,
    'https://developer.adobe.com/developer-console/docs/guides/authentication/',
    (make) => ['ADOBE_CLIENT_ID', make.hex(32)],
  ),
  clientId(
    'asana-client-id',
    'Asana client ID',
    ['asana_client', 'asana_app'],
    /asana[-_.]?(?:client|app)[-_.]?id$/i,
    /^\d{16}$/,
    'https://developers.asana.com/docs/oauth',
    (make) => ['ASANA_CLIENT_ID', `12${make.digits(14)}`],
  ),
  clientId(
    'bitbucket-client-id',
    'Bitbucket client ID',
    ['bitbucket'],
    /bitbucket[\w.-]{0,16}(?:client[-_.]?id|key)$/i,
    /^(?=[A-Za-z]{0,31}\d)[A-Za-z0-9]{32}$/,
    'https://developer.atlassian.com/cloud/bitbucket/oauth-2/',
    (make) => ['BITBUCKET_CLIENT_ID', `q7${make.of(LOWER_AND_DIGITS, 30)}`],
  ),
  clientId(
    'linkedin-client-id',
    'LinkedIn client ID',
    ['linkedin', 'linked_in'],
    /linked_?in[\w.-]{0,12}(?:client|app)[-_.]?(?:id|key)$/i,
    /^(?=[a-z]{0,13}\d)[a-z0-9]{14}$/,
    'https://learn.microsoft.com/linkedin/shared/authentication/authentication',
    (make) => ['LINKEDIN_CLIENT_ID', `q7${make.of(LOWER_AND_DIGITS, 12)}`],
  ),
  clientId(
    'looker-client-id',
    'Looker client ID',
    ['looker'],
    /looker[\w.-]{0,16}client[-_.]?id$/i,
    /^(?=[A-Za-z]{0,19}\d)[A-Za-z0-9]{20}$/,
    'https://cloud.google.com/looker/docs/api-auth',
    (make) => ['LOOKERSDK_CLIENT_ID', `q7${make.base62(18)}`],
  ),
  clientId(
    'plaid-client-id',
    'Plaid client ID',
    ['plaid'],
    /plaid[\w.-]{0,12}client[-_.]?id$/i,
    /^(?=[a-z]{0,23}\d)[a-z0-9]{24}$/,
    'https://plaid.com/docs/api/',
    (make) => ['PLAID_CLIENT_ID', `5a${make.hex(22)}`],
  ),
  clientId(
    'plivo_auth_id',
    'Plivo auth ID',
    ['plivo'],
    /plivo[\w.-]{0,12}(?:auth|account)?[-_.]?id$/i,
    /^[MS]A[A-Z0-9]{18}$/,
    'https://www.plivo.com/docs/account/api/request',
    (make) => ['PLIVO_AUTH_ID', `MA${make.upper(10)}${make.digits(8)}`],
  ),
  clientId(
    'sendbird-access-id',
    'Sendbird application ID',
    ['sendbird'],
    /sendbird[\w.-]{0,16}id$/i,
    UUID_VALUE,
    'https://sendbird.com/docs/chat/platform-api/v3/application/understanding-applications',
    (make) => ['SENDBIRD_APP_ID', make.uuid()],
  ),
  clientId(
    'sumo-logic-access-id',
    'Sumo Logic access ID',
    ['sumo'],
    /sumo[\w.-]{0,16}(?:access[-_.]?)?id$/i,
    /^su[A-Za-z0-9]{12}$/,
    'https://help.sumologic.com/docs/manage/security/access-keys/',
    (make) => ['SUMO_ACCESS_ID', `su7${make.base62(11)}`],
  ),
  clientId(
    'mapbox-public-token',
    'Mapbox public token',
    ['mapbox'],
    /mapbox[\w.-]{0,24}(?:token|key)$/i,
    /^pk\.[A-Za-z0-9_-]{60,160}\.[A-Za-z0-9_-]{20,24}$/,
    'https://docs.mapbox.com/accounts/guides/tokens/',
    (make) => ['MAPBOX_ACCESS_TOKEN', `pk.eyJ${make.base62(70)}.${make.base62(22)}`],
  ),
  clientId(
    'lob-publishable-key',
    'Lob publishable key',
    ['lob_pub', 'lob_live', 'lob_test', 'lob_api'],
    /(?:^|[^a-z])lob[\w.-]{0,20}key$/i,
    /^(?:live|test)_pub_[0-9a-f]{31}$/,
    'https://docs.lob.com/#tag/Authentication',
    (make) => ['LOB_PUB_KEY', `live_pub_${make.hex(31)}`],
  ),
  clientId(
    'new-relic-user-key-id',
    'New Relic user key ID',
    ['new_relic', 'newrelic'],
    /new_?relic[\w.-]{0,24}id$/i,
    /^(?=[A-Z]{0,63}\d)[A-Z0-9]{64}$/i,
    'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    (make) => ['NEW_RELIC_USER_API_ID', `Q7${make.hex(62).toUpperCase()}`],
  ),
];
