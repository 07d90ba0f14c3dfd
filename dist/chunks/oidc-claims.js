import "./rolldown-runtime.js";
import { b as RekeyError } from "./start.js";
import { Dt as Secret } from "./foundation.js";

// src/clients/github/oidc-claims.ts
async function oidcClaims(audience, { env, fetch: get, learn }) {
	const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env;
	if (!address || !bearer || !URL.canParse(address)) return void 0;
	const url = new URL(address);
	url.searchParams.set("audience", audience);
	learn(Secret.of(bearer));
	try {
		const answer = await get(url, {
			headers: { authorization: `Bearer ${bearer}` },
			redirect: "error",
			signal: AbortSignal.timeout(2e4)
		});
		const { value } = await answer.json();
		if (!answer.ok || typeof value !== "string") throw refused(`it answered ${answer.status}`);
		learn(Secret.of(value));
		return claimsIn(value);
	} catch (error) {
		throw error instanceof RekeyError ? error : refused("it gave no usable answer");
	}
}
function claimsIn(token) {
	const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8");
	const { iss, sub, aud } = JSON.parse(payload);
	return {
		issuer: String(iss),
		subject: String(sub),
		audience: String(aud)
	};
}
function refused(why) {
	return new RekeyError({
		code: "oidc-refused",
		what: `GitHub's token service gave this job no identity token: ${why}.`,
		fix: "Run the job again; if it stays so, see the status page of GitHub Actions.",
		exit: 3
	});
}

export { oidcClaims };