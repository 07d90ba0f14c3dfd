import "./rolldown-runtime.js";
import { C as inertExcerpt, b as RekeyError, h as SEVERITIES, x as messageOf } from "./start.js";
import { Nt as mergeReports, g as formatPart } from "./foundation.js";
import { r as mergeFindings } from "./scan-fleet.js";
import { i as isCommandName } from "./choose.js";
import { r as scanOfShards, t as refuseInPublic } from "./shard-scan2.js";
import { a as boolean, c as number, d as string, i as array, n as datetime, o as int, r as _enum, s as literal, u as strictObject } from "./zod.js";
import { t as PlanDocument } from "./rotation-plan-document.js";
const { constants } = process.getBuiltinModule("node:fs");
const { join, resolve } = process.getBuiltinModule("node:path");
const open = (...args) => process.getBuiltinModule("node:fs/promises").open(...args);
const readdir = (...args) => process.getBuiltinModule("node:fs/promises").readdir(...args);

// src/findings/merge-shards.ts
function mergeShards(reports, { gaps: unread = [], nameOf = () => "A report" } = {}) {
	const set = ofOneSet(reports, unread, nameOf);
	const shards = newest(set);
	const [first] = shards;
	if (!first) throw new Error("a set of shards without a shard");
	const { count, scan } = first.shard;
	const strange = reports.filter((report) => !isShard(report)).map((report) => `${nameOf(report)} is of no shard, so it was left out: put it elsewhere.`);
	const lost = [
		...missingFrom(shards, count),
		...unread,
		...strange
	];
	const merged = mergeReports(shards);
	const gaps = [...lost, ...unique(merged.gaps)];
	const former = set.length - shards.length;
	const twice = former === 0 ? [] : [`${former === 1 ? "1 report" : `${former} reports`} of shards that ran again: the newest of each counts.`];
	const { plan: _plan, ...others } = merged;
	const plans = merged.plan ? ["What rotations would do is in the \"plan\" of each shard's own report."] : [];
	const report = {
		...others,
		commands: unique(merged.commands),
		scope: shards.map(({ shard, scope }) => `shard ${formatPart(shard)}: ${scope.join("; ") || "nothing"}`),
		complete: merged.complete && lost.length === 0,
		gaps,
		findings: mergeFindings(merged.findings),
		notes: [
			...unique(merged.notes),
			...twice,
			...plans
		]
	};
	const starts = shards.map(({ shard }) => Date.parse(shard.startedAt));
	return {
		report,
		shard: {
			count,
			...scan ? { scan } : {},
			repositories: shards.flatMap(({ shard }) => shard.repositories ?? []),
			isPartial: shards.some(({ shard }) => shard.isPartial === true)
		},
		startedAt: new Date(Math.min(...starts))
	};
}
function isShard(report) {
	return report.shard !== void 0;
}
function ofOneSet(reports, unread, nameOf) {
	const shards = reports.filter(isShard);
	if (shards.length === 0) throw new RekeyError({
		code: "shards-missing",
		what: ["There is no report of a shard, so nobody knows what there was to look at.", ...unread.slice(0, 1)].join(" "),
		fix: "Give the folder that has the rekey.json of each shard, from their artifacts (docs/fleet.md).",
		exit: 3
	});
	const sets = Map.groupBy(shards, ({ shard }) => `${shard.set} ${shard.count} ${shard.scan}`);
	const [first, second] = [...sets.values()].sort((a, b) => lastAttempt(b) - lastAttempt(a));
	if (first && (!second || lastAttempt(first) > lastAttempt(second))) return first;
	const each = [...sets.values()].map((set) => namesOf(set, nameOf)).join("; ");
	throw new RekeyError({
		code: "shards-differ",
		what: `The reports are of ${sets.size} different works (another run, configuration, list of repositories or fingerprint key), and nobody can tell which one is meant: ${each}.`,
		fix: "Put the reports of the jobs of one matrix into a folder of their own.",
		exit: 3
	});
}
const NAMED_OF_A_WORK = 3;
function namesOf(set, nameOf) {
	const named = set.slice(0, NAMED_OF_A_WORK).map((report) => `${nameOf(report)} (${formatPart(report.shard)})`);
	const more = set.length - named.length;
	return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function lastAttempt(reports) {
	return Math.max(...reports.map(({ shard }) => shard.attempt));
}
function newest(reports) {
	const byIndex = /* @__PURE__ */ new Map();
	for (const report of reports) {
		const known = byIndex.get(report.shard.index);
		if (!known || isNewer(report.shard, known.shard)) byIndex.set(report.shard.index, report);
	}
	return [...byIndex.values()].sort((a, b) => a.shard.index - b.shard.index);
}
function isNewer(a, b) {
	return a.attempt !== b.attempt ? a.attempt > b.attempt : Date.parse(a.startedAt) > Date.parse(b.startedAt);
}
const NAMED = 20;
function missingFrom(shards, count) {
	const there = new Set(shards.map(({ shard }) => shard.index));
	const lost = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !there.has(index));
	if (lost.length === 0) return [];
	const named = lost.slice(0, NAMED).map((index) => formatPart({
		index,
		count
	}));
	const more = lost.length > NAMED ? ` and ${lost.length - NAMED} more` : "";
	return [`There is no report of the ${lost.length === 1 ? "shard" : "shards"} ${named.join(", ")}${more}: what it would have looked at was not looked at. Run the failed jobs again.`];
}
function unique(texts) {
	return [...new Set(texts)];
}

