import { c as number, d as string, i as array, s as literal, u as strictObject } from "./zod.js";
import { C as inertExcerpt, b as RekeyError, x as messageOf } from "./start.js";
import { u as sha256 } from "./text.js";
const readFile = (...args) => process.getBuiltinModule("node:fs/promises").readFile(...args);
const stat = (...args) => process.getBuiltinModule("node:fs/promises").stat(...args);

// src/commands/fleet/fleet-file.ts
const FLEET_FILE = "fleet.json";
const FleetDocument = strictObject({
	version: literal(1),
	repositories: array(strictObject({
		name: string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/, "must be owner/name"),
		defaultBranch: string().max(500),
		size: number().min(0)
	})).max(1e6)
});
const MOST_BYTES = 268435456;
function renderFleetFile(repositories) {
	return `${JSON.stringify({
		version: 1,
		repositories
	}, void 0, 1)}\n`;
}
function fleetDigest(repositories) {
	return sha256(repositories.map(({ name, defaultBranch, size }) => [
		name,
		defaultBranch,
		size
	]));
}
async function readFleetFile(path, digest) {
	let text;
	try {
		if ((await stat(path)).size > MOST_BYTES) throw new Error("it is larger than any list");
		text = await readFile(path, "utf8");
	} catch (error) {
		throw refusal("fleet-unreadable", path, `could not be read: ${messageOf(error)}`, error);
	}
	const { success, data } = FleetDocument.safeParse(parsed(text));
	if (!success) throw refusal("fleet-invalid", path, "is no list of repositories");
	if (fleetDigest(data.repositories) !== digest) throw refusal("fleet-changed", path, "is not the list that was made: its digest is another");
	return data.repositories;
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function refusal(code, path, why, cause) {
	return new RekeyError({
		code,
		what: `The file "${inertExcerpt(path, 200)}" ${inertExcerpt(why, 300)}.`,
		fix: "Give the fleet.json of the job that made the matrix, and its digest, which is \"matrix.fleet\" (docs/fleet.md).",
		exit: 3,
		...cause === void 0 ? {} : { cause }
	});
}

export { renderFleetFile as i, fleetDigest as n, readFleetFile as r, FLEET_FILE as t };