import "./rolldown-runtime.js";
import { C as inertExcerpt, b as RekeyError } from "./start.js";
import { Dt as Secret, fn as GitFailure, pn as runGit, un as openRepository } from "./foundation.js";
import { r as readRemote } from "./workflow-identity.js";
import { r as serversIn } from "./github-request2.js";

// src/commands/scan/github-of-terminal.ts
async function githubRequestOfTerminal(asked, { env, clock, redactor }) {
	const token = env.GITHUB_TOKEN || env.GH_TOKEN;
	if (!token) throw new RekeyError({
		code: "github-no-token",
		what: "There is no token for GitHub.",
		fix: "Set GITHUB_TOKEN or GH_TOKEN, for example to what \"gh auth token\" prints."
	});
	const servers = serversIn(env);
	const secret = Secret.of(token);
	redactor.add(secret);
	return {
		kind: "github",
		repository: asked.repository ?? env.GITHUB_REPOSITORY ?? await repositoryOfOrigin(servers.serverUrl, env),
		texts: asked.texts,
		since: typeof asked.since === "number" ? new Date(clock.now().getTime() - asked.since) : asked.since,
		runs: asked.runs,
		...servers,
		token: secret
	};
}
async function repositoryOfOrigin(serverUrl, env) {
	const remote = readRemote(await addressOfOrigin(env));
	const { host } = new URL(serverUrl);
	if (remote?.host === host) return remote.repository;
	throw new RekeyError({
		code: "github-repository",
		what: remote === void 0 ? "It is not known which repository on GitHub is meant: there is no remote \"origin\" that says it." : `The remote "origin" is on ${inertExcerpt(remote.host, 100)}, and the token is for ${host}.`,
		fix: remote === void 0 ? "Write it behind: rekey scan --github OWNER/REPO." : "Set GITHUB_SERVER_URL and GITHUB_API_URL to your server, or write OWNER/REPO behind --github."
	});
}
async function addressOfOrigin(env) {
	try {
		const git = await openRepository(".", env);
		return (await runGit(git, [
			"config",
			"--get",
			"remote.origin.url"
		])).toString("utf8").trim();
	} catch (error) {
		if (error instanceof GitFailure || error instanceof RekeyError) return void 0;
		throw error;
	}
}

export { githubRequestOfTerminal };