// src/findings/report-document.ts
const Text = string().max(2e4);
const Path = string().max(1e4);
const Count = int().min(0);
const Place = int().min(1);
const Link = string().max(2e3);
const InnerPlace = strictObject({
	path: Path,
	startLine: Place,
	startColumn: Place,
	endLine: Place,
	endColumn: Place
});
const Repository = string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/, "must be owner/name");
const Location = strictObject({
	repository: Repository.optional(),
	path: Path,
	commit: string().regex(/^[0-9a-f]{40,64}$/, "must be an id of git").optional(),
	former: literal(true).optional().describe("The newest version has it there no more"),
	startLine: Place,
	startColumn: Place,
	endLine: Place,
	endColumn: Place,
	startByte: Count,
	endByte: Count.describe("Exclusive"),
	inside: InnerPlace.optional()
});
const Suppression = strictObject({
	by: Text,
	reason: Text,
	until: Text.optional()
});
const Finding = strictObject({
	fingerprint: string().regex(/^[a-z2-7]{16}$/, "must be a fingerprint"),
	rule: Text,
	severity: _enum(SEVERITIES),
	title: Text,
	detail: Text.optional(),
	remedy: array(Text).max(1e3).describe("What to do, most important step first"),
	state: _enum([
		"new",
		"known",
		"suppressed"
	]),
	confidence: _enum([
		"verified",
		"structured",
		"generic",
		"placeholder"
	]),
	locations: array(Location).max(1e6),
	subject: strictObject({
		kind: Text,
		id: Text.optional(),
		account: Text.optional(),
		region: Text.optional()
	}),
	introducedAt: datetime().optional().describe("Time of the oldest commit that is known to hold it"),
	verification: strictObject({
		result: _enum([
			"live",
			"inactive",
			"dead",
			"canary",
			"unknown"
		]),
		detail: Text
	}).optional(),
	suppression: Suppression.optional(),
	links: array(Link).max(100).optional()
});
const Request = strictObject({
	call: Text,
	id: Text.optional(),
	status: int().optional(),
	error: Text.optional()
});
const Step = strictObject({
	at: Text,
	step: Text,
	call: Text.optional(),
	detail: Text,
	ms: number(),
	requests: array(Request).max(1e5).optional()
});
const Stage = strictObject({
	stage: _enum([
		"database",
		"exposed",
		"replicas"
	]),
	ms: number(),
	targetMs: number().optional(),
	reached: boolean(),
	slowest: strictObject({
		step: Text,
		call: Text,
		ms: number()
	}).optional()
});
const Credential = strictObject({
	provider: literal("aws"),
	kind: Text,
	name: Text,
	owner: Text.optional(),
	account: Text.optional(),
	since: datetime().describe("ISO time at which its present value was made"),
	dueAt: datetime().describe("ISO time from which on it is too old"),
	rotation: Text.optional().describe("The configured rotation that renews it")
});
const Rotation = strictObject({
	name: Text,
	kind: Text,
	status: _enum([
		"not-due",
		"planned",
		"done",
		"pending",
		"rolled-back",
		"failed",
		"needs-person"
	]),
	summary: Text,
	steps: array(Step).max(1e4),
	diagnosis: strictObject({
		id: Text,
		cause: Text,
		fix: Text,
		docs: Link,
		page: Link
	}).optional(),
	stages: array(Stage).max(100).optional(),
	credential: Credential.optional(),
	caveats: array(Text).max(1e3)
});
const Shard = strictObject({
	index: int().min(1).max(256),
	count: int().min(1).max(256),
	set: string().regex(/^[a-z2-7]{16}$/, "must be a digest"),
	scan: _enum([
		"range",
		"tree",
		"history",
		"fleet-tree",
		"fleet-history"
	]).optional(),
	repositories: array(Repository).max(1e6).optional(),
	isPartial: boolean().optional(),
	attempt: int().min(1),
	startedAt: datetime()
}).refine(({ index, count }) => index <= count, "must be one of its parts");
const LeftAlone = strictObject({
	rule: Text,
	path: Path,
	startLine: Place,
	startColumn: Place,
	why: Text
});
const Texts = array(Text).max(1e6);
const REPORT_VERSION = 1;
const ReportDocument = strictObject({
	version: literal(1).describe("Grows when a field changes its meaning or goes away"),
	commands: array(Text).max(100),
	scope: Texts.describe("What was looked at"),
	complete: boolean().describe("False when anything in scope could not be looked at"),
	gaps: Texts.describe("Why not"),
	findings: array(Finding).max(1e6),
	rotations: array(Rotation).max(1e5),
	unseenRotations: array(strictObject({
		name: Text,
		kind: Text
	})).max(1e5).optional().describe("Configured rotations that could not be looked at"),
	stats: strictObject({
		bytes: Count,
		blobs: Count,
		files: Count,
		ms: number().min(0)
	}),
	notes: Texts,
	credentials: array(Credential).max(1e6).optional(),
	plan: PlanDocument.optional(),
	leftAlone: array(LeftAlone).max(1e5).optional().describe("Only with --explain"),
	shard: Shard.optional()
}).refine(({ complete, gaps }) => !complete || gaps.length === 0, "cannot be complete and have gaps");
function reportIn(document) {
	const { success, data, error } = ReportDocument.safeParse(document);
	if (!success) {
		const [issue] = error.issues;
		return { fault: {
			where: issue?.path.join(".") ?? "",
			what: issue?.message ?? "unknown shape"
		} };
	}
	const { version: _version, ...report } = data;
	return { report };
}

