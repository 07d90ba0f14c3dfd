import { J as inertExcerpt, U as suggest, W as RekeyError, z as SEVERITIES } from "./foundation.js";
import { W as parseDuration } from "./text.js";
import { t as parseShard } from "./parse-shard.js";

// src/commands/plan-request.ts
function planToApply(input, command) {
	const path = input("plan");
	const digest = input("plan-digest");
	const maxAge = input("plan-max-age");
	if (path === "") return void 0;
	if (command !== "rotate") throw new RekeyError({
		code: "input-invalid",
		what: "The input \"plan\" is for \"command: rotate\", which applies it."
	});
	const alone = [
		"only",
		"force",
		"dry-run"
	].find((name) => !/^(?:false)?$/i.test(input(name)));
	if (alone !== void 0) throw new RekeyError({
		code: "input-invalid",
		what: `The input "${alone}" cannot be given beside "plan": the plan says what is done.`,
		fix: "Give it where the plan is made."
	});
	if (!isDigest(digest)) throw new RekeyError({
		code: "input-invalid",
		what: "The input \"plan\" needs \"plan-digest\", the output \"plan-digest\" of the job that made it.",
		fix: "Hand it over as an output of that job, not in the artifact: see docs/plan.md, \"Plan, approve, apply\"."
	});
	return {
		path,
		digest,
		maxAgeMs: planAge("plan-max-age", maxAge)
	};
}
function isDigest(text) {
	return /^[0-9a-f]{64}$/.test(text);
}
const PLAN_MAX_AGE = "72h";
function planAge(name, text) {
	const age = parseDuration(text === "" ? PLAN_MAX_AGE : text);
	if (age !== void 0) return age;
	throw new RekeyError({
		code: "input-invalid",
		what: `"${name}" must be a duration such as 12h or 3d, not "${inertExcerpt(text, 40)}".`
	});
}

// src/commands/shard/shard-inputs.ts
const WHOLE = [
	"plan",
	"report",
	"triage",
	"doctor",
	"respond",
	"recover"
];
const WHOLE_INPUTS = [
	"plan",
	"roll-back",
	"matrix-only",
	"reports"
];
function readShardInputs(input, command) {
	const part = parseShard("shard", input("shard"));
	const reports = input("reports").split("\n").map((line) => line.trim()).filter((line) => line !== "");
	const matrixOnly = isTrue("matrix-only", input("matrix-only"));
	if (reports.length > 0 && command !== "report") throw only("reports", "command: report");
	if (matrixOnly && command !== "plan") throw only("matrix-only", "command: plan");
	if (part) refuseBesidePart(input, command);
	return {
		part,
		fleet: fleetIn(input, part),
		matrixOnly,
		reports
	};
}
function refuseBesidePart(input, command) {
	if (WHOLE.includes(command)) throw only("shard", "scan, rotate, audit and auto");
	const beside = WHOLE_INPUTS.find((name) => !/^(?:false)?$/i.test(input(name)));
	if (beside !== void 0) throw invalid(`The input "${beside}" cannot be given beside "shard".`);
	if (!/^true$/i.test(input("issues"))) return;
	throw invalid("A shard keeps no issues, since it does not know what the others found.", "Remove \"issues: true\"; the job with \"command: report\" keeps them for all.");
}
function fleetIn(input, part) {
	const [path, digest] = [input("fleet-file"), input("fleet-digest")];
	if (path === "") {
		if (digest !== "") throw only("fleet-digest", "fleet-file");
		return;
	}
	if (!part) throw only("fleet-file", "a job with \"shard\"");
	if (/^[0-9a-f]{64}$/.test(digest)) return {
		path,
		digest
	};
	throw invalid("The input \"fleet-file\" needs \"fleet-digest\", which is \"matrix.fleet\" of the job that made it.", "Hand it over as an output of that job, not in the artifact (docs/fleet.md).");
}
function isTrue(name, text) {
	if (text === "" || /^false$/i.test(text)) return false;
	if (/^true$/i.test(text)) return true;
	throw invalid(`"${name}" must be true or false.`);
}
function only(name, what) {
	return invalid(`The input "${name}" is only for ${what}.`);
}
function invalid(what, fix) {
	return new RekeyError({
		code: "input-invalid",
		what,
		...fix === void 0 ? {} : { fix }
	});
}

// src/commands/action-inputs.ts
const FAIL_ON = [...SEVERITIES, "never"];
function readActionInputs(input) {
	const scope = input("scope");
	const outputDir = input("output-dir");
	const command = input("command") || "auto";
	const force = oneOf("force", lowerBoolean(input("force")) || "false", ["true", "false"]) === "true";
	const plan = planToApply(input, command);
	const shards = readShardInputs(input, command);
	if (force && listOf(input("only")).length === 0) throw new RekeyError({
		code: "input-invalid",
		what: "The input \"force\" needs \"only\": the names of the rotations that are to be made now."
	});
	return {
		command,
		force,
		plan,
		shards,
		configPath: input("config") || ".github/rekey.yml",
		githubToken: input("github-token"),
		scope: scope === "" ? void 0 : oneOf("scope", scope, [
			"range",
			"tree",
			"history"
		]),
		failOn: oneOf("fail-on", input("fail-on") || "high", FAIL_ON),
		issues: oneOf("issues", lowerBoolean(input("issues")) || "auto", [
			"auto",
			"true",
			"false"
		]),
		dryRun: oneOf("dry-run", lowerBoolean(input("dry-run")) || "false", ["true", "false"]) === "true",
		only: listOf(input("only")),
		rollBack: listOf(input("roll-back")),
		outputDir: outputDir === "" ? void 0 : outputDir,
		pullFile: input("pull-file") || void 0
	};
}
function listOf(text) {
	return text.split(/[,\n]/).map((name) => name.trim()).filter((name) => name !== "");
}
function oneOf(name, value, allowed) {
	const found = allowed.find((candidate) => candidate === value);
	if (found !== void 0) return found;
	const meant = suggest(value, allowed);
	throw new RekeyError({
		code: "input-invalid",
		what: `"${name}" must be one of ${allowed.join(", ")}, not "${inertExcerpt(value, 40)}".`,
		...meant ? { fix: `Did you mean "${meant}"?` } : {}
	});
}
function lowerBoolean(text) {
	return /^(true|false)$/i.test(text) ? text.toLowerCase() : text;
}

export { isDigest as a, readActionInputs as i, listOf as n, planAge as o, oneOf as r, FAIL_ON as t };