import type {
  DatabaseAdmin,
  DatabaseLogin,
  LoginRequest,
  LoginResult,
  UserPair,
} from '../../../src/rotate/ports.ts';

/** A database server: who may log in with what, and what each user may. */
export interface Server {
  readonly host: string;
  readonly port: number;
  readonly users: Map<string, ServerUser>;
  /** Why nobody reaches it, when nobody does. */
  unreachable: string | undefined;
}

export interface ServerUser {
  password: string;
  readonly grants: Set<string>;
  /** A password that the server accepts besides, although it was replaced. */
  besides?: string | undefined;
  /** Why it can have no twin, as a sentence. */
  unfit?: string | undefined;
}

export interface ServersMemory {
  readonly servers: Map<string, Server>;
}

export function serverAt(memory: ServersMemory, host: string): Server {
  const existing = memory.servers.get(host);
  if (existing) return existing;
  const server: Server = { host, port: 5432, users: new Map(), unreachable: undefined };
  memory.servers.set(host, server);
  return server;
}

export function canLogIn(memory: ServersMemory, host: string, user: string, password: string): boolean {
  const known = memory.servers.get(host)?.users.get(user);
  return known !== undefined && (known.password === password || known.besides === password);
}

export function memoryLogins(memory: ServersMemory): DatabaseLogin {
  return {
    async tryLogin(login) {
      return logIn(memory, login);
    },
  };
}

function logIn(memory: ServersMemory, { host, port, user, password }: LoginRequest): LoginResult {
  const server = memory.servers.get(host);
  if (!server || server.port !== port) return { kind: 'unreachable', reason: `no route to ${host}:${port}` };
  if (server.unreachable !== undefined) return { kind: 'unreachable', reason: server.unreachable };
  return { kind: canLogIn(memory, host, user, password.expose()) ? 'accepted' : 'refused' };
}

export function memoryAdmins(memory: ServersMemory): DatabaseAdmin {
  function opened(admin: LoginRequest): Server {
    const login = logIn(memory, admin);
    const server = memory.servers.get(admin.host);
    if (login.kind !== 'accepted' || !server)
      throw new Error(`the administrator's login: it was ${login.kind}`);
    return server;
  }

  return {
    async inspect(admin, pair) {
      const login = logIn(memory, admin);
      if (login.kind !== 'accepted') return login;
      const [active, twin] = usersOf(opened(admin), pair);
      const twinExists = twin !== undefined;
      if (!active)
        return { kind: 'seen', facts: { unfit: 'it is not on the server.', twinExists, drift: [] } };
      const drift = twin ? driftOf(active, twin) : [];
      return { kind: 'seen', facts: { unfit: active.unfit ?? twin?.unfit, twinExists, drift } };
    },

    async createTwin(admin, pair, password) {
      const server = opened(admin);
      const [active, twin] = usersOf(server, pair);
      if (!active) throw new Error('the users changed');
      // PostgreSQL makes all of it in one transaction; on MySQL a dead run may have left the half of it.
      if (twin && admin.family === 'mysql') for (const one of active.grants) twin.grants.add(one);
      if (twin) return;
      server.users.set(pair.twin, { password: password.expose(), grants: new Set(active.grants) });
    },

    async setPassword(admin, pair, password) {
      const [, twin] = usersOf(opened(admin), pair);
      if (!twin) throw new Error('the twin is gone');
      twin.password = password.expose();
    },
  };
}

function driftOf(active: ServerUser, twin: ServerUser): string[] {
  const lacks = [...active.grants].filter((one) => !twin.grants.has(one)).map((one) => `lacks ${one}`);
  const more = [...twin.grants].filter((one) => !active.grants.has(one)).map((one) => `may ${one} besides`);
  return [...lacks, ...more];
}

function usersOf(server: Server, pair: UserPair): (ServerUser | undefined)[] {
  return [server.users.get(pair.active), server.users.get(pair.twin)];
}
