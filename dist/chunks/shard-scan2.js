import "./rolldown-runtime.js";
import { b as RekeyError } from "./start.js";
import { Dt as Secret } from "./foundation.js";
import { u as sha256 } from "./text.js";
import { n as fleetDigest, r as readFleetFile } from "./fleet-file.js";
import { t as openFleet } from "./open-fleet.js";
import { t as partOfFleet } from "./scan-fleet.js";
import { r as serversIn } from "./github-request2.js";
import { t as wideToken } from "./wide-token.js";

// src/commands/shard/shard-scan.ts
async function scanOfShard(scan, { part, fleet, token }, context) {
	if (scan.kind === "tree" || scan.kind === "history") {
		const { fleet: configured } = context.config;
		if (!configured || configured.repositories.length === 0) return {
			...scan,
			part
		};
		const { scope } = configured;
		const listed = fleet ? {
			repositories: await readFleetFile(fleet.path, fleet.digest),
			notes: []
		} : await openFleet(configured, token, context);
		const { serverUrl } = serversIn(context.env);
		const notes = [...listed.notes, ...context.config.scan.github ? [NO_TEXTS] : []];
		return {
			kind: "fleet",
			scope,
			...listed,
			notes,
			part,
			serverUrl,
			token: cloneToken(token, context)
		};
	}
	if (part.index === 1) return scan;
	return {
		kind: "nothing",
		reason: "The first shard scans this."
	};
}
const NO_TEXTS = "Texts on GitHub (\"scan: github\") are not read of a fleet; a run of each repository reads its own.";
function cloneToken(own, context) {
	return Secret.of(wideToken(own, context).token);
}
function shardRecord(work, { config, env, fingerprints }) {
	const { part, commands, whole, scan, only, startedAt } = work;
	const list = scan.kind === "fleet" ? fleetDigest(scan.repositories) : "";
	const run = [env.GITHUB_REPOSITORY, env.GITHUB_RUN_ID].map((text) => text ?? "");
	const set = sha256([
		config,
		run,
		part.count,
		commands,
		only,
		list
	]);
	const scanned = commands.includes("scan") ? kindOf(whole, scan) : void 0;
	return {
		...part,
		set: fingerprints.ofResource("shards", set),
		...scanned ? { scan: scanned } : {},
		...scan.kind === "fleet" ? { repositories: partOfFleet(scan).map(({ name }) => name) } : {},
		...only.length > 0 ? { isPartial: true } : {},
		attempt: attemptIn(env.GITHUB_RUN_ATTEMPT),
		startedAt: startedAt.toISOString()
	};
}
function kindOf(whole, scan) {
	if (scan.kind === "fleet") return scan.scope === "tree" ? "fleet-tree" : "fleet-history";
	const { kind } = whole;
	return kind === "tree" || kind === "history" || kind === "range" ? kind : void 0;
}
function attemptIn(text) {
	const attempt = Number(text ?? 1);
	return Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1;
}
function refuseInPublic({ isPublic }) {
	if (!isPublic) return;
	throw new RekeyError({
		code: "shards-public",
		what: "This repository is public, and so are the artifacts in which jobs hand over what they found and where.",
		fix: "Run shards and fleets in a private repository."
	});
}
function scanOfShards(kind, ofEvent, token) {
	if (kind !== "fleet-tree" && kind !== "fleet-history") return ofEvent();
	return {
		kind: "fleet",
		scope: kind === "fleet-tree" ? "tree" : "history",
		repositories: [],
		part: {
			index: 1,
			count: 1
		},
		serverUrl: "",
		token: Secret.of(token),
		notes: []
	};
}

export { shardRecord as i, scanOfShard as n, scanOfShards as r, refuseInPublic as t };