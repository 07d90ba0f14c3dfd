import type {
  DatabaseAdmin,
  DatabaseLogin,
  LoginRequest,
  LoginResult,
  PairResult,
  UserPair,
} from '../../src/rotate/ports.ts';
import type { LocalAws } from '../cloud/aws/local-aws.ts';
import { accountOf, databasesIn } from '../cloud/aws/state.ts';

/** Logins to the databases that the local RDS speaks of, judged by the password that each has at that moment. */
export function loginsOf({ state, account, region }: LocalAws): DatabaseLogin {
  return {
    async tryLogin({ host, user, password }): Promise<LoginResult> {
      const { instances, clusters } = databasesIn(accountOf(state, account), region);
      const owner = [...instances.values(), ...clusters.values()].find((one) =>
        [one.host, 'readerHost' in one ? one.readerHost : undefined].includes(host),
      );
      if (!owner) return { kind: 'unreachable', reason: `there is no ${host}` };
      const isRight = owner.masterUsername === user && owner.password === password.expose();
      return { kind: isRight ? 'accepted' : 'refused' };
    },
  };
}

/** A server whose users are names and passwords, two of whom are always alike. */
export function usersOf(passwords: Map<string, string>): DatabaseAdmin & DatabaseLogin {
  const isRight = ({ user, password }: LoginRequest): boolean => passwords.get(user) === password.expose();
  const set = async (admin: LoginRequest, { twin }: UserPair, password: LoginRequest['password']) => {
    if (!isRight(admin)) throw new Error('the administrator does not log in');
    passwords.set(twin, password.expose());
  };
  return {
    tryLogin: async (login) => ({ kind: isRight(login) ? 'accepted' : 'refused' }),
    async inspect(admin, { twin }): Promise<PairResult> {
      if (!isRight(admin)) return { kind: 'refused' };
      return { kind: 'seen', facts: { twinExists: passwords.has(twin), drift: [] } };
    },
    createTwin: set,
    setPassword: set,
  };
}
