import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { drawn } from './value-forms.ts';

/** What differs between services that publish no form of their credentials. */
interface NamedService {
  readonly id: string;
  readonly title: string;
  readonly severity?: Rule['severity'];
  readonly anchors: readonly string[];
  readonly name: RegExp;
  /** What little is known of the value; otherwise anything that is long enough and drawn. */
  readonly value?: RegExp;
  readonly revoke: string;
  readonly link: string;
  /** A name that it knows, and where its values begin alike how. */
  readonly example: readonly [name: string, prefix?: string];
}

/** Twenty characters that may stand in a header; a JSON Web Token is known better by its own rule. */
const TOKEN_VALUE = /^(?!eyJ[\w-]{8,400}\.)[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{19,511}$/;

/** A rule that knows a credential by the name of its service, and by being drawn. */
function named({ example: [name, prefix = ''], value, ...service }: NamedService): Rule {
  const rule = assignedRule({
    ...service,
    value: value ?? TOKEN_VALUE,
    check: drawn,
    example: (make) => [name, `${prefix}Q7${make.hex(8)}${make.base62(30)}`],
  });
  return {
    ...rule,
    // Without a form, the name and the shape are all there is.
    ...(value ? {} : { generic: true as const }),
    ignores: (make) => [
      `${name}=${prefix}${make.base62(8)}`,
      `${name}=${prefix}your-token-goes-here-please`,
      `${name}=\${{ secrets.${name} }}`,
      `${name}: string;`,
      `hash=${make.hex(8)}Q7${make.base62(30)}`,
    ],
  };
}

/**
 * Services in GitHub's list of secret types whose forms are told to GitHub and to nobody else: their name has to stand
 * beside the value.
 */
export const namedServices: readonly Rule[] = [
  named({
    id: 'aiven_auth_token',
    title: 'Aiven token',
    severity: 'critical',
    anchors: ['aiven'],
    name: /aiven[\w.-]{0,20}token$/i,
    value: /^[A-Za-z0-9+/]{32,500}={0,2}$/,
    revoke: 'Revoke it under User information, Authentication.',
    link: 'https://aiven.io/docs/platform/howto/create_authentication_token',
    example: ['AIVEN_TOKEN'],
  }),
  named({
    id: 'canva_secret',
    title: 'Canva client secret',
    anchors: ['canva_client', 'canva_app', 'canva_connect', 'canva_api', 'canva_integration', 'canva_secret'],
    name: /(?:^|[^a-z])canva[-_.]?(?:client|app|connect|api|integration)?[\w.-]{0,12}secret$/i,
    revoke: 'Make a new one on the page of the integration or app, in the Developer Portal.',
    link: 'https://www.canva.dev/docs/connect/creating-integrations/',
    example: ['CANVA_CLIENT_SECRET'],
  }),
  named({
    id: 'chief_tools_token',
    title: 'Chief Tools token',
    anchors: ['chief_tools'],
    name: /chief[-_.]?tools?[\w.-]{0,20}(?:token|key)$/i,
    revoke: 'Revoke it in the account, under API tokens.',
    link: 'https://docs.chief.tools/',
    example: ['CHIEF_TOOLS_TOKEN'],
  }),
  named({
    id: 'fieldguide_api_token',
    title: 'Fieldguide API token',
    anchors: ['fieldguide'],
    name: /fieldguide[\w.-]{0,20}(?:token|key)$/i,
    revoke: 'Revoke it in the settings, under API.',
    link: 'https://developers.fieldguide.io/',
    example: ['FIELDGUIDE_API_TOKEN'],
  }),
  named({
    id: 'figma_scim_token',
    title: 'Figma SCIM token',
    severity: 'critical',
    anchors: ['figma'],
    name: /figma[\w.-]{0,12}scim[\w.-]{0,12}(?:token|key)$/i,
    revoke: 'Make a new one in the settings of the organization, under SSO and SCIM.',
    link: 'https://help.figma.com/hc/articles/360048514653',
    example: ['FIGMA_SCIM_TOKEN'],
  }),
  named({
    id: 'fullstory_api_key',
    title: 'Fullstory API key',
    anchors: ['fullstory', 'full_story'],
    name: /full_?story[\w.-]{0,20}(?:key|token)$/i,
    value: /^(?:[a-z]{2}\d\.)?[A-Za-z0-9+/]{32,160}={0,2}$/,
    revoke: 'Delete it in the settings, under API Keys.',
    link: 'https://developer.fullstory.com/server/authentication/',
    example: ['FULLSTORY_API_KEY', 'na1.'],
  }),
  named({
    id: 'guardsquare_cli_access_token',
    title: 'Guardsquare token',
    anchors: ['guardsquare'],
    name: /guardsquare[\w.-]{0,20}(?:token|key|password)$/i,
    revoke: 'Make a new one in the account.',
    link: 'https://help.guardsquare.com/',
    example: ['GUARDSQUARE_TOKEN'],
  }),
  named({
    id: 'highnote_sk_live_key',
    title: 'Highnote API key',
    severity: 'critical',
    anchors: ['highnote'],
    name: /highnote[\w.-]{0,24}(?:key|secret|token)$/i,
    revoke: 'Delete it in the dashboard, under API Keys.',
    link: 'https://docs.highnote.com/docs/basics/authentication',
    example: ['HIGHNOTE_API_KEY'],
  }),
  named({
    id: 'hop_pat',
    title: 'Hop token',
    anchors: ['hop_token', 'hop_project', 'hop_api', 'hop_auth', 'hop_access', 'hop_io'],
    name: /(?:^|[^a-z])hop[-_.]?(?:io[-_.]?)?(?:api|auth|project|access)?[-_.]?(?:token|key|pat)$/i,
    value: /^(?:ptk|pat|bearer)_[A-Za-z0-9_-]{20,200}$/,
    revoke: 'Delete it in the console, under Tokens.',
    link: 'https://docs.hop.io/reference/project-tokens',
    example: ['HOP_TOKEN', 'ptk_'],
  }),
  named({
    id: 'hubspot_smtp_credential',
    title: 'HubSpot SMTP password',
    anchors: ['hubspot'],
    name: /hubspot[\w.-]{0,12}smtp[\w.-]{0,12}(?:pass|pwd|key|token|secret)/i,
    revoke: 'Reset the password of the SMTP token.',
    link: 'https://developers.hubspot.com/docs/api/marketing/transactional-emails',
    example: ['HUBSPOT_SMTP_PASSWORD'],
  }),
  named({
    id: 'ionic_personal_access_token',
    title: 'Ionic Appflow token',
    severity: 'critical',
    anchors: ['ionic_token', 'ionic_api', 'ionic_access', 'ionic_personal', 'ionic_auth', 'ionic_refresh'],
    name: /(?:^|[^a-z])ionic[\w.-]{0,20}token$/i,
    revoke: 'Revoke it in the settings of the account, under Personal Access Tokens.',
    link: 'https://ionic.io/docs/appflow/personal-access-tokens',
    example: ['IONIC_TOKEN', 'ion_'],
  }),
  named({
    id: 'langsmith_license_key',
    title: 'LangSmith license key',
    severity: 'medium',
    anchors: ['langsmith', 'langgraph'],
    name: /lang(?:smith|graph)[\w.-]{0,20}license[\w.-]{0,6}key$/i,
    revoke: 'Ask LangChain for another one.',
    link: 'https://docs.langchain.com/langsmith/self-hosted',
    example: ['LANGSMITH_LICENSE_KEY'],
  }),
  named({
    id: 'langsmith_scim_bearer_token',
    title: 'LangSmith SCIM token',
    severity: 'critical',
    anchors: ['langsmith'],
    name: /langsmith[\w.-]{0,12}scim[\w.-]{0,16}token$/i,
    revoke: 'Revoke it in the settings of the organization, under Access and security.',
    link: 'https://docs.langchain.com/langsmith/user-management',
    example: ['LANGSMITH_SCIM_TOKEN'],
  }),
  named({
    id: 'lark_meego_plugin_secret',
    title: 'Lark plugin secret or token',
    anchors: ['meego', 'apaas', 'lark_mcp', 'feishu_mcp', 'lark_grant'],
    name: /(?:meego|apaas|(?:lark|feishu)[-_.]?(?:mcp|grant))[\w.-]{0,24}(?:secret|token)$/i,
    revoke: 'Reset it on the page of the app.',
    link: 'https://open.larksuite.com/document/',
    example: ['MEEGO_PLUGIN_SECRET'],
  }),
  named({
    id: 'limbar_token',
    title: 'Limbar token',
    anchors: ['limbar', 'limrun'],
    name: /lim(?:bar|run)[\w.-]{0,20}(?:token|key)$/i,
    revoke: 'Delete it in the console.',
    link: 'https://limrun.com/docs',
    example: ['LIMBAR_TOKEN', 'lim_'],
  }),
  named({
    id: 'mergify_application_key',
    title: 'Mergify application key',
    anchors: ['mergify'],
    name: /mergify[\w.-]{0,24}(?:token|key)$/i,
    revoke: 'Delete it in the dashboard, under Application keys.',
    link: 'https://docs.mergify.com/api/usage/',
    example: ['MERGIFY_TOKEN'],
  }),
  named({
    id: 'netflix_netkey',
    title: 'Netflix NetKey',
    anchors: ['netkey'],
    name: /(?:^|[^a-z])netkey(?:[-_.]?(?:secret|token|value))?$/i,
    revoke: 'Revoke it where it was made.',
    link: 'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
    example: ['NETFLIX_NETKEY'],
  }),
  named({
    id: 'onechronos_api_key',
    title: 'OneChronos credential',
    severity: 'critical',
    anchors: ['onechronos', 'one_chronos'],
    name: /one_?chronos[\w.-]{0,30}(?:key|token|secret)$/i,
    revoke: 'Ask OneChronos to revoke it.',
    link: 'https://www.onechronos.com/documentation/',
    example: ['ONECHRONOS_API_KEY'],
  }),
  named({
    id: 'orbit_api_token',
    title: 'Orbit API token',
    severity: 'medium',
    anchors: ['orbit_api', 'orbit_token', 'orbit_key', 'orbit_workspace'],
    name: /(?:^|[^a-z])orbit[-_.]?(?:workspace[-_.]?)?(?:api[-_.]?)?(?:token|key)$/i,
    revoke: 'Delete it in the settings of the account, under API Tokens.',
    link: 'https://docs.orbit.love/reference/authentication',
    example: ['ORBIT_API_TOKEN'],
  }),
  named({
    id: 'pagerduty_oauth_secret',
    title: 'PagerDuty client secret',
    severity: 'critical',
    anchors: ['pagerduty', 'pager_duty'],
    name: /pager_?duty[\w.-]{0,24}secret$/i,
    revoke: 'Make a new one on the page of the app.',
    link: 'https://developer.pagerduty.com/docs/oauth-functionality',
    example: ['PAGERDUTY_CLIENT_SECRET'],
  }),
  named({
    id: 'pineapple_technologies_incident_api_key',
    title: 'incident.io API key',
    anchors: ['incident_api', 'incident_io', 'incidentio'],
    name: /(?:^|[^a-z])incident[-_.]?(?:io[-_.]?)?(?:api[-_.]?)?(?:key|token)$/i,
    value: /^inc_[A-Za-z0-9_]{20,200}$/,
    revoke: 'Delete it in the dashboard, under API keys.',
    link: 'https://api-docs.incident.io/',
    example: ['INCIDENT_API_KEY', 'inc_live_'],
  }),
  named({
    id: 'proctorio_secret_key',
    title: 'Proctorio key',
    anchors: ['proctorio'],
    name: /proctorio[\w.-]{0,24}(?:key|secret|token)$/i,
    revoke: 'Ask Proctorio for another one.',
    link: 'https://proctorio.com/support',
    example: ['PROCTORIO_SECRET_KEY'],
  }),
  named({
    id: 'proof_full_access_api_key',
    title: 'Proof API key',
    severity: 'critical',
    anchors: ['proof_api', 'notarize'],
    name: /(?:(?:^|[^a-z])proof[-_.]?api|notarize[\w.-]{0,16})[-_.]?(?:access[-_.]?)?(?:key|token)$/i,
    revoke: 'Delete it in the account, under API keys.',
    link: 'https://dev.proof.com/docs/authentication',
    example: ['PROOF_API_KEY'],
  }),
  named({
    id: 'rainforest_api_key',
    title: 'Rainforest API key',
    severity: 'critical',
    anchors: ['rainforest'],
    name: /rainforest[\w.-]{0,24}(?:key|token|secret)$/i,
    revoke: 'Delete it in the portal, under API keys.',
    link: 'https://docs.rainforestpay.com/',
    example: ['RAINFOREST_API_KEY', 'apikey_'],
  }),
  named({
    id: 'raycast_access_token',
    title: 'Raycast token',
    anchors: ['raycast_token', 'raycast_access', 'raycast_api', 'raycast_key'],
    name: /raycast[\w.-]{0,20}(?:token|key)$/i,
    revoke: 'Log out of the account, which ends its sessions.',
    link: 'https://developers.raycast.com/',
    example: ['RAYCAST_ACCESS_TOKEN'],
  }),
  named({
    id: 'redirect_pizza_api_token',
    title: 'redirect.pizza API token',
    anchors: ['redirect_pizza', 'redirectpizza'],
    name: /redirect[-_.]?pizza[\w.-]{0,20}(?:token|key)$/i,
    revoke: 'Delete it in the account, under API.',
    link: 'https://redirect.pizza/docs',
    example: ['REDIRECT_PIZZA_TOKEN'],
  }),
  named({
    id: 'siemens_api_token',
    title: 'Siemens token',
    anchors: ['siemens'],
    name: /siemens[\w.-]{0,24}(?:token|key|secret)$/i,
    revoke: 'Revoke it where it was made.',
    link: 'https://docs.code.siemens.com/',
    example: ['SIEMENS_API_TOKEN'],
  }),
  named({
    id: 'sindri_api_key',
    title: 'Sindri API key',
    anchors: ['sindri'],
    name: /sindri[\w.-]{0,20}(?:key|token)$/i,
    revoke: 'Delete it in the dashboard, under API keys.',
    link: 'https://sindri.app/docs/how-to-guides/cli/initialize/',
    example: ['SINDRI_API_KEY'],
  }),
  named({
    id: 'sslmate_api_key',
    title: 'SSLMate API key or secret',
    anchors: ['sslmate'],
    name: /sslmate[\w.-]{0,24}(?:key|secret|token)$/i,
    revoke: 'Make a new one in the account, under API credentials.',
    link: 'https://sslmate.com/help/reference/apiv2',
    example: ['SSLMATE_API_KEY'],
  }),
  named({
    id: 'wiseflow_api_key',
    title: 'WISEflow API key',
    anchors: ['wiseflow'],
    name: /wiseflow[\w.-]{0,20}(?:key|token|secret)$/i,
    revoke: 'Delete it on the page of the license, under API.',
    link: 'https://docs.wiseflow.net/',
    example: ['WISEFLOW_API_KEY'],
  }),
  named({
    id: 'wso2_choreo_personal_access_token',
    title: 'WSO2 Choreo token',
    anchors: ['choreo_token', 'choreo_api', 'choreo_pat', 'choreo_access', 'choreo_personal'],
    name: /(?:^|[^a-z])choreo[\w.-]{0,20}(?:token|key|pat)$/i,
    revoke: 'Revoke it in the settings of the account, under Personal access tokens.',
    link: 'https://wso2.com/choreo/docs/choreo-cli/choreo-cli-overview/',
    example: ['CHOREO_TOKEN'],
  }),
];
