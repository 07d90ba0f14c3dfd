import { readFile } from 'node:fs/promises';
import { getCACertificates } from 'node:tls';
import { type Clock, systemClock } from '../../base/clock.ts';
import { messageOf, RekeyError } from '../../base/errors.ts';
import { expiryNote, firstExpiry } from './certificate-expiry.ts';

/**
 * Certificates of RDS are signed by Amazon RDS's own roots, which no system's store has (Amazon RDS User Guide,
 * "Using SSL/TLS to encrypt a connection to a DB instance"). `REKEY_RDS_CA_FILE` names a file with them, as
 * downloaded from https://truststore.pki.rds.amazonaws.com/, or with those of a private CA.
 */
export const CA_FILE_VARIABLE = 'REKEY_RDS_CA_FILE';

export interface TlsOptions {
  /** The value of {@link CA_FILE_VARIABLE}. */
  readonly caFile: string | undefined;
  /** Is told, once for each server, when a certificate of its chain ends soon. */
  readonly note?: (text: string) => void;
  /** Default: the system's. */
  readonly clock?: Clock;
}

/** Whom logins to databases trust. */
export interface Trust {
  readonly ca: string[] | undefined;
  /** To be told of the connection once the server has been verified. */
  verified(host: string, socket: unknown): void;
}

/** Reads the certificates when they are first needed. @throws RekeyError `ca-file` then */
export function databaseTrust({ caFile, note, clock = systemClock }: TlsOptions): () => Promise<Trust> {
  const noted = new Set<string>();
  let trust: Promise<Trust> | undefined;

  function verified(host: string, socket: unknown): void {
    if (!note || noted.has(host)) return;
    const expiry = firstExpiry(socket);
    const text = expiry && expiryNote(host, expiry, clock.now());
    if (text === undefined) return;
    noted.add(host);
    note(text);
  }

  return () => {
    trust ??= trustedCertificates(caFile).then((ca) => ({ ca, verified }));
    return trust;
  };
}

/**
 * The certificates to trust: those of the file besides Node's own, or `undefined` for Node's own alone (which
 * `NODE_EXTRA_CA_CERTS` extends).
 * @throws RekeyError `ca-file` when the file cannot be read or holds no certificate.
 */
async function trustedCertificates(file: string | undefined): Promise<string[] | undefined> {
  if (!file) return undefined;
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw caFileError(file, messageOf(error), error);
  }
  if (!text.includes('-----BEGIN CERTIFICATE-----')) throw caFileError(file, 'it holds no PEM certificate');
  return [...getCACertificates('default'), text];
}

function caFileError(file: string, why: string, cause?: unknown): RekeyError {
  return new RekeyError({
    code: 'ca-file',
    what: `The certificates in ${CA_FILE_VARIABLE} (${file}) cannot be used: ${why}.`,
    fix: 'Download the bundle of your region from https://truststore.pki.rds.amazonaws.com/ and name its file.',
    cause,
  });
}
