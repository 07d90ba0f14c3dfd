import { n as messageOf } from "./errors.js";
import { n as inertExcerpt } from "./hostile-text.js";
import { t as CA_FILE_VARIABLE } from "./tls2.js";

// src/clients/databases/login-error.ts
function loginResultOf(error, codes) {
	const { code } = error ?? {};
	const name = typeof code === "string" ? code : "";
	if (codes.refused.has(name)) return { kind: "refused" };
	if (codes.afterLogin.has(name)) return { kind: "accepted" };
	const said = inertExcerpt(messageOf(error) || name, 200);
	return {
		kind: "unreachable",
		reason: isCertificateError(name, said) ? `${said}; ${TRUST}` : said
	};
}
const TRUST = `its certificate is not trusted: name the file of its authority's certificates in ${CA_FILE_VARIABLE}`;
function isCertificateError(code, message) {
	return /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ALTNAME/.test(code) || /certificate/i.test(message);
}

export { loginResultOf as t };