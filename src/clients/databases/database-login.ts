import type { DatabaseLogin } from '../../rotate/ports.ts';
import { trustedCertificates } from './tls.ts';

/** Logins to databases; the driver of a family is loaded when the first login of that family is tried. */
export function databaseLogin(options: { readonly caFile: string | undefined }): DatabaseLogin {
  let certificates: Promise<string[] | undefined> | undefined;
  return {
    async tryLogin(login) {
      certificates ??= trustedCertificates(options.caFile);
      const ca = await certificates;
      switch (login.family) {
        case 'postgres':
          return await (await import('./postgres.ts')).postgresLogin(login, ca);
        case 'mysql':
          return await (await import('./mysql.ts')).mysqlLogin(login, ca);
      }
    },
  };
}
