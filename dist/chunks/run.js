import { n as inertExcerpt } from "./hostile-text.js";
import { t as RekeyError } from "./errors.js";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { spawn } from "node:child_process";

// src/sources/git/environment.ts
const PASSED = /^(?:PATH|HOME|USERPROFILE|HOMEDRIVE|HOMEPATH|SYSTEMDRIVE|XDG_CONFIG_HOME|APPDATA|LOCALAPPDATA|PROGRAMDATA|SYSTEMROOT|WINDIR|COMSPEC|PATHEXT|TEMP|TMP|TMPDIR|RUNNER_TEMP|(?:HTTPS?|ALL|NO)_PROXY|SSL_CERT_(?:FILE|DIR)|GIT_CONFIG_GLOBAL|GIT_SSL_CA(?:INFO|PATH)|GIT_EXEC_PATH)$/i;
function gitEnvironment(env) {
	const passed = {};
	for (const [name, value] of Object.entries(env)) if (value !== void 0 && PASSED.test(name)) passed[name] = value;
	return {
		...passed,
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0",
		GIT_ASKPASS: "",
		SSH_ASKPASS: "",
		GCM_INTERACTIVE: "never",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_GRAFT_FILE: process.platform === "win32" ? "NUL" : "/dev/null",
		GIT_NO_LAZY_FETCH: "1",
		GIT_ALLOW_PROTOCOL: "none",
		GIT_CONFIG_NOSYSTEM: "1"
	};
}
const GIT_OPTIONS = [
	"--no-pager",
	"--literal-pathspecs",
	...[
		"safe.directory=*",
		"core.fsmonitor=false",
		"core.untrackedCache=false",
		`core.hooksPath=${process.platform === "win32" ? "NUL" : "/dev/null"}`,
		"core.askPass=",
		"credential.helper=",
		"protocol.ext.allow=never",
		"submodule.recurse=false",
		"http.lowSpeedLimit=1000",
		"http.lowSpeedTime=60",
		"gc.auto=0",
		"maintenance.auto=false"
	].flatMap((setting) => ["-c", setting])
];

// src/sources/git/object-id.ts
function isObjectId(text) {
	return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
function isNullId(id) {
	return /^0+$/.test(id);
}
function shortId(id) {
	return id.slice(0, 7);
}

// src/sources/git/run.ts
var GitFailure = class extends Error {
	code;
	diagnosis;
	constructor(command, code, stderr) {
		const diagnosis = inertExcerpt(stderr.trim(), 400);
		super(`git ${command} failed${diagnosis === "" ? "" : `: ${diagnosis}`}`);
		this.name = "GitFailure";
		this.code = code;
		this.diagnosis = diagnosis;
	}
};
async function runGit(git, args, input) {
	const parts = [];
	for await (const part of streamGit(git, args, input === void 0 ? [] : [input])) parts.push(part);
	return Buffer.concat(parts);
}
async function* streamGit(git, args, input = []) {
	const child = spawn("git", [...GIT_OPTIONS, ...args], {
		cwd: git.dir,
		env: git.env,
		windowsHide: true,
		...git.signal ? { signal: git.signal } : {}
	});
	const ended = exitOf(child, git, args[0] ?? "");
	ended.catch(() => {});
	const fed = feed(child, input);
	fed.catch(() => {});
	let readAll = false;
	try {
		for await (const part of child.stdout) yield part;
		readAll = true;
	} finally {
		if (!readAll) child.kill();
	}
	await fed;
	await ended;
}
async function exitOf(child, git, command) {
	let stderr = "";
	child.stderr.setEncoding("utf8");
	child.stderr.on("data", (text) => {
		if (stderr.length < 1e4) stderr += text;
	});
	try {
		const [code] = await once(child, "close");
		if (code !== 0) throw new GitFailure(command, code, stderr);
	} catch (cause) {
		throw isMissing(cause) ? gitMissing(git.dir, cause) : cause;
	}
}
async function feed(child, input) {
	const closed = new Promise((resolve) => {
		child.stdin.on("error", () => resolve());
		child.stdin.once("close", () => resolve());
	});
	try {
		for await (const text of input) {
			if (child.stdin.destroyed) return;
			if (!child.stdin.write(text)) await Promise.race([drained(child), closed]);
		}
	} finally {
		child.stdin.end();
	}
}
async function drained(child) {
	await new Promise((resolve) => void child.stdin.once("drain", () => resolve()));
}
function isMissing(thrown) {
	return thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT";
}
function gitMissing(dir, cause) {
	if (!existsSync(dir)) return new RekeyError({
		code: "path-missing",
		what: `There is no folder "${inertExcerpt(dir, 200)}".`,
		fix: "Give the path of a folder or file that exists.",
		cause
	});
	return new RekeyError({
		code: "git-missing",
		what: "The git program was not found, so the repository cannot be read.",
		fix: "Install git (2.31 or newer) and make sure that it is on the PATH.",
		exit: 3,
		cause
	});
}

export { isObjectId as a, isNullId as i, runGit as n, shortId as o, streamGit as r, gitEnvironment as s, GitFailure as t };