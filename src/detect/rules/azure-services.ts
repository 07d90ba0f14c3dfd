import type { ExampleSource, Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

const ROTATE = 'Regenerate it on the page of the resource, under Keys.';

/** A key of 32 bytes in base64 with a signature at its 33rd character. */
const short = (signature: string) => (make: ExampleSource) => [
  `${make.base62(33)}${signature}${make.base62(6)}=`,
];
/** A key of 64 bytes in base64 with a signature at its 76th character. */
const long = (signature: string) => (make: ExampleSource) => [
  `${make.base62(76)}${signature}${make.base62(6)}==`,
];
/** The annotated keys of 2024: `JQQJ99` at the 52nd character, the signature of the service at the 76th. */
const annotated = (signature: string) => (make: ExampleSource) => [
  `${make.base62(52)}JQQJ99${make.base62(18)}${signature}${make.base62(4)}`,
];

/** The signature of one service stands in none of the others' keys. */
const misplaced = (signature: string) => (make: ExampleSource) => [
  `${make.base62(20)}${signature}${make.base62(6)}==`,
  `${signature}${make.base62(40)}`,
];

/**
 * Keys that name their service by a signature at a fixed place, more specific than those of `azure.ts`.
 * The forms: learn.microsoft.com, "Sensitive information type entity definitions".
 */
export const azureServices: readonly Rule[] = [
  tokenRule({
    id: 'azure_cosmosdb_key_identifiable',
    title: 'Azure Cosmos DB key',
    severity: 'critical',
    anchors: ['ACDb'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{76}))ACDb[A-Za-z0-9+/]{6}==/,
    left: 'none',
    revoke: ROTATE,
    link: 'https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data',
    examples: long('ACDb'),
    ignores: misplaced('ACDb'),
  }),
  tokenRule({
    id: 'azure_batch_key_identifiable',
    title: 'Azure Batch key',
    severity: 'critical',
    anchors: ['+ABa'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{76}))\+ABa[A-Za-z0-9+/]{6}==/,
    left: 'none',
    revoke: ROTATE,
    link: 'https://learn.microsoft.com/azure/batch/account-key-rotation',
    examples: long('+ABa'),
    ignores: misplaced('+ABa'),
  }),
  tokenRule({
    id: 'azure_cache_for_redis_access_key',
    title: 'Azure Cache for Redis key',
    severity: 'critical',
    anchors: ['AzCa'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9]{33}))AzCa[A-Za-z0-9]{6}=(?!=)/,
    left: 'none',
    revoke: ROTATE,
    link: 'https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure',
    examples: short('AzCa'),
    ignores: misplaced('AzCa'),
  }),
  tokenRule({
    id: 'azure_search_admin_key',
    title: 'Azure AI Search key',
    anchors: ['AzSe'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9]{42}))AzSe[A-Za-z0-9]{6}(?![A-Za-z0-9+/=])/,
    left: 'none',
    revoke: ROTATE,
    link: 'https://learn.microsoft.com/azure/search/search-security-api-keys',
    examples: (make) => [`${make.base62(42)}AzSe${make.base62(6)}`],
    ignores: misplaced('AzSe'),
  }),
  tokenRule({
    id: 'azure_event_hub_key_identifiable',
    title: 'Azure Event Hubs key',
    severity: 'critical',
    anchors: ['+AEh'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{33}))\+AEh[A-Za-z0-9+/]{6}=(?!=)/,
    left: 'none',
    revoke: ROTATE,
    link: 'https://learn.microsoft.com/azure/event-hubs/authorize-access-shared-access-signature',
    examples: short('+AEh'),
    ignores: misplaced('+AEh'),
  }),
  tokenRule({
    id: 'azure_service_bus_identifiable',
    title: 'Azure Service Bus key',
    severity: 'critical',
    anchors: ['+ASb'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{33}))\+ASb[A-Za-z0-9+/]{6}=(?!=)/,
    left: 'none',
    revoke: ROTATE,
    link: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
    examples: short('+ASb'),
    ignores: misplaced('+ASb'),
  }),
  tokenRule({
    id: 'azure_relay_key_identifiable',
    title: 'Azure Relay key',
    severity: 'critical',
    anchors: ['+ARm'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{33}))\+ARm[A-Za-z0-9+/]{6}=(?!=)/,
    left: 'none',
    revoke: ROTATE,
    link: 'https://learn.microsoft.com/azure/azure-relay/relay-authentication-and-authorization',
    examples: short('+ARm'),
    ignores: misplaced('+ARm'),
  }),
  tokenRule({
    id: 'azure_iot_hub_key',
    title: 'Azure IoT Hub key',
    severity: 'critical',
    anchors: ['AIoT'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{33}))AIoT[A-Za-z0-9+/]{6}=(?!=)/,
    left: 'none',
    revoke: 'Regenerate it under Shared access policies of the hub, or for the device.',
    link: 'https://learn.microsoft.com/azure/iot-hub/authenticate-authorize-sas',
    examples: short('AIoT'),
    ignores: misplaced('AIoT'),
  }),
  tokenRule({
    id: 'azure_maps_key',
    title: 'Azure Maps key',
    anchors: ['AZMP'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9])[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}))AZMP[A-Za-z0-9]{4}(?![A-Za-z0-9])/,
    left: 'none',
    revoke: ROTATE,
    link: 'https://learn.microsoft.com/azure/azure-maps/how-to-manage-authentication',
    examples: annotated('AZMP'),
    ignores: misplaced('AZMP'),
  }),
  tokenRule({
    id: 'azure_communication_services_key',
    title: 'Azure Communication Services key',
    severity: 'critical',
    anchors: ['AZCS'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9])[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}))AZCS[A-Za-z0-9]{4}(?![A-Za-z0-9])/,
    left: 'none',
    revoke: ROTATE,
    link: 'https://learn.microsoft.com/azure/communication-services/concepts/authentication',
    examples: annotated('AZCS'),
    ignores: misplaced('AZCS'),
  }),
  tokenRule({
    id: 'azure_app_configuration_key',
    title: 'Azure App Configuration key',
    severity: 'critical',
    anchors: ['AZAC'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9])[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}))AZAC[A-Za-z0-9]{4}(?![A-Za-z0-9])/,
    left: 'none',
    revoke: 'Regenerate it under Access settings of the store.',
    link: 'https://learn.microsoft.com/azure/azure-app-configuration/howto-disable-access-key-authentication',
    examples: annotated('AZAC'),
    ignores: misplaced('AZAC'),
  }),
  tokenRule({
    id: 'azure_event_grid_key_identifiable',
    title: 'Azure Event Grid key',
    anchors: ['AZEG'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9])[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}))AZEG[A-Za-z0-9]{4}(?![A-Za-z0-9])/,
    left: 'none',
    revoke: ROTATE,
    link: 'https://learn.microsoft.com/azure/event-grid/get-access-keys',
    examples: annotated('AZEG'),
    ignores: misplaced('AZEG'),
  }),
  {
    id: 'azure_logic_apps_url',
    title: 'Azure Logic Apps callback address',
    severity: 'high',
    anchors: ['logic.azure.com'],
    match:
      /logic\.azure\.com(?::443)?\/workflows\/[0-9a-f]{32}\/triggers\/[^\s"'?]{1,80}\?[^\s"']{0,240}?sig=(?<secret>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/,
    reach: 460,
    left: 'none',
    remedy: ['Regenerate the access key of the workflow: every address of its triggers changes.'],
    links: ['https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app'],
    finds: (make) => {
      const secret = make.base64url(43);
      const workflow = `https://prod-12.westeurope.logic.azure.com:443/workflows/${make.hex(32)}`;
      const query = 'api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0';
      return [{ text: `${workflow}/triggers/manual/paths/invoke?${query}&sig=${secret}`, secret }];
    },
    ignores: (make) => [
      `https://prod-12.westeurope.logic.azure.com/workflows/${make.hex(32)}/triggers/manual/run`,
      `https://prod-12.westeurope.logic.azure.com/workflows/${make.hex(32)}/triggers/manual/run?sig=<signature>`,
    ],
  },
];
