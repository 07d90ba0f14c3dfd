import { readFile } from 'node:fs/promises';
import { getCACertificates } from 'node:tls';
import { messageOf, RekeyError } from '../../base/errors.ts';

/**
 * Certificates of RDS are signed by Amazon RDS's own roots, which no system's store has (Amazon RDS User Guide,
 * "Using SSL/TLS to encrypt a connection to a DB instance"). `REKEY_RDS_CA_FILE` names a file with them, as
 * downloaded from https://truststore.pki.rds.amazonaws.com/, or with those of a private CA.
 */
export const CA_FILE_VARIABLE = 'REKEY_RDS_CA_FILE';

/**
 * The certificates to trust: those of the file besides Node's own, or `undefined` for Node's own alone (which
 * `NODE_EXTRA_CA_CERTS` extends).
 * @throws RekeyError `ca-file` when the file cannot be read or holds no certificate.
 */
export async function trustedCertificates(file: string | undefined): Promise<string[] | undefined> {
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
