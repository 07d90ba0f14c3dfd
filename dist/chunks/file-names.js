import { t as RekeyError } from "./errors.js";
import { m as zeroTerminated } from "./tally.js";
import { n as runGit, r as streamGit, t as GitFailure } from "./run.js";
import { existsSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { readdir } from "node:fs/promises";

// src/sources/file-names.ts
async function* workingTreeFiles(repository, folder) {
	const args = [
		"ls-files",
		"-z",
		"-t",
		"--cached",
		"--others",
		"--exclude-standard",
		"--deduplicate"
	];
	let last;
	for await (const token of zeroTerminated(streamGit({
		...repository,
		dir: folder
	}, args))) {
		const name = Buffer.from(token.subarray(2));
		if (last?.equals(name)) continue;
		last = name;
		yield {
			name,
			sparse: token[0] === 83
		};
	}
}
async function isIgnored(repository, folder) {
	const args = [
		"--no-literal-pathspecs",
		"check-ignore",
		"--quiet",
		"."
	];
	try {
		await runGit({
			...repository,
			dir: folder
		}, args);
		return true;
	} catch (failure) {
		if (failure instanceof GitFailure && failure.code === 1) return false;
		throw failure;
	}
}
async function* filesBelow(folder, unreadable) {
	const pending = [Buffer.alloc(0)];
	for (let inside = pending.pop(); inside !== void 0; inside = pending.pop()) try {
		const entries = await readdir(onDisk(folder, inside), {
			withFileTypes: true,
			encoding: "buffer"
		});
		for (const entry of entries.sort((a, b) => Buffer.compare(b.name, a.name))) {
			const name = inside.length === 0 ? entry.name : Buffer.concat([
				inside,
				Buffer.from("/"),
				entry.name
			]);
			if (!entry.isDirectory()) yield {
				name,
				sparse: false
			};
			else if (entry.name.toString("latin1") !== ".git") pending.push(name);
		}
	} catch (failure) {
		unreadable(inside, failure);
	}
}
function onDisk(folder, name) {
	if (process.platform === "win32") return join(folder, name.toString("utf8"));
	return name.length === 0 ? folder : Buffer.concat([Buffer.from(folder + sep), name]);
}
function looksLikeRepository(folder) {
	for (let at = folder;; at = dirname(at)) {
		if (existsSync(join(at, ".git"))) return true;
		if (dirname(at) === at) return false;
	}
}
function isWithoutGit(failure, folder) {
	if (!(failure instanceof RekeyError)) return false;
	return failure.code === "not-a-repository" || failure.code === "git-missing" && !looksLikeRepository(folder);
}

export { workingTreeFiles as a, onDisk as i, isIgnored as n, isWithoutGit as r, filesBelow as t };