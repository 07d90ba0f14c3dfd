import { placeholderReason } from '../judge/placeholder.ts';
import { type Check, NOTHING, placeholder, type Rule, secret } from '../rule.ts';

const DATABASE =
  /^(?:postgres|postgresql|psql|mysql|mariadb|mongodb|redis|rediss|valkey|amqp|amqps|mssql|sqlserver|oracle|cockroachdb|clickhouse|couchdb|neo4j|bolt|cassandra|ldap|ldaps|nats|kafka|memcached|snowflake|vertica|redshift|db2|influxdb|elasticsearch|opensearch)(?:\+[a-z0-9+]{1,16})?$/i;
/** RFC 2606 and RFC 6761: names for examples. */
const RESERVED_HOST =
  /(?:^|\.)(?:example\.(?:com|org|net)|example|invalid)(?::\d+)?$|^(?:host|hostname|server|your.*|my.*host.*|x+)(?::\d+)?$/i;
const LOCAL_HOST =
  /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal|[a-z][\w-]{0,30})(?::\d+)?$/i;

/**
 * `user:password@host`, where nobody left out the password or put a variable in its place. What tells most addresses
 * from it, that no colon follows, is asked first.
 */
const MATCH =
  /(?=:\/\/[^\s:@/"'`<>?#\\]{0,80}:)(?<=(?<![A-Za-z0-9])(?<scheme>[A-Za-z][A-Za-z0-9+.-]{1,24})):\/\/(?<user>[^\s:@/"'`<>?#\\]{0,80}):(?<secret>[^\s"'`<>/\\]{3,200})@(?<host>[^\s"'`<>/@?#,;)\]}|\\]{1,253})/;

function credentials(database: boolean): Check {
  return (value, { found }) => {
    const { scheme = '', user = '', host = '' } = found.groups ?? {};
    // An address of IPv6 has colons between brackets; the names of keys stand for keys.
    if (DATABASE.test(scheme) !== database || user.startsWith('[')) return NOTHING;
    if (/^(?:[a-z]+_)+(?:key|token|secret|password)$/i.test(value)) return NOTHING;
    if (/^(?:\d{1,5}|x-oauth-basic)$/.test(value)) return NOTHING;
    if (placeholderReason(value.replace(/^:/, ''), 'generic') !== undefined)
      return database && isGuessed(value, user, host) ? GUESSED : NOTHING;
    // What seems a user is a host, and properties follow its port: `jdbc:sqlserver://host:1433;user=…`.
    if (/^\d{2,5}[;/?]\w{1,40}=/.test(value)) return NOTHING;
    const local = LOCAL_HOST.test(host);
    if (local && value === user) return NOTHING;
    if (RESERVED_HOST.test(host)) return placeholder('its host is a name for examples');
    if (local) return { is: 'secret', severity: 'low', why: ['its host is a local one'] };
    return secret('user, password and host stand together');
  };
}

/** Words that everybody tries first, of a database that has a name of its own: whoever reaches it is in. */
function isGuessed(value: string, user: string, host: string): boolean {
  if (
    !FIRST_TRIED.test(value) ||
    !/[a-z\d]\.[a-z\d]/i.test(host) ||
    RESERVED_HOST.test(host) ||
    LOCAL_HOST.test(host)
  )
    return false;
  if (/^(?:user(?:name)?|your.*|my_?user|login|usr)?$/i.test(user)) return false;
  return !/^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+(?::\d+)?$/.test(host);
}

const FIRST_TRIED =
  /^(?:password|passw0rd|secret|root|admin|postgres|mysql|oracle|redis|guest|rabbitmq|mongo|sa|qwerty|letmein)\d{0,4}$/i;
const GUESSED = { is: 'secret', severity: 'low', why: ['it is a word that everybody tries first'] } as const;

/** Passwords in URLs (RFC 3986 §3.2.1), `.git-credentials` among them. */
export const urls: readonly Rule[] = [
  {
    id: 'database-url',
    kind: 'password',
    title: 'Password in the URL of a database',
    severity: 'high',
    anchors: ['://'],
    match: MATCH,
    reach: 300,
    left: 'none',
    guessable: true,
    check: credentials(true),
    remedy: ['Change the password of the database user, and pass the new one by the environment.'],
    links: ['https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1'],
    finds: (make) => {
      const value = `k${make.base62(13)}9`;
      return ['postgres://app', 'mysql+pymysql://root', 'mongodb+srv://u', 'redis://', 'amqps://svc'].map(
        (start) => ({
          text: `${start}:${value}@db1.internal.acme.io:5432/orders`,
          secret: value,
        }),
      );
    },
    ignores: () => [
      'postgres://postgres:postgres@localhost:5432/test',
      'postgres://postgres:postgres@db:5432/test',
      'postgres://app:secret@10.0.0.4/test',
      'postgres://app:secret@db.example.com/test',
      'postgres://app:\u0024{DB_PASSWORD}@db.acme.io/orders',
      'postgres://user:password@db.acme.io/orders',
      'postgres://db.acme.io:5432/orders',
    ],
  },
  {
    id: 'url-password',
    kind: 'password',
    title: 'Password in a URL',
    severity: 'medium',
    anchors: ['://'],
    match: MATCH,
    reach: 300,
    left: 'none',
    guessable: true,
    check: credentials(false),
    remedy: [
      'Change the password, and keep the new one out of the URL: a credential helper or the environment.',
    ],
    links: ['https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1'],
    finds: (make) => {
      const value = `k${make.base62(13)}9`;
      return ['https://deploy', 'http://proxyuser', 'ftp://web', 'smtp://mailer%40acme.io'].map((start) => ({
        text: `${start}:${value}@proxy.acme.io:3128`,
        secret: value,
      }));
    },
    ignores: () => [
      'https://user:pass@host.acme.io/',
      'http://localhost:3000/@scope/package',
      'https://acme.io:443/x@y',
    ],
  },
];