// src/commands/report/read-reports.ts
const REPORT_FILE = "rekey.json";
const MOST_BYTES = 268435456;
const DEEPEST = 4;
const MOST_REPORTS = 5e3;
async function readReports(folders) {
	const files = [];
	for (const folder of folders) files.push(...await reportsBelow(folder, 0));
	if (files.length === 0 || files.length > MOST_REPORTS) {
		const where = folders.map(quoted).join(", ");
		throw new RekeyError({
			code: "reports-missing",
			what: files.length === 0 ? `There is no ${REPORT_FILE} in ${where} or below.` : `There are more than ${MOST_REPORTS} reports in ${where}.`,
			fix: "Download the artifacts of the shards there first (docs/fleet.md).",
			exit: 3
		});
	}
	const read = /* @__PURE__ */ new Map();
	const failures = [];
	for (const file of files.sort()) try {
		read.set(await readReport(file), quoted(file));
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		failures.push(error);
	}
	const [first] = failures;
	if (read.size === 0 && first) throw first;
	const gaps = failures.map(({ message }) => `What a shard reports is not known: ${message}`);
	return {
		reports: [...read.keys()],
		files: read,
		gaps
	};
}
function quoted(path) {
	return `"${inertExcerpt(path, 200)}"`;
}
async function reportsBelow(folder, depth) {
	const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
		throw unreadable(folder, messageOf(error), error);
	});
	const found = [];
	for (const entry of entries) {
		const path = join(folder, entry.name);
		if (entry.isFile() && entry.name === REPORT_FILE) found.push(path);
		else if (entry.isDirectory() && depth < DEEPEST) found.push(...await reportsBelow(path, depth + 1));
	}
	return found;
}
async function readReport(path) {
	const document = parsed(await textOf(path).catch((error) => {
		throw unreadable(path, messageOf(error), error);
	}), path);
	const version = versionOf(document);
	if (version !== void 0 && version !== 1) throw invalid(path, `it is of version ${version} of the format, and this Rekey reads ${1}`);
	const read = reportIn(document);
	if ("report" in read) return read.report;
	const { where, what } = read.fault;
	throw invalid(path, `${where === "" ? "" : `"${inertExcerpt(where, 100)}": `}${inertExcerpt(what, 200)}`);
}
function versionOf(document) {
	if (typeof document !== "object" || document === null || !("version" in document)) return void 0;
	return typeof document.version === "number" ? document.version : void 0;
}
async function textOf(path) {
	const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
	try {
		if ((await file.stat()).size > MOST_BYTES) throw new Error("it is larger than any report");
		return await file.readFile("utf8");
	} finally {
		await file.close();
	}
}
function parsed(text, path) {
	try {
		return JSON.parse(text);
	} catch {
		throw invalid(path, "it is not JSON");
	}
}
function unreadable(path, why, cause) {
	return new RekeyError({
		code: "report-unreadable",
		what: `${quoted(path)} could not be read: ${inertExcerpt(why, 300)}.`,
		fix: "Give folders with the reports of shards.",
		exit: 3,
		cause
	});
}
function invalid(path, why) {
	return new RekeyError({
		code: "report-invalid",
		what: `${quoted(path)} is no report as this version of Rekey writes it: ${why}.`,
		fix: "All jobs must run the same version of Rekey; otherwise somebody has changed the file.",
		exit: 3
	});
}

