import type { Json } from './exchange.ts';
import { timestamp } from './exchange.ts';
import type { User } from './model.ts';
import type { World } from './world.ts';

/** A person, bot or organisation as GitHub gives it inside other things (`simple-user`). */
export function renderUser(world: World, login: string): Json {
  const user: User = world.addUser(login);
  const url = `${world.apiUrl}/users/${encodeURIComponent(user.login)}`;
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId('User', user.id),
    avatar_url: `${world.serverUrl}/avatars/${user.id}`,
    gravatar_id: '',
    url,
    html_url: `${world.serverUrl}/${user.type === 'Bot' ? `apps/${appSlug(user.login)}` : user.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.type,
    site_admin: false,
  };
}

/** The app behind a bot's login (`integration`). */
export function renderApp(world: World, login: string): Json {
  const slug = appSlug(login);
  const bot = world.addUser(login);
  return {
    id: bot.id,
    slug,
    node_id: nodeId('App', bot.id),
    owner: renderUser(world, 'github'),
    name: slug,
    description: null,
    external_url: `${world.serverUrl}/apps/${slug}`,
    html_url: `${world.serverUrl}/apps/${slug}`,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
    permissions: { issues: 'write', metadata: 'read' },
    events: [],
  };
}

/** A person with what only `GET /users/{login}` shows (`public-user`). */
export function renderProfile(world: World, user: User): Json {
  return {
    ...renderUser(world, user.login),
    name: user.login,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 1,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: timestamp(new Date(1_577_836_800_000)),
    updated_at: timestamp(new Date(1_577_836_800_000)),
  };
}

export function nodeId(kind: string, id: number): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url');
}

function appSlug(login: string): string {
  return login.replace(/\[bot\]$/, '');
}
