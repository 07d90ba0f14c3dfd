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

export { describeCommand as a, SHELLS as i, COMMON as n, describeOption as o, OPTIONS as r, optionsOf as s, COMMAND_NAMES as t };