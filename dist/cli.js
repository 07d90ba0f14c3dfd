#!/usr/bin/env node
import "./chunks/rolldown-runtime.js";
import { G as messageOf, J as inertExcerpt, U as suggest, W as RekeyError } from "./chunks/foundation.js";
import { t as parseIsoDate } from "./chunks/iso-date.js";
import { a as isDigest, n as listOf, o as planAge, r as oneOf, t as FAIL_ON } from "./chunks/action-inputs.js";
import { i as SHELLS, r as OPTIONS, s as optionsOf, t as COMMAND_NAMES } from "./chunks/cli-options.js";
import { W as parseDuration } from "./chunks/text.js";
import { t as GITHUB_TEXTS } from "./chunks/github-texts.js";
import { t as parseShard } from "./chunks/parse-shard.js";
import { st as VERSION } from "./chunks/scanning.js";
import { parseArgs } from "node:util";

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

// src/cli.ts
async function main() {
	const request = readCommandLine(process.argv.slice(2));
	switch (request.do) {
		case "version":
			process.stdout.write(`${VERSION}\n`);
			return 0;
		case "help":
			process.stdout.write((await import("./chunks/cli-usage.js")).usage());
			return 0;
		case "completion":
			process.stdout.write((await import("./chunks/completion.js")).completionFor(request.shell));
			return 0;
		default: {
			const { runCli } = await import("./chunks/cli-run.js");
			const isDumb = process.env.TERM === "dumb";
			return await runCli(request, {
				env: process.env,
				stdin: process.stdin,
				print: (text) => void process.stdout.write(text),
				tell: (text) => void process.stderr.write(text),
				isTerminal: process.stdout.isTTY && !isDumb,
				width: process.stdout.isTTY ? process.stdout.columns : void 0,
				columns: process.stderr.isTTY && !isDumb ? process.stderr.columns : void 0,
				signal: endOfProcess()
			});
		}
	}
}
function endOfProcess() {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => controller.abort(/* @__PURE__ */ new Error(`Stopped by ${name}.`)));
	return controller.signal;
}
const OLDEST_NODE = 24;
try {
	if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) throw new RekeyError({
		code: "node-too-old",
		what: `Rekey needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.`,
		fix: "Install a newer Node, or use the action, which brings its own."
	});
	process.exitCode = await main();
} catch (error) {
	const { tellFailure } = await import("./chunks/failure.js");
	process.exitCode = tellFailure(error, process.env, (text) => void process.stderr.write(`${text}\n`));
}

export {  };