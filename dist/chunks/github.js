import { b as RekeyError, d as VERSION } from "./start.js";
import { $t as readCommits, Bt as isFile, Ut as openLookup, Vt as isFolder, _n as isObjectId, cn as isOfThePack, fn as GitFailure, in as ENTRY, nn as idBytesOf, pn as runGit, sn as PackFailure, un as openRepository, zt as TreeCursor } from "./foundation.js";

// src/sources/lookup/file-at-commit.ts
function fileAtCommit(commonDir, commit, path) {
	const names = path.split("/");
	if (names.some((name) => name === "" || name === "." || name === ".." || name.includes("\\"))) return void 0;
	let lookup;
	try {
		lookup = openLookup(commonDir, idBytesOf(commit));
		const commits = readCommits(lookup);
		const named = commits.named(commit);
		return named === void 0 ? void 0 : fileIn(lookup, commits.get(named).tree, names);
	} catch (failure) {
		if (isOfThePack(failure)) return void 0;
		throw failure;
	} finally {
		lookup?.close();
	}
}
function fileIn(lookup, tree, names) {
	const [name = "", ...rest] = names;
	const { type, bytes } = lookup.find(tree);
	if (type !== ENTRY.tree) throw new PackFailure("an object is not what another says that it is");
	const wanted = Buffer.from(name);
	const entry = new TreeCursor(bytes, tree.length / 2);
	while (!entry.isAtEnd && !entry.name.equals(wanted)) entry.next();
	if (entry.isAtEnd) return {};
	if (rest.length > 0) return isFolder(entry.mode) ? fileIn(lookup, entry.oid, rest) : {};
	return isFile(entry.mode) ? { bytes: lookup.find(entry.oid).bytes } : {};
}

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
		const atHand = isObjectId(commit) ? fileAtCommit(repository.commonDir, commit, path) : void 0;
		if (atHand) return { text: atHand.bytes?.toString("utf8") };
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