import { placeholderReason } from '../judge/placeholder.ts';
import { type Check, NOTHING, type Rule, secret } from '../rule.ts';

const ROTATE = 'Regenerate it on the page of the resource, under Keys.';

const notStandIn: Check = (value) =>
  placeholderReason(value, 'generic') === undefined
    ? secret('it stands in the connection string of a database')
    : NOTHING;

interface ConnectionString {
  readonly id: string;
  readonly title: string;
  /** The domain of the service, which stands in the string. */
  readonly domain: string;
  readonly match: RegExp;
  readonly link: string;
  /** What stands before the key. */
  readonly before: string;
}

function connectionString({ id, title, domain, match, link, before }: ConnectionString): Rule {
  return {
    id,
    title,
    severity: 'critical',
    anchors: [domain],
    match,
    reach: 360,
    left: 'none',
    remedy: [ROTATE],
    links: [link],
    finds: (make) => {
      const key = `${make.base64(43)}=`;
      return [{ text: `"${before}${key}"`, secret: key }];
    },
    ignores: (make) => [`${before}<key>`, `${before}${make.base64(20)}`],
  };
}

/** The connection strings that the portal shows, each by the domain in it (learn.microsoft.com, of each service). */
export const azureConnectionStrings: readonly Rule[] = [
  connectionString({
    id: 'azure-redis-connection-string',
    title: 'Azure Cache for Redis connection string',
    domain: '.redis.cache.windows.net',
    match:
      /\.redis\.cache\.windows\.net(?::\d{2,5})?,(?:[A-Za-z]{2,30}=[^\s,"']{0,40},){0,6}password=(?<secret>[A-Za-z0-9+/]{43}=)(?!=)/i,
    link: 'https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure',
    before: 'a.redis.cache.windows.net:6380,ssl=True,password=',
  }),
  connectionString({
    id: 'azure_app_configuration_connection_string',
    title: 'Azure App Configuration connection string',
    domain: '.azconfig.io',
    match:
      /\.azconfig\.io;Id=[^;\s"']{1,80};Secret=(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9]{84})(?![A-Za-z0-9+/=])/i,
    link: 'https://learn.microsoft.com/azure/azure-app-configuration/howto-disable-access-key-authentication',
    before: 'Endpoint=https://acme.azconfig.io;Id=a1b2-l0-s0:c3d4;Secret=',
  }),
  connectionString({
    id: 'azure_communication_services_connection_string',
    title: 'Azure Communication Services connection string',
    domain: '.communication.azure.com',
    match:
      /\.communication\.azure\.com\/?;accesskey=(?<secret>[A-Za-z0-9+/]{86}==|[A-Za-z0-9+/]{43}=|[A-Za-z0-9]{84})(?![A-Za-z0-9+/=])/i,
    link: 'https://learn.microsoft.com/azure/communication-services/quickstarts/create-communication-resource',
    before: 'endpoint=https://acme.communication.azure.com/;accesskey=',
  }),
  connectionString({
    id: 'azure_signalr_connection_string',
    title: 'Azure SignalR connection string',
    domain: '.service.signalr.net',
    match:
      /\.service\.signalr\.net\/?;AccessKey=(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9]{84})(?![A-Za-z0-9+/=])/i,
    link: 'https://learn.microsoft.com/azure/azure-signalr/concept-connection-string',
    before: 'Endpoint=https://acme.service.signalr.net;AccessKey=',
  }),
  connectionString({
    id: 'azure_web_pub_sub_connection_string',
    title: 'Azure Web PubSub connection string',
    domain: '.webpubsub.azure.com',
    match:
      /\.webpubsub\.azure\.com\/?;AccessKey=(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9]{84})(?![A-Za-z0-9+/=])/i,
    link: 'https://learn.microsoft.com/azure/azure-web-pubsub/howto-websocket-connect',
    before: 'Endpoint=https://acme.webpubsub.azure.com;AccessKey=',
  }),
  connectionString({
    id: 'azure_iot_hub_connection_string',
    title: 'Azure IoT Hub connection string',
    domain: '.azure-devices.net',
    match:
      /\.azure-devices\.net;SharedAccessKeyName=[^;\s"']{1,64};SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)(?!=)/i,
    link: 'https://learn.microsoft.com/azure/iot-hub/authenticate-authorize-sas',
    before: 'HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=',
  }),
  connectionString({
    id: 'azure_iot_device_connection_string',
    title: 'Azure IoT device connection string',
    domain: '.azure-devices.net',
    match:
      /\.azure-devices\.net;DeviceId=[^;\s"']{1,128};(?:ModuleId=[^;\s"']{1,128};)?SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)(?!=)/i,
    link: 'https://learn.microsoft.com/azure/iot-hub/create-connect-device',
    before: 'HostName=acme.azure-devices.net;DeviceId=pump-1;SharedAccessKey=',
  }),
  connectionString({
    id: 'azure_iot_provisioning_connection_string',
    title: 'Azure IoT device provisioning connection string',
    domain: '.azure-devices-provisioning.net',
    match:
      /\.azure-devices-provisioning\.net;SharedAccessKeyName=[^;\s"']{1,64};SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)(?!=)/i,
    link: 'https://learn.microsoft.com/azure/iot-dps/how-to-control-access',
    before:
      'HostName=acme.azure-devices-provisioning.net;SharedAccessKeyName=provisioningserviceowner;SharedAccessKey=',
  }),
  {
    id: 'azure_sql_password',
    title: 'Azure SQL password',
    severity: 'critical',
    anchors: ['.database.windows.net'],
    match:
      /\.database\.windows\.net[^\r\n"']{0,200}?;\s{0,2}(?:Password|Pwd)\s{0,2}=\s{0,2}(?<secret>[^;"'\s{}<>$%]{8,128})(?=[;"']|\s)/i,
    reach: 400,
    left: 'none',
    guessable: true,
    check: notStandIn,
    remedy: ['Change the password of the login, or let the application sign in with its identity.'],
    links: ['https://learn.microsoft.com/azure/azure-sql/database/logins-create-manage'],
    finds: (make) => {
      const value = `Aq7!${make.base62(16)}`;
      const before = 'Server=tcp:acme.database.windows.net,1433;Initial Catalog=orders;User ID=app;Password=';
      return [{ text: `"${before}${value};Encrypt=True;"`, secret: value, path: 'appsettings.json' }];
    },
    ignores: () => [
      '"Server=tcp:acme.database.windows.net,1433;User ID=app;Password={your_password};Encrypt=True;"',
      '"Server=tcp:acme.database.windows.net,1433;User ID=app;Password=changeme1;Encrypt=True;"',
    ],
  },
];
