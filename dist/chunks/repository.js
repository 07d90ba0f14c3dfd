import { t as RekeyError } from "./errors.js";
import { n as inertExcerpt } from "./hostile-text.js";
import { a as isObjectId, n as runGit, s as gitEnvironment, t as GitFailure } from "./run.js";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

// src/sources/git/repository.ts
async function openRepository(path, env, signal) {
	const git = {
		dir: resolve(path),
		env: gitEnvironment(env),
		...signal ? { signal } : {}
	};
	const [, inside, up = "", common = ""] = (await runGit(git, ["rev-parse", ...[
		"--is-bare-repository",
		"--is-inside-work-tree",
		"--show-cdup",
		"--git-common-dir"
	]]).catch((cause) => {
		throw cause instanceof GitFailure ? notARepository(path, cause) : cause;
	})).toString("utf8").split("\n");
	const commonDir = resolve(git.dir, common);
	const top = inside === "true" ? resolve(git.dir, up) : void 0;
	return {
		...git,
		dir: top ?? git.dir,
		top,
		commonDir,
		partial: isPartial(commonDir)
	};
}
function shallowCommits(repository) {
	try {
		const text = readFileSync(join(repository.commonDir, "shallow"), "utf8");
		return new Set(text.split("\n").filter(isObjectId));
	} catch {
		return /* @__PURE__ */ new Set();
	}
}
function isPartial(commonDir) {
	try {
		return readdirSync(join(commonDir, "objects", "pack")).some((name) => name.endsWith(".promisor"));
	} catch {
		return false;
	}
}
function notARepository(path, cause) {
	const shown = inertExcerpt(path, 200);
	if (/dubious ownership|unsafe repository/.test(cause.diagnosis)) return new RekeyError({
		code: "unsafe-repository",
		what: `git refuses to read "${shown}", because it belongs to another user.`,
		fix: `Run: git config --global --add safe.directory "${shown}"`,
		exit: 3,
		cause
	});
	return new RekeyError({
		code: "not-a-repository",
		what: `"${shown}" is not in a git repository.`,
		fix: "Run it inside one (in a workflow: after actions/checkout), or scan the folder without history.",
		cause
	});
}

export { shallowCommits as n, openRepository as t };