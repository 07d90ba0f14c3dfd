import { C as inertExcerpt, b as RekeyError } from "./start.js";
import { fn as GitFailure, pn as runGit } from "./foundation.js";
import { t as openGithub } from "./github.js";

// src/commands/init/workflow-identity.ts
async function findWorkflowIdentity({ repository, environment }, git, surroundings) {
	const { env } = surroundings;
	const remote = readRemote(await answerOf(git, [
		"config",
		"--get",
		"remote.origin.url"
	]));
	const serverHost = hostOf(env.GITHUB_SERVER_URL) ?? "github.com";
	const name = repository ?? remote?.repository ?? repositoryIn(env);
	if (name === void 0) throw unknownRepository();
	const host = repository === void 0 ? remote?.host ?? serverHost : hostFor(repository, remote) ?? serverHost;
	const known = host === serverHost ? await askGithub(name, surroundings) : void 0;
	const head = await answerOf(git, [
		"symbolic-ref",
		"--short",
		"refs/remotes/origin/HEAD"
	]);
	const branch = known?.defaultBranch ?? head?.replace(/^origin\//, "") ?? "main";
	if (environment === void 0) refuseOddBranch(branch);
	return {
		host,
		repository: name,
		ids: known && {
			owner: known.ownerId,
			repository: known.id
		},
		environment,
		branch,
		isPublic: known?.isPublic,
		hasIssues: known?.hasIssues
	};
}
function readRemote(url) {
	const web = /^https?:\/\/(?:[^@/\s]+@)?(?<host>[A-Za-z0-9.-]+(?::\d+)?)\/(?<path>.+)$/.exec(url ?? "");
	const ssh = /^(?:ssh:\/\/)?(?:[^@/\s]+@)(?<host>[A-Za-z0-9.-]+)(?::\d+)?[:/](?<path>.+)$/.exec(url ?? "");
	const { host, path = "" } = web?.groups ?? ssh?.groups ?? {};
	const repository = /^\/?(?<name>[\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(path)?.groups?.name;
	if (host === void 0 || repository === void 0) return void 0;
	return {
		host: host.toLowerCase().replace(/^ssh\.github\.com$/, "github.com"),
		repository
	};
}
function hostFor(repository, remote) {
	return remote?.repository.toLowerCase() === repository.toLowerCase() ? remote.host : void 0;
}
function hostOf(url) {
	return url !== void 0 && URL.canParse(url) ? new URL(url).host : void 0;
}
function repositoryIn({ GITHUB_REPOSITORY: name = "" }) {
	return /^[\w.-]+\/[\w.-]+$/.test(name) ? name : void 0;
}
async function answerOf(git, args) {
	try {
		return (await runGit(git, args)).toString("utf8").trim() || void 0;
	} catch (error) {
		if (error instanceof GitFailure) return void 0;
		throw error;
	}
}
async function askGithub(repository, surroundings) {
	const token = surroundings.env.GITHUB_TOKEN || surroundings.env.GH_TOKEN;
	if (!token) return void 0;
	try {
		return await (await openGithub(surroundings, {
			token,
			repository
		})).identity();
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		surroundings.log.warning(`GitHub could not be asked for the ids of ${repository}: ${error.message}`);
		return;
	}
}
function unknownRepository() {
	return new RekeyError({
		code: "init-repository",
		what: "It is not known which repository on GitHub this is: there is no remote \"origin\" that says it.",
		fix: "Give --repository OWNER/NAME."
	});
}
function isPlainBranch(branch) {
	return /^[\w./+#@-]+$/.test(branch);
}
function refuseOddBranch(branch) {
	if (isPlainBranch(branch)) return;
	throw new RekeyError({
		code: "init-branch",
		what: `The default branch is called "${inertExcerpt(branch, 100)}", which no trust policy is written for.`,
		fix: "Use an environment instead: --environment NAME."
	});
}

export { isPlainBranch as n, readRemote as r, findWorkflowIdentity as t };