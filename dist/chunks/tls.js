import "./rolldown-runtime.js";
import { jn as systemClock } from "./foundation.js";
import { C as inertExcerpt, b as RekeyError, x as messageOf } from "./start.js";
const { TLSSocket } = process.getBuiltinModule("node:tls");
const getCACertificates = (...args) => process.getBuiltinModule("node:tls").getCACertificates(...args);
const readFile = (...args) => process.getBuiltinModule("node:fs/promises").readFile(...args);

// src/clients/databases/certificate-expiry.ts
const SOON_MS = 2592e6;
function firstExpiry(socket) {
	if (!(socket instanceof TLSSocket)) return void 0;
	const seen = /* @__PURE__ */ new Set();
	let first;
	let certificate = socket.getPeerCertificate(true);
	while (certificate?.valid_to && !seen.has(certificate.fingerprint256)) {
		const at = new Date(certificate.valid_to);
		const authority = seen.size === 0 ? void 0 : nameOf(certificate);
		if (!first || at < first.at) first = {
			at,
			authority
		};
		seen.add(certificate.fingerprint256);
		certificate = certificate.issuerCertificate;
	}
	return first;
}
function nameOf({ subject }) {
	const name = subject.CN ?? subject.O ?? "without a name";
	return inertExcerpt(Array.isArray(name) ? name.join(" ") : name, 80);
}
function expiryNote(host, { at, authority }, now) {
	const left = at.getTime() - now.getTime();
	if (left > SOON_MS) return void 0;
	const when = `on ${at.toISOString().slice(0, 10)}, in ${Math.max(0, Math.floor(left / 864e5))} days`;
	const place = inertExcerpt(host, 200);
	return authority === void 0 ? `The TLS certificate of ${place} ends ${when}, and with it every verified login. RDS renews it when the instance restarts, or moves to a current authority (rds:ModifyDBInstance with CACertificateIdentifier).` : `The authority "${authority}", which vouches for ${place}, ends ${when}, and with it every verified login. Get the certificates again (REKEY_RDS_CA_FILE), here and wherever clients have them, then move the database to a current authority (rds:ModifyDBInstance with CACertificateIdentifier).`;
}

// src/clients/databases/tls.ts
const CA_FILE_VARIABLE = "REKEY_RDS_CA_FILE";
function databaseTrust({ caFile, note, clock = systemClock }) {
	const noted = /* @__PURE__ */ new Set();
	let trust;
	function verified(host, socket) {
		if (!note || noted.has(host)) return;
		const expiry = firstExpiry(socket);
		const text = expiry && expiryNote(host, expiry, clock.now());
		if (text === void 0) return;
		noted.add(host);
		note(text);
	}
	return () => {
		trust ??= trustedCertificates(caFile).then((ca) => ({
			ca,
			verified
		}));
		return trust;
	};
}
async function trustedCertificates(file) {
	if (!file) return void 0;
	let text;
	try {
		text = await readFile(file, "utf8");
	} catch (error) {
		throw caFileError(file, messageOf(error), error);
	}
	if (!text.includes("-----BEGIN CERTIFICATE-----")) throw caFileError(file, "it holds no PEM certificate");
	return [...getCACertificates("default"), text];
}
function caFileError(file, why, cause) {
	return new RekeyError({
		code: "ca-file",
		what: `The certificates in ${CA_FILE_VARIABLE} (${file}) cannot be used: ${why}.`,
		fix: "Download the bundle of your region from https://truststore.pki.rds.amazonaws.com/ and name its file.",
		cause
	});
}

export { databaseTrust as n, CA_FILE_VARIABLE as t };