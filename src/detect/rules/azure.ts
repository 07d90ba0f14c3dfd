import { type Check, NOTHING, placeholder, type Rule, secret } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

const ROTATE = 'Regenerate it on the page of the resource, under Keys.';

/** Characters on each side of a signature in which its other parameters stand. */
const SAS_AROUND = 400;

/** A signature is one of a shared access signature only beside its other parameters. */
const besideSasParameters: Check = (_, { text, found, now }) => {
  const around = text.slice(Math.max(0, found.start - SAS_AROUND), found.end + SAS_AROUND);
  const expiry = /[?&;"'](?:amp;)?se=(?<at>[\w:%.-]{10,40})/.exec(around)?.groups?.at;
  if (expiry === undefined || !/[?&;"'\s](?:amp;)?s[vpr]=/.test(around)) return NOTHING;
  // Of an expiry that is no time nothing follows.
  const hasExpired = Date.parse(expiry.replaceAll(/%3a/gi, ':')) < now.getTime();
  return hasExpired
    ? { is: 'secret', severity: 'low', why: ['it signs a shared access signature that has expired'] }
    : secret('it signs a shared access signature');
};

/**
 * Where the keys of Microsoft's emulators begin, which everybody has: learn.microsoft.com, "Use the Azurite emulator",
 * and "Azure Cosmos DB emulator".
 */
const EMULATOR_KEY = /^(?:Eby8vdM02xNOcqFl|C2y6yDjf5\/R\+ob0N)/;

/**
 * Keys of Azure. Since 2022 many carry a signature at a fixed place (`AZDO`, `+ASt`, `JQQJ99`, `AzFu`), as Microsoft's
 * "identifiable keys" are described in its Security Utilities documentation.
 */
export const azure: readonly Rule[] = [
  {
    id: 'azure_storage_account_key',
    title: 'Azure storage account or Cosmos DB key',
    severity: 'critical',
    anchors: ['AccountKey'],
    match: /AccountKey["']?\s{0,4}[=:]\s{0,4}["']?(?<secret>[A-Za-z0-9+/]{86}==)/,
    check: (value) =>
      EMULATOR_KEY.test(value) ? placeholder('it is the key of an emulator, which everybody has') : secret(),
    remedy: [ROTATE],
    links: ['https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage'],
    finds: (make) => {
      const value = `${make.base64(86)}==`;
      return [
        {
          text: `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${value};EndpointSuffix=core.windows.net`,
          secret: value,
        },
      ];
    },
    ignores: (make) => [`AccountKey=${make.base64(40)}`, `AccountKey=Eby8vdM02xNOcqFl${make.base64(70)}==`],
  },
  tokenRule({
    id: 'azure_storage_account_key_identifiable',
    title: 'Azure storage account key',
    severity: 'critical',
    anchors: ['+ASt'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{76}))\+ASt[A-Za-z0-9+/]{5,6}={1,2}/,
    left: 'none',
    revoke: ROTATE,
    link: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
    examples: (make) => [`${make.base64(76)}+ASt${make.base64(6)}==`],
  }),
  tokenRule({
    id: 'azure_active_directory_application_secret',
    title: 'Microsoft Entra application secret',
    severity: 'critical',
    anchors: ['Q~'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\d))Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])/,
    left: 'none',
    revoke: 'Delete it under Certificates and secrets of the app registration.',
    link: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    examples: (make) => [`${make.base62(3)}8Q~${make.base62(34)}`],
  }),
  {
    id: 'azure_sas_token',
    title: 'Azure shared access signature',
    severity: 'high',
    anchors: ['sig='],
    match: /sig=(?<secret>(?:[A-Za-z0-9+/]|%2[BbFf]){40,86}(?:%3[Dd]|=){1,2})/,
    around: SAS_AROUND,
    check: besideSasParameters,
    remedy: [
      'Rotate the key that signed it: a signature cannot be revoked alone, unless a stored access policy stands behind it.',
    ],
    links: ['https://learn.microsoft.com/azure/storage/common/storage-sas-overview'],
    finds: (make) => {
      const value = `${make.base62(43)}%3D`;
      return [
        {
          text: `https://a.blob.core.windows.net/c?sv=2024-11-04&sp=r&se=2030-01-01T00:00:00Z&sr=c&sig=${value}`,
          secret: value,
        },
      ];
    },
    ignores: (make) => [`?sig=${make.base62(43)}%3D`],
  },
  {
    id: 'azure_shared_access_key',
    title: 'Azure Service Bus, Event Hubs or IoT Hub key',
    severity: 'high',
    anchors: ['SharedAccessKey='],
    match: /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{42,43}=|[A-Za-z0-9+/]{86}==)/,
    remedy: [ROTATE],
    links: ['https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas'],
    finds: (make) => {
      const value = `${make.base64(43)}=`;
      return [
        {
          text: `Endpoint=sb://a.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${value}`,
          secret: value,
        },
      ];
    },
    ignores: () => ['SharedAccessKey=<key>'],
  },
  tokenRule({
    id: 'azure_devops_personal_access_token',
    title: 'Azure DevOps personal access token',
    severity: 'critical',
    anchors: ['AZDO'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9])[A-Za-z0-9]{76}))AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])/,
    left: 'none',
    revoke: 'Revoke it under User settings, Personal access tokens.',
    link: 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    examples: (make) => [`${make.base62(76)}AZDO${make.base62(4)}`],
  }),
  assignedRule({
    id: 'azure-devops-legacy-token',
    title: 'Azure DevOps personal access token of the form before 2024',
    severity: 'critical',
    anchors: [
      'azure_devops',
      'azdo_',
      'ado_pat',
      'ado_token',
      'vsts_',
      'vsce_pat',
      'system_accesstoken',
      'azp_token',
    ],
    name: /(?:azure[-_.]?devops|azdo|(?:^|[^a-z])ado|vsts|vsce|azp|system_access)[\w.-]{0,20}(?:pat|token)$/i,
    value: /^[a-z2-7]{52}$/,
    revoke: 'Revoke it under User settings, Personal access tokens.',
    link: 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    example: (make) => ['AZURE_DEVOPS_EXT_PAT', make.of('abcdefghijklmnopqrstuvwxyz234567', 52)],
  }),
  {
    ...assignedRule({
      id: 'azure-named-account-key',
      title: 'Azure storage account or Cosmos DB key under its name',
      severity: 'critical',
      anchors: [
        'storage_',
        'storagekey',
        'storageaccount',
        'cosmos',
        'account_key',
        'accountkey',
        'azure_batch',
      ],
      name: /(?:storage|cosmos|batch)[\w.-]{0,30}key$|^account_?key$/i,
      value: /^[A-Za-z0-9+/]{86}==$/,
      check: (value) =>
        EMULATOR_KEY.test(value)
          ? placeholder('it is the key of an emulator, which everybody has')
          : secret(),
      revoke: ROTATE,
      link: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
      example: (make) => ['AZURE_STORAGE_KEY', `${make.base64(86)}==`],
    }),
    kind: 'azure_storage_account_key',
  },
  assignedRule({
    id: 'azure-publish-profile-password',
    title: 'Password of an Azure publish profile',
    severity: 'critical',
    anchors: ['userpwd'],
    name: /userpwd$/i,
    value: /^[A-Za-z0-9]{60}$/,
    revoke: 'Reset the publish profile of the app.',
    link: 'https://learn.microsoft.com/azure/app-service/deploy-configure-credentials',
    example: (make) => ['userPWD', make.base62(60)],
  }),
  tokenRule({
    id: 'azure_ai_services_key',
    title: 'Azure AI services key',
    severity: 'critical',
    anchors: ['JQQJ99'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9])[A-Za-z0-9]{52}))JQQJ99[A-Za-z0-9]{26}(?![A-Za-z0-9])/,
    left: 'none',
    revoke: ROTATE,
    link: 'https://learn.microsoft.com/azure/ai-services/rotate-keys',
    examples: (make) => [`${make.base62(52)}JQQJ99${make.base62(26)}`],
  }),
  tokenRule({
    id: 'azure_function_key',
    title: 'Azure Functions key',
    anchors: ['AzFu'],
    match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9_-])[A-Za-z0-9_-]{44}))AzFu[A-Za-z0-9_-]{6}==/,
    left: 'none',
    revoke: 'Renew it under App keys of the function app.',
    link: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
    examples: (make) => [`${make.base64url(44)}AzFu${make.base64url(6)}==`],
  }),
  tokenRule({
    id: 'azure_container_registry_key_identifiable',
    title: 'Azure Container Registry key',
    severity: 'critical',
    anchors: ['+ACR'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{42}))\+ACR[A-Za-z0-9+/]{6}(?![A-Za-z0-9+/])/,
    left: 'none',
    revoke: 'Regenerate the password of the registry: az acr credential renew.',
    link: 'https://learn.microsoft.com/azure/container-registry/container-registry-authentication',
    examples: (make) => [`${make.base64(42)}+ACR${make.base64(6)}`],
  }),
];
