import { Dt as Secret } from "./foundation.js";

// src/commands/wide-token.ts
function wideToken(own, { env, redactor }) {
	const { REKEY_GITHUB_TOKEN: given = "" } = env;
	if (given === "") return {
		token: own,
		isWide: false
	};
	redactor.add(Secret.of(given));
	return {
		token: given,
		isWide: true
	};
}

export { wideToken as t };