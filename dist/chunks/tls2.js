import "./rolldown-runtime.js";
import { n as messageOf, t as RekeyError } from "./errors.js";
import { getCACertificates } from "node:tls";
import { readFile } from "node:fs/promises";

// src/clients/databases/tls.ts
const CA_FILE_VARIABLE = "REKEY_RDS_CA_FILE";
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

export { trustedCertificates as n, CA_FILE_VARIABLE as t };