import { n as messageOf, t as RekeyError } from "./errors.js";
import { t as DEFAULT_CONFIG } from "./default-config.js";
import { resolve } from "node:path";
import { readFile } from "node:fs/promises";

// src/commands/load-config.ts
const DEFAULT_CONFIG_PATH = ".github/rekey.yml";
async function loadConfigFile(path, folder) {
	let text;
	try {
		text = await readFile(resolve(folder, path), "utf8");
	} catch (error) {
		if (isMissing(error) && path === ".github/rekey.yml") return DEFAULT_CONFIG;
		throw unreadable(path, isMissing(error) ? "There is no such file" : messageOf(error), error);
	}
	return await parsed(text, path);
}
async function loadConfigAtCommit(path, commit, read) {
	const text = await read(path, commit);
	if (text !== void 0) return await parsed(text, path);
	if (path === ".github/rekey.yml") return DEFAULT_CONFIG;
	throw unreadable(path, `The base of this change (${commit.slice(0, 12)}) has no such file`);
}
async function parsed(text, path) {
	const { parseConfig } = await import("./parse2.js");
	return parseConfig(text, path);
}
function unreadable(path, why, cause) {
	return new RekeyError({
		code: "config-missing",
		what: `The configuration ${path} could not be read: ${why}.`,
		fix: "Correct the path in the input \"config\" (or --config), or remove it to use the defaults.",
		...cause === void 0 ? {} : { cause }
	});
}
function isMissing(error) {
	return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

export { loadConfigAtCommit as n, loadConfigFile as r, DEFAULT_CONFIG_PATH as t };