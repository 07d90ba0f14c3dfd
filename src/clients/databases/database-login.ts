import type { DatabaseLogin } from '../../rotate/ports.ts';
import { databaseTrust, type TlsOptions } from './tls.ts';

/** Logins to databases; the driver of a family is loaded when the first login of that family is tried. */
export function databaseLogin(options: TlsOptions): DatabaseLogin {
  const trusted = databaseTrust(options);
  return {
    async tryLogin(login) {
      const trust = await trusted();
      switch (login.family) {
        case 'postgres':
          return await (await import('./postgres.ts')).postgresLogin(login, trust);
        case 'mysql':
          return await (await import('./mysql.ts')).mysqlLogin(login, trust);
      }
    },
  };
}
