import "./rolldown-runtime.js";
import { Dt as Secret } from "./foundation.js";
import { d as VERSION } from "./start.js";

// src/commands/scan/github-request.ts
async function openGithubSource(request, options) {
	const [{ openGithubReader }, { openGithubTexts }] = await Promise.all([import("./reader.js"), import("./github2.js")]);
	const { repository, apiUrl, token } = request;
	const { env, log, signal } = options;
	return openGithubTexts(request, await openGithubReader({
		repository,
		apiUrl,
		token: token.expose(),
		version: VERSION,
		log,
		env,
		signal
	}), options);
}
const UPKEEP = [
	"schedule",
	"workflow_dispatch",
	"repository_dispatch"
];
function githubRequestOfEvent(event, { scan }, inputs, { env, clock }) {
	const { github } = scan;
	if (!github || inputs.scope === "range" || !UPKEEP.includes(event.name)) return void 0;
	const { texts, since, runs } = github;
	return {
		kind: "github",
		repository: env.GITHUB_REPOSITORY ?? "",
		texts,
		since: since === void 0 ? void 0 : new Date(clock.now().getTime() - since),
		runs,
		...serversIn(env),
		token: Secret.of(inputs.githubToken)
	};
}
function serversIn(env) {
	const apiUrl = env.GITHUB_API_URL || "https://api.github.com";
	return {
		apiUrl,
		serverUrl: env.GITHUB_SERVER_URL || serverOf(apiUrl)
	};
}
function serverOf(apiUrl) {
	const { origin, protocol, host } = new URL(apiUrl);
	return host.startsWith("api.") ? `${protocol}//${host.slice(4)}` : origin;
}

export { openGithubSource as n, serversIn as r, githubRequestOfEvent as t };