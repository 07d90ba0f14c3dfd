import { t as RequestError } from "./octokit-request-error.js";
import { C as inertExcerpt, b as RekeyError } from "./start.js";

// src/clients/github/explain-error.ts
async function callGithub(names, run) {
	try {
		return await run();
	} catch (thrown) {
		throw explainGithubError(thrown, names);
	}
}
function explainGithubError(thrown, names) {
	for (let cause = thrown; cause instanceof Error; cause = cause.cause) if (cause instanceof RekeyError) return cause;
	const init = explanationOf(thrown, names);
	return new RekeyError({
		exit: 3,
		...init,
		cause: withoutRequest(thrown)
	});
}
function explanationOf(thrown, names) {
	const { what, permission, isWhole } = names;
	const refused = graphqlErrorOf(thrown);
	if (refused) return explainGraphql(refused, names);
	const said = thrown instanceof Error ? inertExcerpt(thrown.message, 300) : "no answer";
	const status = thrown instanceof RequestError && thrown.response ? thrown.status : void 0;
	if (status === void 0 || status >= 500) return {
		code: "github-unavailable",
		what: `Could not ${what}: GitHub gave no usable answer (${status === void 0 ? "" : `HTTP ${status}, `}${said}).`,
		fix: "Run it again; it goes on from what GitHub says."
	};
	if (isRateLimit(thrown)) return {
		code: "github-limited",
		diagnosis: "github-unavailable",
		what: `Could not ${what}: the rate limit of this token is used up${resetOf(thrown)}.`,
		fix: "What is left waits for the next run."
	};
	if (status === 401) return {
		code: "github-token-refused",
		what: `Could not ${what}: GitHub does not accept the token (${said}).`,
		fix: "Check the input \"github-token\": it may have expired, or belong to another GitHub host."
	};
	if (status === 403) return {
		code: "github-denied",
		what: `Could not ${what}: ${said}.`,
		fix: permissionFix(thrown, permission, isWhole)
	};
	if (status === 404) return {
		code: "github-not-found",
		what: `Could not ${what}: there is no such thing, or the token may not see it.`,
		fix: permissionFix(thrown, permission, isWhole)
	};
	return {
		code: "github-refused",
		what: `Could not ${what}: HTTP ${status}, ${said}.`
	};
}
function graphqlErrorOf(thrown) {
	if (!(thrown instanceof Error && thrown.name === "GraphqlResponseError" && "errors" in thrown)) return void 0;
	const [first] = thrown.errors;
	const { type = "", message = "no reason" } = first ?? {};
	return {
		type,
		said: inertExcerpt(message, 300)
	};
}
function explainGraphql({ type, said }, { what, permission, isWhole }) {
	if (type === "RATE_LIMITED" || type === "RATE_LIMIT") return {
		code: "github-limited",
		diagnosis: "github-unavailable",
		what: `Could not ${what}: ${said}.`,
		fix: "What is left waits for the next run."
	};
	if (type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES") return {
		code: "github-denied",
		what: `Could not ${what}: ${said}.`,
		fix: permissionFix(void 0, permission, isWhole)
	};
	return {
		code: type === "NOT_FOUND" ? "github-not-found" : "github-refused",
		what: `Could not ${what}: ${said}.`
	};
}
function permissionFix(thrown, permission, isWhole = false) {
	if (permission === void 0) return "A job's own token never has this permission: use the token of a GitHub App (actions/create-github-app-token) that has it, for that repository.";
	const accepted = headerOf(thrown, "x-accepted-github-permissions");
	const [name = ""] = permission.split(":");
	const offers = (accepted ?? "").split(/[;,]/).flatMap((each) => {
		const [, offered = "", level = ""] = /^\s*([a-z_]+)=(read|write|admin)/.exec(each) ?? [];
		return offered === "" ? [] : [{
			name: offered.replaceAll("_", "-"),
			level
		}];
	});
	const offer = offers.find((each) => each.name === name) ?? offers[0];
	return `Give the job "permissions: ${offer && !isWhole ? `${offer.name}: ${offer.level}` : permission}". A pull request from a fork, or from Dependabot, has a token that only reads, whatever the workflow says.`;
}
function isRateLimit(thrown) {
	if (!(thrown instanceof RequestError) || !thrown.response) return false;
	const { status } = thrown;
	if (status === 429) return true;
	if (status !== 403) return false;
	return /secondary rate/i.test(thrown.message) || headerOf(thrown, "x-ratelimit-remaining") === "0" || headerOf(thrown, "retry-after") !== void 0;
}
function resetOf(thrown) {
	const reset = Number(headerOf(thrown, "x-ratelimit-reset") ?? 0);
	return reset > 0 ? ` until ${(/* @__PURE__ */ new Date(reset * 1e3)).toISOString()}` : "";
}
function headerOf(thrown, name) {
	if (!(thrown instanceof RequestError)) return void 0;
	const value = thrown.response?.headers[name];
	return typeof value === "string" || typeof value === "number" ? String(value) : void 0;
}
function withoutRequest(thrown) {
	const status = thrown instanceof RequestError ? `HTTP ${thrown.status}: ` : "";
	return /* @__PURE__ */ new Error(`${status}${thrown instanceof Error ? inertExcerpt(thrown.message, 1e3) : "no answer"}`);
}

export { callGithub as t };