import { fn as GitFailure, hn as gitEnvironment, pn as runGit } from "./foundation.js";
import { D as fetchInto, O as reaching } from "./scanning.js";
const { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } = process.getBuiltinModule("node:fs");
const { join } = process.getBuiltinModule("node:path");
const { tmpdir } = process.getBuiltinModule("node:os");

// src/sources/git/clone.ts
async function cloneOf(remote, env, signal, { refs = ["+refs/*:refs/*"], depth, branch } = {}) {
	const dir = mkdtempSync(join(env.RUNNER_TEMP ?? tmpdir(), "rekey-git-"));
	const remove = () => rmSync(dir, {
		recursive: true,
		force: true,
		maxRetries: 3
	});
	const repository = {
		dir,
		env: gitEnvironment(env),
		...signal ? { signal } : {},
		top: void 0,
		commonDir: dir,
		partial: false,
		remove
	};
	try {
		writeBareRepository(dir);
		await fetchInto(repository, remote, refs, depth);
		await pointHead(repository, branch);
	} catch (failure) {
		remove();
		throw failure;
	}
	return repository;
}
async function isReadable(remote, env, signal) {
	const git = {
		dir: tmpdir(),
		env: gitEnvironment(env),
		...signal ? { signal } : {}
	};
	try {
		await runGit(reaching(git, remote), [
			"ls-remote",
			"--quiet",
			"--",
			remote.url,
			"HEAD"
		]);
		return true;
	} catch (failure) {
		if (failure instanceof GitFailure) return false;
		throw failure;
	}
}
function writeBareRepository(dir) {
	mkdirSync(join(dir, "objects"));
	mkdirSync(join(dir, "refs"));
	writeFileSync(join(dir, "HEAD"), "ref: refs/heads/main\n");
	writeFileSync(join(dir, "config"), "[core]\n	repositoryformatversion = 0\n	bare = true\n[fetch]\n	unpackLimit = 1\n");
}
async function pointHead(repository, branch) {
	if (branch !== void 0 && /^\w[\w-]*$/.test(branch) && existsSync(join(repository.dir, "refs", "heads", branch))) {
		writeFileSync(join(repository.dir, "HEAD"), `ref: refs/heads/${branch}\n`);
		return;
	}
	const names = (await runGit(repository, [
		"for-each-ref",
		"--format=%(refname)",
		"refs/heads"
	])).toString("utf8").split("\n").filter(Boolean);
	const head = [
		...branch === void 0 ? [] : [`refs/heads/${branch}`],
		"refs/heads/master",
		"refs/heads/main"
	].find((name) => names.includes(name)) ?? names[0];
	if (head !== void 0) await runGit(repository, [
		"symbolic-ref",
		"HEAD",
		head
	]);
}

export { isReadable as n, cloneOf as t };