import { renderProfile, renderUser } from '../accounts.ts';
import { GithubError, notFound } from '../errors.ts';
import { type Call, type Operation, repositoryOf } from '../exchange.ts';
import type { Repository, Role } from '../model.ts';

/** The older, coarser name of each role; `maintain` and `triage` are known by `role_name` only. */
const permissionOfRole: Record<Role, 'admin' | 'write' | 'read'> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
};

export const peopleOperations: readonly Operation[] = [
  {
    id: 'repos/get-collaborator-permission-level',
    needs: 'metadata=read',
    handle(call) {
      const repository = repositoryOf(call);
      const login = call.path.username ?? '';
      const user = call.world.users.get(login.toLowerCase());
      if (user === undefined) throw new GithubError(404, `${login} is not a user`);
      const role = roleOf(repository, user.login);
      const permission = role === undefined ? 'none' : permissionOfRole[role];
      return {
        status: 200,
        body: {
          permission,
          role_name: role ?? 'none',
          user: {
            ...renderUser(call.world, user.login),
            role_name: role ?? 'none',
            permissions: flags(role),
          },
        },
      };
    },
  },
  {
    id: 'repos/check-collaborator',
    needs: 'metadata=read',
    handle(call) {
      if (!repositoryOf(call).collaborators.has(call.path.username ?? '')) throw notFound();
      return { status: 204 };
    },
  },
  {
    id: 'users/get-by-username',
    needs: 'none',
    handle: (call) => ({
      status: 200,
      body: renderProfile(call.world, call.world.user(call.path.username ?? '')),
    }),
  },
  { id: 'users/get-authenticated', needs: 'none', handle: authenticated },
];

function authenticated(call: Call): ReturnType<Operation['handle']> {
  // An installation is nobody; GitHub answers so to every job's token.
  if (call.caller.kind !== 'personal') throw new GithubError(403, 'Resource not accessible by integration');
  return { status: 200, body: renderProfile(call.world, call.world.addUser(call.caller.login)) };
}

/** On a public repository everyone reads. */
function roleOf(repository: Repository, login: string): Role | undefined {
  const role = repository.collaborators.get(login);
  if (role !== undefined) return role;
  return repository.private ? undefined : 'read';
}

function flags(role: Role | undefined): Record<string, boolean> {
  const order: (Role | undefined)[] = ['read', 'triage', 'write', 'maintain', 'admin'];
  const rank = order.indexOf(role);
  return { pull: rank >= 0, triage: rank >= 1, push: rank >= 2, maintain: rank >= 3, admin: rank >= 4 };
}
