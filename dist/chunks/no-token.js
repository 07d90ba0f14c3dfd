import { b as RekeyError } from "./start.js";

// src/clients/github/no-token.ts
function noToken() {
	return new RekeyError({
		code: "github-no-token",
		what: "There is no token for GitHub.",
		fix: "Leave the input \"github-token\" at its default, or set GITHUB_TOKEN."
	});
}

export { noToken as t };