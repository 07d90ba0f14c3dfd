import "./rolldown-runtime.js";
import { t as systemClock } from "./clock.js";
import { n as messageOf, t as RekeyError } from "./errors.js";
import { t as inert } from "./hostile-text.js";
import { t as logTo } from "./log.js";
import { a as readerInFolder, n as verdictOf, r as runCommands, t as Redactor } from "./redactor.js";
import { i as loadConfigFile, n as DEFAULT_CONFIG_PATH, t as fingerprintsWith } from "./fingerprint.js";
import { t as VERSION } from "./version.js";
import { n as parseRange } from "./request.js";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { writeFile } from "node:fs/promises";

// src/commands/cli-run.ts
async function runCli(request, terminal) {
	if (request.do === "config-check") {
		await loadConfigFile(request.config, ".");
		terminal.print(`${inert(request.config)} is valid.\n`);
		return 0;
	}
	const redactor = new Redactor();
	const log = logTo((level, text) => {
		if (level === "debug" && terminal.env.RUNNER_DEBUG !== "1") return;
		terminal.tell(`${redactor.redact(inert(text))}\n`);
	});
	if (request.do === "init") {
		const { init } = await import("./init.js");
		const { env, signal } = terminal;
		terminal.print(renderInit(await init(request, {
			folder: ".",
			env,
			log,
			signal
		})));
		return 0;
	}
	const folder = folderOf(request);
	const context = {
		config: await configFor(request, folder),
		companions: {
			read: readerInFolder(folder),
			from: "tree"
		},
		env: terminal.env,
		log,
		clock: systemClock,
		redactor,
		fingerprints: fingerprintsWith(terminal.env.REKEY_FINGERPRINT_KEY ?? ""),
		signal: terminal.signal
	};
	const ran = await runCommands(runRequest(request, terminal), context);
	const report = request.do === "scan" ? await accepting(ran, request, folder, context) : ran;
	const text = redactor.redact(await render(report, request, terminal));
	if (request.output === void 0) terminal.print(text);
	else await save(request.output, text);
	const verdict = verdictOf(report, request.failOn);
	if (verdict.exit !== 0) log.error(verdict.sentence);
	return verdict.exit;
}
function renderInit({ files, notes }) {
	return `${[
		...files.map(({ path, outcome }) => outcome === "differs" ? `left alone  ${path}: it is not what would be written now; move it away and run "rekey init" again` : `${outcome === "written" ? "written     " : "left alone  "}${path}`),
		"",
		...notes.map(inert)
	].join("\n")}\n`;
}
async function configFor(request, folder) {
	if (request.config !== void 0) return await loadConfigFile(request.config, ".");
	return await loadConfigFile(DEFAULT_CONFIG_PATH, folder);
}
function folderOf(request) {
	const path = request.do === "scan" && request.what.kind !== "stdin" ? request.what.path : ".";
	return repositoryAbove(resolve(path));
}
const DEFAULT_REASON = "it stood here before Rekey";
const DEFAULT_TERM = 7776e6;
function dayOf(date) {
	return date.toISOString().slice(0, 10);
}
async function accepting(report, { baseline, what }, folder, { clock, config }) {
	if (!baseline) return report;
	const now = clock.now();
	const { writeBaseline } = await import("./write-baseline.js");
	return await writeBaseline(report, folder, {
		reason: baseline.reason ?? DEFAULT_REASON,
		until: baseline.until ?? dayOf(new Date(now.getTime() + DEFAULT_TERM)),
		ourAccounts: config.aws.accounts,
		everythingScanned: what.kind === "history" && report.complete
	});
}
function repositoryAbove(path) {
	for (let folder = path; dirname(folder) !== folder; folder = dirname(folder)) if (existsSync(join(folder, ".git"))) return folder;
	return path;
}
function runRequest(request, terminal) {
	return {
		commands: [request.do],
		scan: request.do === "scan" ? scanRequest(request.what, terminal) : {
			kind: "nothing",
			reason: ""
		},
		only: request.do === "rotate" ? request.only : [],
		rollBack: request.do === "rotate" && request.rollBack,
		resume: request.do === "rotate" && !request.rollBack && (request.now || request.only.length > 0),
		explain: request.do === "scan" && request.explain,
		dryRun: request.do === "rotate" && request.plan,
		ignoreWindows: request.do === "rotate" && (request.now || request.force),
		force: request.do === "rotate" && request.force,
		plan: request.do === "rotate" ? request.apply : void 0,
		trail: request.do === "rotate" ? request.trail : void 0
	};
}
function scanRequest(what, terminal) {
	switch (what.kind) {
		case "stdin": return {
			kind: "stdin",
			stream: terminal.stdin
		};
		case "range": return {
			kind: "range",
			path: what.path,
			...parseRange(what.range),
			texts: []
		};
		default: return {
			kind: what.kind,
			path: what.path
		};
	}
}
async function render(report, request, terminal) {
	switch (request.format) {
		case "json": return (await import("./json.js")).renderJson(report);
		case "sarif": return (await import("./sarif.js")).renderSarif(report, { version: VERSION });
		case "text": {
			const { renderText } = await import("./text.js");
			const isPlain = !request.colour || Boolean(terminal.env.NO_COLOR) || request.output !== void 0;
			return renderText(report, { colour: terminal.isTerminal && !isPlain });
		}
	}
}
async function save(path, text) {
	try {
		await writeFile(path, text, { mode: 384 });
	} catch (error) {
		throw new RekeyError({
			code: "report-unwritable",
			what: `The report could not be written to ${inert(path)}: ${messageOf(error)}.`,
			fix: "Choose another file with --output.",
			cause: error
		});
	}
}

export { runCli };