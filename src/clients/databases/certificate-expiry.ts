import { type DetailedPeerCertificate, TLSSocket } from 'node:tls';
import { inertExcerpt } from '../../base/hostile-text.ts';

/** A certificate that ends so soon is worth a word: authorities are replaced by hand, and databases one by one. */
const SOON_MS = 30 * 86_400_000;

/** What of a verified chain ends first. */
export interface Expiry {
  readonly at: Date;
  /** The authority that ends; `undefined` when it is the server's own certificate. */
  readonly authority: string | undefined;
}

/** The certificate that ends first, of the server and of the authorities up to the one that is trusted. */
export function firstExpiry(socket: unknown): Expiry | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  const seen = new Set<string>();
  let first: Expiry | undefined;
  // A root is its own issuer; a resumed session has no certificate.
  let certificate: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (certificate?.valid_to && !seen.has(certificate.fingerprint256)) {
    const at = new Date(certificate.valid_to);
    const authority = seen.size === 0 ? undefined : nameOf(certificate);
    if (!first || at < first.at) first = { at, authority };
    seen.add(certificate.fingerprint256);
    certificate = certificate.issuerCertificate;
  }
  return first;
}

function nameOf({ subject }: DetailedPeerCertificate): string {
  const name = subject.CN ?? subject.O ?? 'without a name';
  return inertExcerpt(Array.isArray(name) ? name.join(' ') : name, 80);
}

/** What to say about it; `undefined` while there is time. */
export function expiryNote(host: string, { at, authority }: Expiry, now: Date): string | undefined {
  const left = at.getTime() - now.getTime();
  if (left > SOON_MS) return undefined;
  const when = `on ${at.toISOString().slice(0, 10)}, in ${Math.max(0, Math.floor(left / 86_400_000))} days`;
  const place = inertExcerpt(host, 200);
  return authority === undefined
    ? `The TLS certificate of ${place} ends ${when}, and with it every verified login. RDS renews it when the instance restarts, or moves to a current authority (rds:ModifyDBInstance with CACertificateIdentifier).`
    : `The authority "${authority}", which vouches for ${place}, ends ${when}, and with it every verified login. Get the certificates again (REKEY_RDS_CA_FILE), here and wherever clients have them, then move the database to a current authority (rds:ModifyDBInstance with CACertificateIdentifier).`;
}
