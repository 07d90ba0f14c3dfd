import "./rolldown-runtime.js";
import { b as RekeyError, x as messageOf } from "./start.js";
import { g as formatPart } from "./foundation.js";
import { t as needsAws } from "./needs-aws.js";
import { k as counted } from "./scanning.js";
import { r as unitsOf } from "./shares2.js";
import { i as renderFleetFile, n as fleetDigest, t as FLEET_FILE } from "./fleet-file.js";
import { t as openFleet } from "./open-fleet.js";
const { join } = process.getBuiltinModule("node:path");
const mkdir = (...args) => process.getBuiltinModule("node:fs/promises").mkdir(...args);
const writeFile = (...args) => process.getBuiltinModule("node:fs/promises").writeFile(...args);

// src/commands/fleet/matrix.ts
async function layOut({ token, folder }, context) {
	const { config } = context;
	const { fleet } = config;
	const found = fleet && fleet.repositories.length > 0 ? await openFleet(fleet, token, context) : void 0;
	const repositories = found?.repositories ?? [];
	const jobs = jobsFor(config, repositories.length);
	const digest = found ? fleetDigest(repositories) : "";
	const include = Array.from({ length: jobs }, (_, at) => ({
		shard: formatPart({
			index: at + 1,
			count: jobs
		}),
		fleet: digest
	}));
	const fleetFile = found ? await save(folder, renderFleetFile(repositories)) : "";
	return {
		json: JSON.stringify({ include }),
		fleetFile,
		scope: `${counted(jobs, "job")} for ${contents(config, repositories.length)}`,
		notes: found?.notes ?? []
	};
}
function jobsFor(config, repositories) {
	const most = Math.min(config.fleet?.jobs ?? 1, 256);
	if (repositories === 0 || config.selections.length > 0) return most;
	const units = repositories + (needsAws(config) ? unitsOf(config).length : 0);
	return Math.max(1, Math.min(most, units));
}
function contents(config, repositories) {
	const { rotate, selections } = config;
	return [
		repositories === 0 ? "this repository" : counted(repositories, "repository", "repositories"),
		...rotate.length === 0 ? [] : [counted(rotate.length, "rotation")],
		...selections.length === 0 ? [] : [counted(selections.length, "selection")]
	].join(", ");
}
async function save(folder, text) {
	const path = join(folder, FLEET_FILE);
	try {
		await mkdir(folder, { recursive: true });
		await writeFile(path, text, { mode: 384 });
		return path;
	} catch (error) {
		throw new RekeyError({
			code: "report-unwritable",
			what: `The list of repositories could not be written to ${path}: ${messageOf(error)}.`,
			fix: "Choose another folder with the input \"output-dir\".",
			exit: 3,
			cause: error
		});
	}
}

export { layOut };