// src/commands/report/merged-work.ts
async function mergedWork(request, context) {
	refuseInPublic(request);
	const { folders, workspace, token, ofEvent } = request;
	const { reports, files, gaps } = await readReports(folders.map((folder) => resolve(workspace, folder)));
	const { report, shard, startedAt } = mergeShards(reports, {
		gaps,
		nameOf: nameIn(files)
	});
	const said = `Put together ${countOf(reports)} of ${shard.count} shards`;
	context.log.info(`${said}${report.complete ? "." : "; not everything was looked at."}`);
	return {
		report,
		commands: report.commands.filter(isCommandName),
		scan: scanOfShards(shard.scan, ofEvent, token),
		startedAt,
		repositories: new Set((shard.repositories ?? []).map((name) => name.toLowerCase())),
		isPartial: shard.isPartial === true
	};
}
async function mergedReport(folders, { log }) {
	const { reports, files, gaps } = await readReports(folders);
	const { report, shard } = mergeShards(reports, {
		gaps,
		nameOf: nameIn(files)
	});
	log.info(`Put together ${countOf(reports)} of ${shard.count} shards.`);
	return report;
}
function nameIn(files) {
	return (report) => files.get(report) ?? "A report";
}
function countOf(reports) {
	const number = reports.filter(({ shard }) => shard !== void 0).length;
	return `${number} report${number === 1 ? "" : "s"}`;
}

export { mergedReport, mergedWork };