#!/usr/bin/env node
import "./chunks/rolldown-runtime.js";
import { n as messageOf, t as RekeyError } from "./chunks/errors.js";
import { t as suggest } from "./chunks/suggest.js";
import { r as IsoDate } from "./chunks/values.js";
import { a as isDigest, n as listOf, o as planAge, r as oneOf, t as FAIL_ON } from "./chunks/action-inputs.js";
import { t as VERSION } from "./chunks/version.js";
import { parseArgs } from "node:util";

// src/commands/init/former-tool.ts
const FORMER_TOOLS = ["gitleaks", "detect-secrets"];

// src/commands/cli-arguments.ts
const USAGE = `rekey: finds leaked cloud credentials, changes them, and proves that the old ones are dead.

  rekey scan [PATH]       the tree of PATH (default .)
      --history           every version of every file in the repository
      --staged            what is staged for the next commit
      --range A..B        what B has and A has not
      --stdin             the text on standard input
      --explain           also what was looked at and left alone, and why
      --write-baseline    accept what is found, in .github/rekey-baseline.yml
      --reason TEXT       with --write-baseline: why
      --until DATE        with --write-baseline: the last day (default 90 days from now)
  rekey rotate            what is due, by the configuration
      --plan              print what would be done, change nothing
      --only NAME         this rotation only (may be repeated)
      --now               begin what is due although its window is not open
      --force             with --only: whatever its age and its window (not twice within an hour)
      --roll-back NAME    go back to the value before (may be repeated; with --plan only say how)
      --apply FILE        do what that plan says (--plan --format json --output FILE), if it is still the same
      --digest SHA256     with --apply: the digest of the plan that was approved
      --max-age DURATION  with --apply: how old the plan may be (default 72h)
      --trail FILE        add every step as a line of JSON to that file, as it happens
  rekey audit             passwords, keys and policies of the configured account
  rekey config check      check the configuration file
  rekey init              write the workflow, the configuration and the AWS role; changes no file that is there
      --repository OWNER/NAME   default: the remote "origin"
      --environment NAME        the scheduled job runs in it, and the role trusts it alone
      --account ID              of the role, where the configuration does not say it
      --kms-key ARN             encrypts secrets (may be repeated)
      --from gitleaks           translate .gitleaks.toml into the configuration
      --from detect-secrets     translate .secrets.baseline into the configuration

  --config FILE           default .github/rekey.yml
  --format text|json|sarif
  --output FILE           write the report there instead of printing it
  --fail-on SEVERITY      critical, high (default), medium, low or never
  --no-color              as NO_COLOR=1
  --version, --help

Exit codes: 0 clean; 1 findings at or above --fail-on, or a rotation failed;
2 wrong usage or configuration; 3 could not look at everything.
`;
const COMMANDS = [
	"scan",
	"rotate",
	"audit",
	"config",
	"init"
];
const LATER = ["respond", "report"];
const COMMON = [
	"config",
	"format",
	"output",
	"fail-on",
	"no-color"
];
const OWN = {
	scan: [
		"history",
		"staged",
		"range",
		"stdin",
		"explain",
		"write-baseline",
		"reason",
		"until"
	],
	rotate: [
		"plan",
		"now",
		"only",
		"force",
		"roll-back",
		"apply",
		"digest",
		"max-age",
		"trail"
	],
	audit: [],
	config: [],
	init: [
		"repository",
		"environment",
		"account",
		"kms-key",
		"from"
	]
};
function readCommandLine(argv) {
	const { values, positionals } = parse(argv);
	if (values.version) return { do: "version" };
	const [name, ...rest] = positionals;
	if (values.help || name === void 0) return { do: "help" };
	const command = COMMANDS.find((known) => known === name);
	if (!command) throw unknownCommand(name);
	for (const option of Object.keys(values)) if (!(command !== "init" && COMMON.includes(option)) && !OWN[command].includes(option)) throw usage(`"rekey ${command}" has no option --${option}.`);
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
	const common = {
		config: values.config,
		format: oneOf("--format", values.format ?? "text", [
			"text",
			"json",
			"sarif"
		]),
		output: values.output,
		failOn: oneOf("--fail-on", values["fail-on"] ?? "high", FAIL_ON),
		colour: !values["no-color"]
	};
	if (command === "scan") {
		const what = scanOf(values, rest);
		return {
			do: "scan",
			what,
			explain: values.explain === true,
			baseline: baselineOf(values, what),
			...common
		};
	}
	if (rest.length > 0) throw usage(`"rekey ${command}" takes no argument "${rest[0]}".`);
	if (command === "audit") return {
		do: "audit",
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
			args: [...argv],
			allowPositionals: true,
			options: {
				help: {
					type: "boolean",
					short: "h"
				},
				version: { type: "boolean" },
				config: { type: "string" },
				format: { type: "string" },
				output: { type: "string" },
				"fail-on": { type: "string" },
				"no-color": { type: "boolean" },
				history: { type: "boolean" },
				staged: { type: "boolean" },
				range: { type: "string" },
				stdin: { type: "boolean" },
				explain: { type: "boolean" },
				"write-baseline": { type: "boolean" },
				reason: { type: "string" },
				until: { type: "string" },
				from: { type: "string" },
				plan: { type: "boolean" },
				now: { type: "boolean" },
				only: {
					type: "string",
					multiple: true
				},
				"roll-back": {
					type: "string",
					multiple: true
				},
				trail: { type: "string" },
				force: { type: "boolean" },
				apply: { type: "string" },
				digest: { type: "string" },
				"max-age": { type: "string" },
				repository: { type: "string" },
				environment: { type: "string" },
				account: { type: "string" },
				"kms-key": {
					type: "string",
					multiple: true
				}
			}
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
		"stdin"
	].filter((kind) => values[kind] !== void 0);
	if (kinds.length > 1) throw usage(`Use only one of ${kinds.map((kind) => `--${kind}`).join(", ")}.`);
	const path = paths[0] ?? ".";
	const kind = kinds[0];
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
	if (until !== void 0 && !IsoDate.safeParse(until).success) throw usage("--until must be a date such as 2027-01-31.");
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
	return {
		repository,
		environment,
		account,
		kmsKeys: values["kms-key"] ?? [],
		from
	};
}
function unknownCommand(name) {
	if (LATER.includes(name)) return usage(`The command "${name}" is not part of this version.`);
	const meant = suggest(name, COMMANDS);
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
			process.stdout.write(USAGE);
			return 0;
		default: {
			const { runCli } = await import("./chunks/cli-run.js");
			return await runCli(request, {
				env: process.env,
				stdin: process.stdin,
				print: (text) => void process.stdout.write(text),
				tell: (text) => void process.stderr.write(text),
				isTerminal: process.stdout.isTTY,
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