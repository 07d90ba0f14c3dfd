/** How a provider takes a credential, from its documentation and written apart from the product. */
export interface Takes {
  readonly method: 'GET' | 'POST';
  /** With its query; where there is a header. */
  readonly path?: string;
  /** The header that carries the credential; without one the path does. */
  readonly header?: string;
  /** The first group is the credential, or what is known of it. */
  readonly credential: RegExp;
  /** Headers that the provider wants as well. */
  readonly besides?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const BEARER = /^Bearer (\S+)$/;
const BARE = /^(\S+)$/;

function bearerAt(path: string, besides: Takes['besides'] = {}): readonly Takes[] {
  return [{ method: 'GET', path, header: 'authorization', credential: BEARER, besides }];
}

function postedTo(path: string, body = '', besides: Takes['besides'] = {}): readonly Takes[] {
  return [{ method: 'POST', path, header: 'authorization', credential: BEARER, body, besides }];
}

function inHeader(header: string, path: string, besides: Takes['besides'] = {}): readonly Takes[] {
  return [{ method: 'GET', path, header, credential: BARE, besides }];
}

const JSON_TYPE = { 'content-type': 'application/json' };
const ANTHROPIC = { 'anthropic-version': '2023-06-01' };
const LINEAR = { method: 'POST', path: '/graphql', header: 'authorization', besides: JSON_TYPE } as const;
const DISCORD = { 'user-agent': 'DiscordBot (https://github.com/rekey/rekey, 1)' };
const VIEWER = '{"query":"{ viewer { id } }"}';

export const TAKES: Readonly<Record<string, readonly Takes[]>> = {
  Airtable: bearerAt('/v0/meta/whoami'),
  'Alibaba Cloud': [
    {
      method: 'POST',
      path: '/',
      header: 'authorization',
      // Only the id arrives.
      credential:
        /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;(?:x-acs-security-token;)?x-acs-signature-nonce;x-acs-version,Signature=[0-9a-f]{64}$/,
      besides: { 'x-acs-action': 'GetCallerIdentity', 'x-acs-version': '2015-04-01' },
    },
  ],
  Anthropic: [
    ...inHeader('x-api-key', '/v1/models?limit=1', ANTHROPIC),
    ...inHeader('x-api-key', '/v1/organizations/me', ANTHROPIC),
  ],
  Asana: bearerAt('/api/1.0/users/me?opt_fields=gid'),
  Brevo: inHeader('api-key', '/v3/account'),
  Buildkite: bearerAt('/v2/access-token'),
  CircleCI: inHeader('circle-token', '/api/v2/me'),
  ClickUp: inHeader('authorization', '/api/v2/user'),
  Cloudflare: bearerAt('/client/v4/user/tokens/verify'),
  Cohere: postedTo('/v1/check-api-key'),
  Contentful: bearerAt('/users/me'),
  Datadog: inHeader('dd-api-key', '/api/v1/validate'),
  Deepgram: [{ method: 'GET', path: '/v1/projects', header: 'authorization', credential: /^Token (\S+)$/ }],
  DigitalOcean: bearerAt('/v2/account'),
  Discord: [
    {
      method: 'GET',
      path: '/api/v10/users/@me',
      header: 'authorization',
      credential: /^Bot (\S+)$/,
      besides: DISCORD,
    },
  ],
  'Discord webhooks': [
    { method: 'GET', credential: /^\/api\/v10\/webhooks\/\d+\/([\w-]+)$/, besides: DISCORD },
  ],
  Doppler: bearerAt('/v3/me'),
  Dropbox: postedTo('/2/check/user', '{"query":"rekey"}', JSON_TYPE),
  ElevenLabs: inHeader('xi-api-key', '/v1/user'),
  Fastly: inHeader('fastly-key', '/tokens/self'),
  Figma: inHeader('x-figma-token', '/v1/me'),
  GitHub: bearerAt('/rate_limit', { accept: 'application/vnd.github+json' }),
  GitLab: inHeader('private-token', '/api/v4/personal_access_tokens/self'),
  Groq: bearerAt('/openai/v1/models'),
  'HCP Terraform': bearerAt('/api/v2/account/details'),
  Heroku: bearerAt('/account', { accept: 'application/vnd.heroku+json; version=3' }),
  'Hetzner Cloud': bearerAt('/v1/locations?per_page=1'),
  HubSpot: bearerAt('/account-info/v3/details'),
  'Hugging Face': bearerAt('/api/whoami-v2'),
  Intercom: bearerAt('/me'),
  Linear: [
    { ...LINEAR, credential: /^(lin_api_\S+)$/, body: VIEWER },
    { ...LINEAR, credential: /^Bearer (lin_oauth_\S+)$/, body: VIEWER },
  ],
  Linode: bearerAt('/v4/profile'),
  Mapbox: [{ method: 'GET', credential: /^\/tokens\/v2\?access_token=(sk\.[\w.-]+)$/ }],
  'Mistral AI': bearerAt('/v1/models'),
  Neon: bearerAt('/api/v2/users/me'),
  Netlify: bearerAt('/api/v1/user'),
  Notion: bearerAt('/v1/users/me', { 'notion-version': '2022-06-28' }),
  npm: bearerAt('/-/whoami'),
  OpenAI: bearerAt('/v1/models'),
  OpenRouter: bearerAt('/api/v1/key'),
  Pinecone: inHeader('api-key', '/indexes', { 'x-pinecone-api-version': '2025-04' }),
  Postman: inHeader('x-api-key', '/me'),
  'Pulumi Cloud': [
    { method: 'GET', path: '/api/user', header: 'authorization', credential: /^token (\S+)$/ },
  ],
  Render: bearerAt('/v1/owners?limit=1'),
  Replicate: bearerAt('/v1/account'),
  Resend: bearerAt('/domains'),
  SendGrid: bearerAt('/v3/scopes'),
  Slack: postedTo('/api/auth.test'),
  Snyk: [
    {
      method: 'GET',
      path: '/rest/self?version=2024-10-15',
      header: 'authorization',
      credential: /^token (\S+)$/,
      besides: { accept: 'application/vnd.api+json' },
    },
  ],
  Square: bearerAt('/v2/merchants/me'),
  Stripe: bearerAt('/v1/balance'),
  Supabase: bearerAt('/v1/organizations'),
  Tavily: bearerAt('/usage'),
  Telegram: [{ method: 'GET', credential: /^\/bot(\d{8,10}:[\w-]{35})\/getMe$/ }],
  Telnyx: bearerAt('/v2/balance'),
  Vercel: bearerAt('/v2/user'),
  xAI: bearerAt('/v1/api-key'),
};
