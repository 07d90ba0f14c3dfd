import "./rolldown-runtime.js";
const parseArgs = (...args) => process.getBuiltinModule("node:util").parseArgs(...args);

// src/base/hostile-text.ts
function inert(text) {
	return text.replaceAll(UNSAFE, (character) => {
		const code = character.codePointAt(0) ?? 0;
		return SHORT[character] ?? `\\u{${code.toString(16)}}`;
	});
}
function inertExcerpt(text, max) {
	const safe = inert(text);
	if (safe.length <= max) return safe;
	return `${safe.slice(0, Math.max(0, max - 1)).replace(/[\ud800-\udbff]$/, "")}…`;
}
const SHORT = {
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// src/base/errors.ts
var RekeyError = class extends Error {
	code;
	what;
	fix;
	where;
	docs;
	diagnosis;
	exit;
	constructor(init) {
		super(describe(init), init.cause === void 0 ? void 0 : { cause: init.cause });
		this.name = "RekeyError";
		this.code = init.code;
		this.what = init.what;
		this.fix = init.fix;
		this.where = init.where;
		this.docs = init.docs;
		this.diagnosis = init.diagnosis ?? init.code;
		this.exit = init.exit ?? 2;
	}
};
function formatPlace(place) {
	return [
		place.file,
		place.line,
		place.column
	].filter((part) => part !== void 0).join(":");
}
function messageOf(thrown) {
	return thrown instanceof Error ? thrown.message : String(thrown);
}
function describe(init) {
	const where = init.where ? `${formatPlace(init.where)}: ` : "";
	const fix = init.fix ? ` ${init.fix}` : "";
	const docs = init.docs ? ` (${init.docs})` : "";
	return `${where}${init.what}${fix}${docs}`;
}

// src/config/suggest.ts
function suggest(word, candidates) {
	let best;
	let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}
function editDistance(a, b) {
	let older = [];
	let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= b.length; column += 1) {
			const same = a[row - 1] === b[column - 1];
			let cost = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, (older[column - 2] ?? 0) + 1);
			current.push(cost);
		}
		older = previous;
		previous = current;
	}
	return previous[b.length] ?? 0;
}

// src/findings/severity.ts
const SEVERITIES = [
	"critical",
	"high",
	"medium",
	"low"
];
function severityRank(severity) {
	return SEVERITIES.length - SEVERITIES.indexOf(severity);
}
function isAtLeast(severity, threshold) {
	return threshold !== "never" && severityRank(severity) >= severityRank(threshold);
}
function highestSeverity(severities) {
	let highest = "none";
	for (const severity of severities) if (highest === "none" || severityRank(severity) > severityRank(highest)) highest = severity;
	return highest;
}

// src/base/duration.ts
const UNITS = {
	s: 1e3,
	m: 6e4,
	h: 36e5,
	d: 864e5
};
function parseDuration(text) {
	const match = /^(?<count>\d{1,6})(?<unit>[smhd])$/.exec(text);
	if (!match?.groups) return void 0;
	const unit = match.groups.unit;
	return Number(match.groups.count) * UNITS[unit];
}
function formatDuration(ms) {
	if (ms < 1e3) return `${Math.round(ms)}ms`;
	const parts = [];
	let rest = Math.round(ms / 1e3) * 1e3;
	for (const unit of [
		"d",
		"h",
		"m",
		"s"
	]) {
		const count = Math.floor(rest / UNITS[unit]);
		if (count > 0) parts.push(`${count}${unit}`);
		rest -= count * UNITS[unit];
	}
	return parts.slice(0, 2).join(" ");
}

