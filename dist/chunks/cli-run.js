import "./rolldown-runtime.js";
import { t as systemClock } from "./clock.js";
import { t as inert } from "./hostile-text.js";
import { t as logTo } from "./log.js";
import { a as runCommands, i as refusalToVerify, n as readEvent, r as verdictOf, s as readerInFolder, t as Redactor } from "./redactor.js";
import { n as openFindings } from "./finding.js";
import { t as fingerprintsWith } from "./fingerprint.js";
import { t as VERSION } from "./version.js";
import { r as loadConfigFile, t as DEFAULT_CONFIG_PATH } from "./load-config.js";
import { n as parseRange, r as progressLine } from "./request.js";
import { t as saveReport } from "./save-report.js";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

// src/report/wrap-lines.ts
const NARROWEST = 40;
const FIRST_COLUMN = /^(?: +(?:\d+\. |[a-z][a-z-]* {2,})?|\S+(?: \S+)* {2,})/;
const COLOUR = /\u001b\[[\d;]*m/g;
function wrapLines(text, columns) {
	if (columns < NARROWEST) return text;
	return text.split("\n").map((line) => widthOf(line) <= columns ? line : wrapped(line, columns)).join("\n");
}
function wrapped(line, columns) {
	const head = FIRST_COLUMN.exec(line.replaceAll(COLOUR, ""))?.[0] ?? "";
	const indent = " ".repeat(head.length <= columns / 2 ? head.length : 0);
	const lines = [];
	let current = "";
	let width = 0;
	for (const part of line.match(/ *[^ ]+/g) ?? []) {
		const size = widthOf(part);
		if (!(width <= (lines.length === 0 ? head.length : indent.length)) && width + size > columns) {
			lines.push(current);
			current = indent + part.trimStart();
			width = widthOf(current);
		} else {
			current += part;
			width += size;
		}
	}
	return [...lines, current].join("\n");
}
function widthOf(text) {
	return text.replaceAll(COLOUR, "").length;
}

// src/commands/verify-of-terminal.ts
async function verifyOfTerminal({ verify, config: path }, config, env) {
	if (!verify && path === void 0) return {
		wanted: false,
		refusal: config.scan.verify ? "Nobody was asked whether the credentials work: on a command line \"scan.verify\" needs --verify, or a configuration that is named with --config." : void 0
	};
	return {
		wanted: verify || config.scan.verify,
		refusal: await refusalOfJob(env)
	};
}
async function refusalOfJob(env) {
	if (env.GITHUB_ACTIONS !== "true") return void 0;
	try {
		return refusalToVerify(await readEvent(env));
	} catch {
		return "Nobody was asked whether the credentials work: the event of this job could not be read.";
	}
}

// src/commands/cli-run.ts
async function runCli(request, terminal) {
	if (request.do === "config-check") {
		await loadConfigFile(request.config, ".");
		terminal.print(`${inert(request.config)} is valid.\n`);
		return 0;
	}
	const redactor = new Redactor();
	const quiet = request.do !== "init" && request.quiet;
	const line = quiet || terminal.columns === void 0 ? void 0 : progressOn(terminal, terminal.columns);
	const log = logTo((level, text) => {
		if (level === "debug" && terminal.env.RUNNER_DEBUG !== "1") return;
		if (level === "info" && quiet) return;
		line?.clear();
		terminal.tell(`${redactor.redact(inert(text))}\n`);
	});
	if (request.do === "init") {
		const [{ init }, { renderInit }] = await Promise.all([import("./init.js"), import("./render.js")]);
		const { env, signal } = terminal;
		terminal.print(renderInit(await init(request, {
			folder: ".",
			env,
			log,
			signal
		})));
		return 0;
	}
	if (request.do === "doctor") {
		const { runDoctor } = await import("./doctor-run.js");
		return await runDoctor(request, {
			terminal,
			folder: repositoryAbove(resolve(".")),
			log,
			redactor,
			line
		});
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
		signal: terminal.signal,
		progress: line?.show
	};
	const ran = await runOf(request, terminal, context);
	const report = await keeping(request.do === "scan" ? await accepting(ran, request, folder, context) : ran, request, folder, context);
	line?.clear();
	const verdict = verdictOf(report, request.failOn);
	const text = redactor.redact(await render(report, request, terminal));
	if (request.output !== void 0) await saveReport(request.output, text);
	else if (!(quiet && request.format === "text" && isWell(report, verdict.exit))) terminal.print(fitted(text, request, terminal));
	if (verdict.exit !== 0) log.error(verdict.sentence.replace(/^The job fails/, `Exit code ${verdict.exit}`));
	return verdict.exit;
}
async function keeping(report, request, folder, context) {
	const { outputDir, notify } = request;
	if (outputDir === void 0 && !notify) return report;
	const { keepAndTell } = await import("./cli-reports.js");
	const { do: command } = request;
	const scan = command !== "scan" ? void 0 : request.fleet ? "fleet" : request.what.kind;
	const isShard = command !== "report" && request.part !== void 0;
	const isSome = command === "rotate" && (request.only.length > 0 || request.apply !== void 0);
	const dryRun = command === "rotate" && request.plan;
	return await keepAndTell(report, {
		outputDir,
		notify,
		scan,
		isPartial: isShard || isSome,
		dryRun,
		folder
	}, context);
}
async function runOf(request, terminal, context) {
	if (request.do === "report") {
		const { mergedReport } = await import("./merged-work.js");
		return await mergedReport(request.folders, context);
	}
	const startedAt = context.clock.now();
	const run = await runRequest(request, terminal, context);
	const report = await runCommands(run, context);
	const { part } = request;
	if (!part) return report;
	const { shardRecord } = await import("./shard-scan.js");
	const { commands, scan, only } = run;
	return {
		...report,
		shard: shardRecord({
			part,
			commands,
			whole: scan,
			scan,
			only,
			startedAt
		}, context)
	};
}
function isWell(report, exit) {
	return exit === 0 && openFindings(report.findings).length === 0;
}
function progressOn({ tell }, columns) {
	return progressLine(tell, {
		now: () => performance.now(),
		columns
	});
}
async function configFor(request, folder) {
	if (request.config !== void 0) return await loadConfigFile(request.config, ".");
	return await loadConfigFile(DEFAULT_CONFIG_PATH, folder);
}
function folderOf(request) {
	const path = request.do === "scan" && "path" in request.what ? request.what.path : ".";
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
async function runRequest(request, terminal, context) {
	return {
		commands: [request.do],
		scan: request.do === "scan" ? await scanRequest(request, terminal, context) : {
			kind: "nothing",
			reason: ""
		},
		only: request.do === "rotate" ? request.only : [],
		rollBack: request.do === "rotate" && request.rollBack,
		resume: request.do === "rotate" && !request.rollBack && (request.now || request.only.length > 0),
		explain: request.do === "scan" && request.explain,
		verify: request.do === "scan" ? await verifyOfTerminal(request, context.config, terminal.env) : void 0,
		dryRun: request.do === "rotate" && request.plan,
		ignoreWindows: request.do === "rotate" && (request.now || request.force),
		force: request.do === "rotate" && request.force,
		plan: request.do === "rotate" ? request.apply : void 0,
		trail: request.do === "rotate" ? await trailOf(request) : void 0,
		part: request.part
	};
}
async function trailOf({ trail, outputDir }) {
	if (trail !== void 0 || outputDir === void 0) return trail;
	return join(outputDir, (await import("./report-files2.js")).TRAIL_FILE);
}
async function scanRequest({ what, part, fleet }, terminal, context) {
	if (fleet) {
		const { fleetOfTerminal } = await import("./fleet-of-terminal.js");
		return await fleetOfTerminal(part, context);
	}
	switch (what.kind) {
		case "stdin": return {
			kind: "stdin",
			stream: terminal.stdin
		};
		case "github": {
			const { githubRequestOfTerminal } = await import("./github-of-terminal.js");
			return await githubRequestOfTerminal(what, context);
		}
		case "range": return {
			kind: "range",
			path: what.path,
			...parseRange(what.range),
			texts: []
		};
		default: return {
			kind: what.kind,
			path: what.path,
			...part ? { part } : {}
		};
	}
}
function fitted(text, { format }, { width }) {
	return format === "text" && width !== void 0 ? wrapLines(text, width) : text;
}
async function render(report, request, terminal) {
	switch (request.format) {
		case "json": return (await import("./json.js")).renderJson(report);
		case "sarif": return (await import("./sarif.js")).renderSarif(report, { version: VERSION });
		case "html":
		case "junit":
		case "openmetrics": {
			const { renderPage } = await import("./cli-formats.js");
			return await renderPage(report, request.format, systemClock.now());
		}
		case "text": {
			const { renderText } = await import("./text.js");
			const isPlain = !request.colour || Boolean(terminal.env.NO_COLOR) || request.output !== void 0;
			return renderText(report, { colour: terminal.isTerminal && !isPlain });
		}
	}
}

export { runCli };