/** A real database server on loopback, with TLS, that a test may change as it likes. */
export interface Database {
  engine: 'postgres' | 'mariadb';
  host: string;
  port: number;
  /** the certificate authority of its certificate, PEM */
  ca: string;
  /** a database that every user may connect to */
  databaseName: string;
  /** Runs SQL as the superuser. */
  exec(sql: string): Promise<void>;
  /** Makes a login that may change its own password. */
  createUser(user: string, password: string): Promise<void>;
  setPassword(user: string, password: string): Promise<void>;
  /** Whether that login is accepted, over verified TLS, and may do that `work` (SQL). Any other error is thrown. */
  canLogin(user: string, password: string, work?: string): Promise<boolean>;
  close(): Promise<void>;
}

/** A server that is not there, and why. */
export interface MissingDatabase {
  reason: string;
}