// src/commands/plan-request.ts
function planToApply$1(input, command) {
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

// src/commands/shard/parse-shard.ts
const MOST_SHARDS = 256;
function parseShard(name, text) {
	if (text === "") return void 0;
	const [, index = 0, count = 0] = (/^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? []).map(Number);
	if (index >= 1 && index <= count && count <= 256) return {
		index,
		count
	};
	throw new RekeyError({
		code: "input-invalid",
		what: `"${name}" must be a part such as 2/16, of at most ${256}, not "${inertExcerpt(text, 40)}".`,
		fix: "It is \"matrix.shard\" in a job whose matrix \"command: plan\" has made (docs/fleet.md)."
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
	const plan = planToApply$1(input, command);
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

// src/version.ts
const VERSION = "1.0.0";

// src/base/iso-date.ts
function parseIsoDate(text) {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return void 0;
	const day = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : void 0;
}

// src/commands/failure.ts
const BUG = "https://github.com/rekey/rekey/issues/new";
function tellFailure(error, env, tell) {
	if (error instanceof RekeyError) {
		for (const line of error.message.split("\n")) tell(`rekey: ${inert(line)}`, error.where);
		return error.exit;
	}
	const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
	tell(`rekey: This is a bug in Rekey (${inert(name)}: ${inert(message)}). Please report it: ${BUG}`);
	if (env.RUNNER_DEBUG === "1" && stack) for (const line of stack.split("\n")) tell(inert(line));
	return 3;
}

// src/commands/cli-options.ts
const OPTIONS = {
	history: {
		type: "boolean",
		what: "every version of every file in the repository"
	},
	staged: {
		type: "boolean",
		what: "what is staged for the next commit"
	},
	range: {
		type: "string",
		value: "A..B",
		what: "what B has and A has not"
	},
	stdin: {
		type: "boolean",
		what: "the text on standard input"
	},
	github: {
		type: "boolean",
		value: "[OWNER/REPO]",
		what: "what is written on GitHub beside the commits (default: the remote \"origin\")"
	},
	texts: {
		type: "string",
		value: "KINDS",
		what: "with --github: of issues, pulls, commit-comments, releases, wiki, gists, logs, artifacts"
	},
	since: {
		type: "string",
		value: "WHEN",
		what: "with --github: what changed since a date, or in a time such as 30d"
	},
	runs: {
		type: "string",
		value: "N",
		what: "with --github: logs of so many workflow runs, and as many artifacts (default 100)"
	},
	fleet: {
		type: "boolean",
		what: "the repositories that the configuration names under \"fleet\""
	},
	shard: {
		type: "string",
		value: "I/N",
		what: "this part of the work alone, such as 2/16 (docs/fleet.md)"
	},
	explain: {
		type: "boolean",
		what: "also what was looked at and left alone, and why"
	},
	verify: {
		type: "boolean",
		what: "ask providers whether what is found works (docs/verify.md)"
	},
	"write-baseline": {
		type: "boolean",
		what: "accept what is found, in .github/rekey-baseline.yml"
	},
	reason: {
		type: "string",
		value: "TEXT",
		what: "with --write-baseline: why"
	},
	until: {
		type: "string",
		value: "DATE",
		what: "with --write-baseline: the last day (default 90 days from now)"
	},
	plan: {
		type: "boolean",
		what: "print what would be done, change nothing"
	},
	only: {
		type: "string",
		multiple: true,
		value: "NAME",
		what: "this rotation only (may be repeated)"
	},
	now: {
		type: "boolean",
		what: "begin what is due although its window is not open"
	},
	force: {
		type: "boolean",
		what: "with --only: whatever its age and its window (not twice within an hour)"
	},
	"roll-back": {
		type: "string",
		multiple: true,
		value: "NAME",
		what: "go back to the value before (may be repeated; with --plan only say how)"
	},
	apply: {
		type: "string",
		value: "FILE",
		isPath: true,
		what: "do what that plan says (--plan --format json --output FILE), if it is still the same"
	},
	digest: {
		type: "string",
		value: "SHA256",
		what: "with --apply: the digest of the plan that was approved"
	},
	"max-age": {
		type: "string",
		value: "DURATION",
		what: "with --apply: how old the plan may be (default 72h)"
	},
	trail: {
		type: "string",
		value: "FILE",
		isPath: true,
		what: "add every step as a line of JSON to that file, as it happens"
	},
	repository: {
		type: "string",
		value: "OWNER/NAME",
		what: "default: the remote \"origin\""
	},
	environment: {
		type: "string",
		value: "NAME",
		what: "the scheduled job runs in it, and the role trusts it alone"
	},
	role: {
		type: "string",
		value: "ARN",
		what: "of the scheduled job; default: what the workflow names, or who asks"
	},
	account: {
		type: "string",
		value: "ID",
		what: "of the role, where the configuration does not say it"
	},
	"kms-key": {
		type: "string",
		multiple: true,
		value: "ARN",
		what: "encrypts secrets (may be repeated)"
	},
	from: {
		type: "string",
		value: "TOOL",
		choices: ["gitleaks", "detect-secrets"],
		what: "translate .gitleaks.toml or .secrets.baseline into the configuration"
	},
	forks: {
		type: "boolean",
		what: "also the workflow that comments on pull requests from forks"
	},
	offline: {
		type: "boolean",
		what: "ask neither AWS nor GitHub"
	},
	update: {
		type: "boolean",
		what: "replace files that differ; what was changed in them is kept"
	},
	config: {
		type: "string",
		value: "FILE",
		isPath: true,
		what: "default .github/rekey.yml"
	},
	format: {
		type: "string",
		value: "FORMAT",
		choices: [
			"text",
			"json",
			"sarif",
			"html",
			"junit",
			"openmetrics"
		],
		what: "of the report: text (default), json, sarif, html, junit or openmetrics"
	},
	output: {
		type: "string",
		value: "FILE",
		isPath: true,
		what: "write the report there instead of printing it"
	},
	"output-dir": {
		type: "string",
		value: "DIR",
		isPath: true,
		what: "write every report there, as the action does, and the trend over runs"
	},
	notify: {
		type: "boolean",
		what: "tell whom the configuration names (docs/reports.md); for cron and its like"
	},
	"fail-on": {
		type: "string",
		value: "SEVERITY",
		choices: [
			"critical",
			"high",
			"medium",
			"low",
			"never"
		],
		what: "critical, high (default), medium, low or never"
	},
	quiet: {
		type: "boolean",
		short: "q",
		what: "print nothing but what is wrong; nothing at all where all is well"
	},
	"no-color": {
		type: "boolean",
		what: "as NO_COLOR=1"
	},
	version: {
		type: "boolean",
		what: "print the version"
	},
	help: {
		type: "boolean",
		short: "h",
		what: "print this"
	}
};
const COMMANDS = {
	scan: {
		takes: "[PATH]",
		what: "the tree of PATH (default .)",
		options: [...[
			"history",
			"staged",
			"range",
			"stdin",
			"github",
			"texts",
			"since",
			"runs",
			"explain"
		], ...[
			"verify",
			"write-baseline",
			"reason",
			"until",
			"fleet"
		]]
	},
	rotate: {
		what: "what is due, by the configuration",
		options: [
			"plan",
			"only",
			"now",
			"force",
			"roll-back",
			"apply",
			"digest",
			"max-age",
			"trail"
		]
	},
	audit: {
		what: "passwords, keys and policies of the configured accounts",
		options: []
	},
	report: {
		takes: "DIR...",
		what: "put the reports of shards (rekey.json) together",
		options: []
	},
	config: {
		takes: "check",
		words: ["check"],
		what: "check the configuration file",
		options: []
	},
	init: {
		what: "write the workflows, the configuration and the AWS role; replaces nothing that you changed",
		options: [
			"repository",
			"environment",
			"account",
			"kms-key",
			"from",
			"forks",
			"offline",
			"update"
		]
	},
	doctor: {
		what: "look at everything that the configured work needs, and say what is wrong; changes nothing",
		options: [
			"role",
			"repository",
			"kms-key",
			"config",
			"format",
			"output",
			"quiet",
			"no-color"
		]
	},
	completion: {
		takes: "SHELL",
		words: [
			"bash",
			"zsh",
			"fish"
		],
		what: "print what teaches bash, zsh or fish to complete this command line",
		options: []
	}
};
const COMMON = [
	"config",
	"shard",
	"format",
	"output",
	"output-dir",
	"notify",
	"fail-on",
	"quiet",
	"no-color"
];
const NO_REPORT = [
	"init",
	"doctor",
	"completion"
];
function optionsOf(command) {
	const { options } = COMMANDS[command];
	return NO_REPORT.includes(command) ? options : [...options, ...COMMON];
}
function describeOption(name) {
	return OPTIONS[name];
}
function describeCommand(name) {
	return COMMANDS[name];
}
const SHELLS = COMMANDS.completion.words;
const COMMAND_NAMES = Object.keys(COMMANDS);

// src/commands/doctor-arguments.ts
function doctorAsked(values, rest) {
	if (rest.length > 0) throw usage$3(`"rekey doctor" takes no argument "${rest[0]}".`);
	const { config, role, repository, output } = values;
	if (role !== void 0 && !/^arn:aws[a-z-]*:iam::\d{12}:(?:role|user)\/\S+$/.test(role)) throw usage$3("--role must be the ARN of a role.");
	if (repository !== void 0 && !/^[\w.-]+\/[\w.-]+$/.test(repository)) throw usage$3("--repository must be OWNER/NAME.");
	return {
		config,
		role,
		repository,
		output,
		kmsKeys: values["kms-key"] ?? [],
		format: oneOf("--format", values.format ?? "text", ["text", "json"]),
		quiet: values.quiet === true,
		colour: !values["no-color"]
	};
}
function usage$3(what) {
	return new RekeyError({
		code: "usage",
		what,
		fix: "See \"rekey --help\"."
	});
}

// src/config/github-texts.ts
const GITHUB_TEXTS = [
	"issues",
	"pulls",
	"commit-comments",
	"releases",
	"wiki",
	"gists",
	"logs",
	"artifacts"
];

// src/commands/github-arguments.ts
function withRepositoryBehind(argv) {
	return argv.flatMap((arg) => arg.startsWith("--github=") ? ["--github", arg.slice(9)] : [arg]);
}
function githubAsked({ texts, since, runs }, names) {
	const [repository] = names;
	if (repository !== void 0 && !/^[\w.-]+\/[\w.-]+$/.test(repository)) throw usage$2(`"${inertExcerpt(repository, 100)}" is not a repository: write it as OWNER/REPO.`);
	return {
		repository,
		texts: texts === void 0 ? GITHUB_TEXTS : kindsIn(texts),
		since: since === void 0 ? void 0 : timeIn(since),
		runs: runs === void 0 ? 100 : countIn(runs)
	};
}
function refuseWithoutGithub(values) {
	const lonely = [
		"texts",
		"since",
		"runs"
	].find((name) => values[name] !== void 0);
	if (lonely !== void 0) throw usage$2(`--${lonely} needs --github.`);
}
function kindsIn(text) {
	const asked = text.split(",").map((kind) => kind.trim());
	for (const kind of asked) {
		if (GITHUB_TEXTS.some((known) => known === kind)) continue;
		const meant = suggest(kind, GITHUB_TEXTS);
		throw usage$2(`--texts knows no "${inertExcerpt(kind, 40)}".${meant ? ` Did you mean "${meant}"?` : ` It knows ${GITHUB_TEXTS.join(", ")}.`}`);
	}
	return GITHUB_TEXTS.filter((kind) => asked.includes(kind));
}
function timeIn(text) {
	const duration = parseDuration(text);
	if (duration !== void 0) return duration;
	const day = parseIsoDate(text);
	if (day) return day;
	throw usage$2("--since must be a date such as 2027-01-31 or a duration such as 30d.");
}
function countIn(text) {
	const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
	if (count >= 1 && count <= 1e3) return count;
	throw usage$2("--runs must be a number from 1 to 1000.");
}
function usage$2(what) {
	return new RekeyError({
		code: "usage",
		what,
		fix: "See \"rekey --help\"."
	});
}

// src/commands/init/former-tool.ts
const FORMER_TOOLS = ["gitleaks", "detect-secrets"];

// src/commands/shard/shard-arguments.ts
const UNDIVIDED = [
	"range",
	"staged",
	"stdin",
	"github",
	"apply",
	"roll-back",
	"write-baseline"
];
const OF_HERE = [
	"history",
	"explain",
	...UNDIVIDED
];
function partAsked(values, paths) {
	const part = parseShard("--shard", values.shard ?? "");
	const fleet = values.fleet === true;
	const [option, others] = fleet ? ["--fleet", OF_HERE] : ["--shard", UNDIVIDED];
	if (!part && !fleet) return {};
	const beside = others.find((name) => values[name] !== void 0);
	if (beside !== void 0) throw usage$1(`--${beside} cannot be given beside ${option}.`);
	if (fleet && paths.length > 0) throw usage$1("--fleet takes no PATH: the configuration says which repositories.");
	return {
		part,
		fleet
	};
}
function foldersAsked({ shard }, paths) {
	if (shard !== void 0) throw usage$1("--shard cannot be given beside \"rekey report\", which puts all together.");
	if (paths.length > 0) return paths;
	throw usage$1("\"rekey report\" needs the DIR with the reports of the shards.");
}
function usage$1(what) {
	return new RekeyError({
		code: "usage",
		what,
		fix: "See \"rekey --help\"."
	});
}

// src/commands/cli-arguments.ts
const FORMATS = [
	"text",
	"json",
	"sarif",
	"html",
	"junit",
	"openmetrics"
];
const LATER = ["respond"];
function readCommandLine(argv) {
	const { values, positionals } = parse(argv);
	if (values.version) return { do: "version" };
	const [name, ...rest] = positionals;
	if (values.help || name === void 0) return { do: "help" };
	const command = COMMAND_NAMES.find((known) => known === name);
	if (!command) throw unknownCommand(name);
	const taken = optionsOf(command);
	const stray = Object.keys(values).find((option) => !taken.includes(option));
	if (stray !== void 0) throw usage(`"rekey ${command}" has no option --${stray}.`);
	if (command === "config") {
		if (rest.length !== 1 || rest[0] !== "check") throw usage("Use \"rekey config check\".");
		return {
			do: "config-check",
			config: values.config ?? ".github/rekey.yml"
		};
	}
	if (command === "init") return {
		do: "init",
		...initOf(values, rest)
	};
	if (command === "doctor") return {
		do: "doctor",
		...doctorAsked(values, rest)
	};
	if (command === "completion") {
		if (rest.length !== 1) throw usage(`Use "rekey completion" with one of ${SHELLS.join(", ")}.`);
		return {
			do: "completion",
			shell: oneOf("SHELL", rest[0] ?? "", SHELLS)
		};
	}
	const common = {
		config: values.config,
		format: oneOf("--format", values.format ?? "text", FORMATS),
		output: values.output,
		outputDir: values["output-dir"],
		notify: values.notify === true,
		failOn: oneOf("--fail-on", values["fail-on"] ?? "high", FAIL_ON),
		colour: !values["no-color"],
		quiet: values.quiet === true
	};
	if (common.notify && values.shard !== void 0) throw usage("--notify cannot be given beside --shard: \"rekey report\" tells of all of them.");
	if (command === "scan") {
		const what = scanOf(values, rest);
		const explain = values.explain === true;
		const verify = values.verify === true;
		const asked = partAsked(values, rest);
		return {
			do: "scan",
			what,
			explain,
			verify,
			baseline: baselineOf(values, what),
			...asked,
			...common
		};
	}
	if (command === "report") return {
		do: "report",
		folders: foldersAsked(values, rest),
		...common
	};
	if (rest.length > 0) throw usage(`"rekey ${command}" takes no argument "${rest[0]}".`);
	const asked = partAsked(values, rest);
	if (command === "audit") return {
		do: "audit",
		...asked,
		...common
	};
	const undone = (values["roll-back"] ?? []).flatMap(listOf);
	const rollBack = values["roll-back"] !== void 0;
	if (rollBack) refuseBesideRollBack(values, undone);
	const only = rollBack ? undone : (values.only ?? []).flatMap(listOf);
	const { trail } = values;
	const force = values.force === true;
	if (force && only.length === 0) throw usage("--force needs --only NAME: what is to be rotated now.");
	const apply = planToApply(values);
	return {
		do: "rotate",
		plan: values.plan === true,
		now: values.now === true,
		only,
		rollBack,
		force,
		apply,
		trail,
		...asked,
		...common
	};
}
function refuseBesideRollBack(values, names) {
	if (names.length === 0) throw usage("--roll-back needs the NAME of a rotation.");
	const beside = [
		"only",
		"now",
		"force",
		"apply"
	].find((name) => values[name] !== void 0);
	if (beside !== void 0) throw usage(`--${beside} cannot be given beside --roll-back.`);
}
function planToApply(values) {
	const { apply: path, digest } = values;
	if (path === void 0) {
		const lonely = ["digest", "max-age"].find((name) => values[name] !== void 0);
		if (lonely !== void 0) throw usage(`--${lonely} needs --apply FILE.`);
		return;
	}
	const beside = [
		"plan",
		"now",
		"force",
		"only"
	].find((name) => values[name] !== void 0);
	if (beside !== void 0) throw usage(`--${beside} cannot be given beside --apply: the plan says what is done.`);
	if (digest !== void 0 && !isDigest(digest)) throw usage("--digest must be a SHA-256 in hexadecimal.");
	return {
		path,
		digest,
		maxAgeMs: planAge("--max-age", values["max-age"] ?? "")
	};
}
function parse(argv) {
	try {
		return parseArgs({
			args: withRepositoryBehind(argv),
			allowPositionals: true,
			options: OPTIONS
		});
	} catch (error) {
		throw usage(messageOf(error));
	}
}
function scanOf(values, paths) {
	if (paths.length > 1) throw usage("\"rekey scan\" takes one PATH.");
	const kinds = [
		"history",
		"staged",
		"range",
		"stdin",
		"github"
	].filter((kind) => values[kind] !== void 0);
	if (kinds.length > 1) throw usage(`Use only one of ${kinds.map((kind) => `--${kind}`).join(", ")}.`);
	const kind = kinds[0];
	if (kind === "github") return {
		kind,
		...githubAsked(values, paths)
	};
	refuseWithoutGithub(values);
	const path = paths[0] ?? ".";
	if (kind === "stdin") {
		if (paths.length > 0) throw usage("--stdin takes no PATH.");
		return { kind };
	}
	if (kind === "range") return {
		kind,
		path,
		range: values.range ?? ""
	};
	return {
		kind: kind ?? "tree",
		path
	};
}
function baselineOf(values, what) {
	const { reason, until } = values;
	if (values["write-baseline"] !== true) {
		const lonely = ["reason", "until"].find((name) => values[name] !== void 0);
		if (lonely !== void 0) throw usage(`--${lonely} needs --write-baseline.`);
		return;
	}
	if (what.kind === "stdin" || what.kind === "staged") throw usage(`--write-baseline cannot be given beside --${what.kind}: what is new is not accepted unseen.`);
	if (reason?.trim() === "") throw usage("--reason must say why.");
	if (until !== void 0 && !parseIsoDate(until)) throw usage("--until must be a date such as 2027-01-31.");
	return {
		reason,
		until
	};
}
const INIT_FORMS = {
	repository: [/^[\w.-]+\/[\w.-]+$/, "OWNER/NAME"],
	environment: [/^[A-Za-z0-9][\w ./-]{0,254}$/, "letters, digits, spaces and _./-"],
	account: [/^\d{12}$/, "12 digits"]
};
function initOf(values, rest) {
	if (rest.length > 0) throw usage(`"rekey init" takes no argument "${rest[0]}".`);
	for (const name of [
		"repository",
		"environment",
		"account"
	]) {
		const [form, said] = INIT_FORMS[name];
		const value = values[name];
		if (value !== void 0 && !form.test(value)) throw usage(`--${name} must be ${said}.`);
	}
	const { repository, environment, account } = values;
	const from = values.from === void 0 ? void 0 : oneOf("--from", values.from, FORMER_TOOLS);
	const { forks, offline, update } = values;
	return {
		repository,
		environment,
		account,
		kmsKeys: values["kms-key"] ?? [],
		from,
		forks,
		offline,
		update
	};
}
function unknownCommand(name) {
	if (LATER.includes(name)) return usage(`The command "${name}" is not part of this version.`);
	const meant = suggest(name, COMMAND_NAMES);
	return usage(`Unknown command "${name}".${meant ? ` Did you mean "${meant}"?` : ""}`);
}
function usage(what) {
	return new RekeyError({
		code: "usage",
		what,
		fix: "See \"rekey --help\"."
	});
}

export { inertExcerpt as C, inert as S, isAtLeast as _, OPTIONS as a, RekeyError as b, optionsOf as c, VERSION as d, readActionInputs as f, highestSeverity as g, SEVERITIES as h, COMMON as i, tellFailure as l, parseDuration as m, GITHUB_TEXTS as n, describeCommand as o, formatDuration as p, COMMAND_NAMES as r, describeOption as s, readCommandLine as t, parseIsoDate as u, severityRank as v, messageOf as x, suggest as y };