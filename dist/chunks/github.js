import { b as RekeyError, d as VERSION } from "./start.js";
import { gt as openRepository, vt as GitFailure, yt as runGit } from "./foundation.js";

// src/commands/github.ts
async function openGithub(surroundings, options) {
	const { env, log } = surroundings;
	const { createGithubClient } = await import("./client.js");
	return await createGithubClient({
		repository: options.repository ?? env.GITHUB_REPOSITORY ?? "",
		token: options.token,
		apiUrl: env.GITHUB_API_URL || "https://api.github.com",
		version: VERSION,
		log,
		env,
		formerAuthors: options.formerAuthors,
		...options.retries === void 0 ? {} : { retries: options.retries }
	});
}
function readerAtCommit(workspace, token, surroundings) {
	return async (path, commit) => {
		const local = await readFromCheckout(workspace, path, commit, surroundings.env);
		if (local) return local.text;
		return await (await openGithub(surroundings, { token })).readFile(path, commit);
	};
}
async function readFromCheckout(workspace, path, commit, env) {
	try {
		const repository = await openRepository(workspace, env);
		await runGit(repository, [
			"cat-file",
			"-e",
			`${commit}^{tree}`
		]);
		const entry = await runGit(repository, [
			"ls-tree",
			"-z",
			"--full-tree",
			commit,
			"--",
			path
		]);
		const blob = /^\d+ blob (?<id>[0-9a-f]+)\t/.exec(entry.toString("latin1"))?.groups?.id;
		if (blob === void 0) return { text: void 0 };
		return { text: (await runGit(repository, [
			"cat-file",
			"blob",
			blob
		])).toString("utf8") };
	} catch (error) {
		if (error instanceof GitFailure || error instanceof RekeyError) return void 0;
		throw error;
	}
}

export { readerAtCommit as n, openGithub as t };